import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const labels = [
  'Title of programme or activity',
  'Date(s)',
  'Beneficiary Members or observers',
  'Description',
  'Technical cooperation provider(s)',
  'Contact point for further information',
]
const orr = 'Ms. Ida ORR (orr@harbour.example)'
const lund = 'Mr. Per LUND (lund@harbour.example)'
const rows = [
  ['Policy Dialogue', '3 May 2021 - 4 May 2021', 'Togo', 'Dialogue on buoys', 'HAO', orr],
  ['Policy Dialogue', '8 June 2021', 'Mali; Niger', 'Dialogue on pilots', 'HAO; WIPO', lund],
  ['Internship', '4 October 2021 - 29 October 2021', 'Benin; Togo', 'Internship on charts', 'HAO; OIF', orr],
  ['Equipment', '7 February 2022', 'Peru', 'Handover of a lighthouse lamp', 'HAO; WIPO', lund],
]
const report = `HARBOUR AUTHORITY OF NORLAND (HAO)

TECHNICAL COOPERATION ACTIVITIES

1. The Harbour Authority of Norland trained 118 pilots from 14 countries in 2021.

2. The lamp burns for nine weeks and costs 4,000 dollars.

ANNEX

${rows.map((row) => labels.map((label, i) => `${label}\t${row[i] ?? ''}`).join('\n')).join('\n\n')}
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'harbour.txt': report })).corpus
})

/** The last answer, with the numbers of the records that it cites. */
async function ask(...questions: string[]) {
  const { answer } = await answerQuestion(questions, corpus)
  const numbers = answer.citations.flatMap(({ passageId }) => /:r(\d+)$/.exec(passageId)?.[1] ?? [])
  return { ...answer, records: [...new Set(numbers)].map(Number).sort() }
}

describe('words of questions', () => {
  it.each([
    ['How many policy dialogues were there?', 2],
    ['Combien de dialogues ont eu lieu en 2021 ?', 2],
    ['¿A cuántos países llegaron los diálogos?', 3],
  ])('count kinds that only the records name: %s', async (question, value) => {
    expect((await ask(question)).value).toBe(value)
  })

  it('find a provider by its name in another language, among others in capitals', async () => {
    expect((await ask("Combien d'activités avec l'OMPI ?")).value).toBe(2)
  })

  it('take a group of countries that provides for the provider', async () => {
    expect((await ask('In how many activities was the OIF involved?')).value).toBe(1)
    expect((await ask('How many activities took place in the OIF?')).value).toBe(2)
  })

  it('leave out each of the kinds that are excepted', async () => {
    expect((await ask('All activities except the dialogues and the internships')).records).toEqual([4])
  })

  it('compare what "versus" parts', async () => {
    const { records, text } = await ask('Peru versus Benin: whose activity was longer?')
    expect(records).toEqual([3, 4])
    expect(text).toContain('26 days')
  })
})

describe('a message that says more than it asks', () => {
  it('is answered about what it speaks of', async () => {
    const message =
      'I was told that you had given something to Mali. Who should I write to about that activity?'
    const { records, text } = await ask(message)
    expect(records).toEqual([2])
    expect(text).toContain('LUND')
  })
})

describe('a ranking that is turned round', () => {
  it('ranks what was ranked before', async () => {
    expect(
      (await ask('List the dialogues', 'which had the most countries?', 'and the fewest?')).records,
    ).toEqual([1])
  })
})

describe('what is not told', () => {
  it.each([
    'How many countries refused to send pilots in 2021?',
    'How many of the 118 pilots were women?',
    'Combien de pays ont abandonné la formation des pilotes ?',
    '¿Cuántos pilotos fueron despedidos en 2021?',
  ])('is presupposed in vain: %s', async (question) => {
    expect(['closest', 'none']).toContain((await ask(question)).kind)
  })

  it('is no bar to what is told', async () => {
    expect((await ask('How many pilots were trained in 2021?')).value).toBe('118')
  })

  it('is said of a place, with the countries', async () => {
    const { kind, text } = await ask('Where was the internship on charts held?')
    expect(kind).toBe('closest')
    expect(text).toContain('Benin; Togo')
  })
})

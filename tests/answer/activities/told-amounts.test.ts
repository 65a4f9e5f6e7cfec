import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const record = (title: string, dates: string, countries: string, provider: string, outputs: string) =>
  [
    `Programme/Project title: ${title}`,
    ...(dates ? [`Dates: ${dates}`] : []),
    `Beneficiary countries: ${countries}`,
    `Provider: ${provider}`,
    ...(outputs ? [`Outputs/Results: ${outputs}`] : []),
  ].join('\n')

const report = `REPORT OF THE HARBOUR OFFICE

1. The office answers requests of its partners.

ANNEX

${[
  record(
    'Workshop on buoys',
    '3-7 February 2020',
    'Kenya',
    'Harbour Office',
    '32 pilots trained. Cost: EUR 41,000.',
  ),
  record(
    'Webinar on tides',
    '18 November 2020',
    'Peru, Chile',
    'Tide Institute',
    '210 participants; 30 asked something.',
  ),
  record(
    'Workshop on charts',
    '12 March 2021',
    'Peru',
    'Harbour Office',
    '44 participants. Cost: EUR 9,500.',
  ),
  record(
    'Regional seminar on lights',
    '8-9 June 2021',
    'Togo',
    'Harbour Office',
    '57 participants adopted a plan.',
  ),
  record('Regional seminar on ropes', '1-2 July 2021', 'Mali', 'Tide Institute', ''),
  record('Printing of a manual', '', 'Benin', 'Tide Institute', '2,000 copies in two languages.'),
].join('\n\n')}
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'harbour.txt': report })).corpus
})

async function ask(...questions: string[]) {
  const { answer } = await answerQuestion(questions, corpus)
  const numbers = answer.citations.flatMap(({ passageId }) => /:r(\d+)$/.exec(passageId)?.[1] ?? [])
  return { ...answer, records: [...new Set(numbers)].map(Number).sort() }
}

describe('amounts that the text of a record tells', () => {
  it.each([
    ['Which activity had the most participants?', 2],
    ['Quelle activité a réuni le plus de monde ?', 2],
    ['¿Qué seminario tuvo más participantes?', 4],
    ["What's the most expensive activity in the list?", 1],
    ['Which workshop cost the least?', 3],
  ])('rank activities: %s', async (question, number) => {
    expect((await ask(question)).records).toEqual([number])
  })

  it.each([
    ['How many people attended the webinar on tides?', '210 participants'],
    ["Combien a coûté l'atelier sur les cartes ?", 'EUR 9,500'],
  ])('are told: %s', async (question, amount) => {
    expect((await ask(question)).text).toContain(amount)
  })

  it('go on in a conversation', async () => {
    expect((await ask('¿Cuándo fue el taller sobre boyas?', '¿cuánto costó?')).text).toContain('EUR 41,000')
  })
})

describe('what a record leaves open is not quoted as an answer', () => {
  it.each([
    'How much did the webinar on tides cost?',
    'Who chaired the seminar on lights?',
    'How many listeners did the webinar on tides reach?',
    'Quand le manuel a-t-il été imprimé ?',
    'What were the results of the seminar on ropes?',
  ])('%s', async (question) => {
    expect(['none', 'closest']).toContain((await ask(question)).kind)
  })
})

describe('other activities than those spoken of', () => {
  it.each([
    [
      ['Who gave the workshop on buoys?', 'and its other activities?'],
      [3, 4],
    ],
    [
      ["Qui a fourni l'atelier de mars 2021 ?", 'et ses autres activités ?'],
      [1, 4],
    ],
    [
      ['¿Quién organizó el seminario sobre luces?', '¿y sus otras actividades?'],
      [1, 3],
    ],
    [
      ['Who gave the webinar on tides?', 'what else did they do?'],
      [5, 6],
    ],
    [['Which country was the seminar on lights for?', 'and the other regional seminar?'], [5]],
  ])('%j', async (questions, numbers) => {
    expect((await ask(...questions)).records).toEqual(numbers)
  })
})

describe('sets of activities', () => {
  it('take a place or a time', async () => {
    expect((await ask('How many activities were in 2020 or in Togo?')).value).toBe(3)
  })

  it('are compared by who provided them', async () => {
    const { value } = await ask('Who provided more workshops: the Harbour Office or the Tide Institute?')
    expect(value).toBe('Harbour Office')
  })

  it('give one where one of two is asked for', async () => {
    const { records } = await ask(
      'Which activities were in Peru?',
      'which of these two activities came first?',
    )
    expect(records).toEqual([2])
  })
})

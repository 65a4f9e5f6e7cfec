import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { annexEntries } from '../../fixtures/annex-entries.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const rows = [
  ['Expert Mission', '3 May 2021 - 7 May 2021', 'Togo', 'Mission on trademark files', 'Registry', 'MON'],
  ['Webinar', '8 June 2021', 'Mali; Niger', 'Webinar on plant varieties', 'Breeders', 'MON; UPOV'],
  [
    'Training Course',
    '4 October 2021 - 29 October 2021',
    'Benin; Togo',
    'Course for judges',
    'Judges',
    'MON',
  ],
  ['Study Visit', '7 February 2022 - 9 February 2022', 'Peru', 'Visit to the mint', 'Assayers', 'MON; UPOV'],
  ['Training Course', '9 May 2022 - 20 May 2022', 'Chad; Mali; Niger', 'Course on coins', 'Assayers', 'MON'],
  [
    'Expert Mission',
    '12 September 2022 - 14 September 2022',
    'Chad',
    'Mission on seals',
    'Registry',
    'MON; UPOV',
  ],
]
const report = `MINT OF NORLAND (MON)

TECHNICAL COOPERATION ACTIVITIES: REPORT FOR 2022

1. The Mint of Norland (MON) helps other mints.

ANNEX

${annexEntries(rows)}
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'mint.txt': report })).corpus
})

/** The last answer, with the numbers of the records that it names, in order. */
async function ask(...questions: string[]) {
  const { answer } = await answerQuestion(questions, corpus)
  const cited = [...answer.items, ...answer.citations].map(({ passageId }) => passageId)
  const numbers = [...new Set(cited)].flatMap((id) => /:r(\d+)$/.exec(id)?.[1] ?? []).map(Number)
  return { ...answer, records: numbers.sort((a, b) => a - b) }
}

describe('which activities are meant', () => {
  it.each([
    ['Which expert missions were there?', [1, 6]],
    ['Which activities were carried out by the MON alone?', [1, 3, 5]],
    ['Which activities did the MON carry out without UPOV?', [1, 3, 5]],
    ['¿Qué actividades no contaron con la UPOV?', [1, 3, 5]],
    ['Todas las actividades menos los cursos', [1, 2, 4, 6]],
    ['¿Qué actividades no fueron seminarios web?', [1, 3, 4, 5, 6]],
    ['¿Qué actividades duraron más de una semana?', [3, 5]],
    ['Which activity involved the largest number of countries?', [5]],
    ['Quelles sont les deux activités les plus longues ?', [3, 5]],
    ['What did the MON do in Togo?', [1, 3]],
    ['¿Cuándo fue la misión en Chad?', [6]],
  ])('%s', async (question, expected) => {
    expect((await ask(question)).records).toEqual(expected)
  })

  it('a country that follows a course attends it, a course that follows another comes after it', async () => {
    expect((await ask('Quels pays ont suivi le cours pour les juges ?')).records).toEqual([3])
    expect((await ask('Quelles activités ont suivi le cours pour les juges ?')).records).toEqual([4, 5, 6])
  })

  it('counts and ranks', async () => {
    expect(await ask('How many times did Mali benefit?')).toMatchObject({ kind: 'count', value: 2 })
    expect((await ask('Quel pays a bénéficié du plus grand nombre d’activités ?')).text).toMatch(
      /Mali.*Togo|Togo.*Mali/,
    )
  })
})

describe('what records don’t tell', () => {
  it.each([
    ['Who paid for the mission in Togo?', 'MON'],
    ['Qui a financé la mission au Togo ?', 'MON'],
    ['¿Quién financió la misión en Togo?', 'MON'],
  ])('who paid is not who was trained: %s', async (question, provider) => {
    const { kind, value, citations } = await ask(question)
    expect({ kind, value }).toEqual({ kind: 'closest', value: null })
    expect(citations.map(({ quote }) => quote)).toEqual([provider])
  })

  it('a reason is not read off a record', async () => {
    expect(['none', 'closest']).toContain((await ask('Why was the course for judges cancelled?')).kind)
  })
})

describe('what goes on from an answer', () => {
  it('a list is picked from more than once, and what was not answered is still spoken of', async () => {
    const turns = ['Which expert missions were there?', 'the second one: where was it?', 'and when?']
    expect((await ask(...turns)).records).toEqual([6])
    expect((await ask(...turns.slice(0, 2), 'and when was the first one?')).records).toEqual([1])
  })

  it('a bare question for names or numbers is about what was spoken of', async () => {
    expect((await ask('When was the course on coins?', 'which countries?')).records).toEqual([5])
    expect(await ask('How many activities were there in 2021?', 'how many in 2022?')).toMatchObject({
      value: 3,
    })
  })

  it('two different activities are compared, also where one was asked about twice', async () => {
    const { text } = await ask(
      'Mission in Togo?',
      'who paid for it?',
      'and the one in Chad?',
      'which of the two lasted longer?',
    )
    expect(text).toMatch(/Togo.*5 days/)
    expect(text).toMatch(/Chad.*3 days/)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { annexEntries } from '../../fixtures/annex-entries.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const rows = [
  ['Seminar', '6 May 2019', 'Fiji; Tonga', 'Seminar on shells', 'Divers', 'Reef Office; UPOV', 'A list.', ''],
  [
    'Workshop',
    '3 June 2019 - 5 June 2019',
    'Fiji',
    'Workshop on nets',
    'Customs officers',
    'Reef Office',
    '',
    'https://reef.example/nets',
  ],
  [
    'Workshop',
    '1 July 2019 - 31 August 2019',
    'Samoa',
    'Workshop on sails',
    '',
    'Coast Agency',
    'Two sails.',
    '',
  ],
  [
    'Fellowship',
    '2 March 2020 - 10 April 2020',
    'Tonga',
    'Fellowship on pearls',
    'Jewellers',
    'Reef Office; Coast Agency',
    '',
    'https://reef.example/pearls',
  ],
  [
    'Workshop',
    '7 September 2020 - 9 September 2020',
    'Fiji; Samoa',
    'Workshop on ropes',
    'Police officers',
    'Coast Agency',
    '',
    'https://reef.example/ropes',
  ],
]
const report = `IP/C/W/990

TECHNICAL COOPERATION ACTIVITIES: INFORMATION FROM MEMBERS

NEW ZEALAND

1. New Zealand shares what it knows of reefs with its neighbours.

ANNEX

${annexEntries(rows)}
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'reefs.txt': report })).corpus
})

/** The answer, with the numbers of the records that it cites. */
async function ask(question: string) {
  const { answer } = await answerQuestion([question], corpus)
  const cited = [...new Set(answer.citations.map(({ passageId }) => passageId.replace(/^.*:r/, '')))]
  return { ...answer, cited: cited.sort().join() }
}

const cited: [question: string, records: string][] = [
  // lengths
  ['Which activities lasted longer than a month?', '3,4'],
  ['Quelles activités ont duré plus d’un mois ?', '3,4'],
  ['¿Qué actividades duraron más de un mes?', '3,4'],
  ['Which workshops lasted less than a week?', '2,5'],
  ['Which workshops lasted at least three days?', '2,3,5'],
  ['Quelles activités ont duré trois jours ou moins ?', '1,2,5'],
  // who provided
  ['Which activities did the Reef Office provide?', '1,2,4'],
  ['Which activities were not provided by the Reef Office?', '3,5'],
  ['Which activities were held jointly with another provider?', '1,4'],
  ['Quelles activités ont été menées avec un partenaire ?', '1,4'],
  ['¿Qué actividades se hicieron con otro organismo?', '1,4'],
  ['Quelles activités ont été fournies par un seul organisme ?', '2,3,5'],
  // fields that are given, ends of orders
  ['Which activities report results?', '1,3'],
  ['What is the second longest activity?', '4'],
  ['Which activity followed the fellowship?', '5'],
  ['Which activities took place in the second half of 2020?', '5'],
  ['What training did Samoa get?', '3,5'],
  ['¿Qué formación recibió Tonga?', '1,4'],
  // nouns with what only says more of them, clauses that only tell which is meant
  ['Which activities had two beneficiary countries?', '1,5'],
  ['Which activity had the most beneficiary countries?', '1,5'],
  ['Quelles activités avaient un seul pays bénéficiaire ?', '2,3,4'],
  ['Which activities outside Samoa took place in 2020?', '4'],
  ['Qui a fourni le cours auquel ont participé les bijoutiers ?', '4'],
]
it.each(cited)('%s: records %s', async (question, records) => {
  expect((await ask(question)).cited).toBe(records)
})

const named: [question: string, names: string[]][] = [
  ['Which countries took part in more than two activities?', ['Fiji']],
  ['¿Qué países participaron en más de una actividad?', ['Fiyi', 'Tonga', 'Samoa']],
  ['Which countries besides Fiji got a workshop?', ['Samoa']],
  ['Who took part in the workshop on sails?', ['Samoa']],
]
it.each(named)('%s: %s', async (question, names) => {
  expect((await ask(question)).items.map(({ label }) => label).sort()).toEqual([...names].sort())
})

describe('yes and no', () => {
  it('says of all whether each has it, and which have not', async () => {
    const { value, cited } = await ask('Do all workshops have a website?')
    expect([value, cited]).toEqual(['no', '3'])
    expect((await ask('¿Todos los seminarios duraron un día?')).value).toBe('sí')
  })

  it('gives no length or provider that the question leaves out', async () => {
    expect((await ask('Did any seminar last longer than a week?')).value).toBe('no')
    expect((await ask('Did the Coast Agency organise a seminar?')).value).toBe('no')
    expect((await ask('Did the Coast Agency organise a workshop?')).value).toBe('yes')
  })
})

const counted: [question: string, value: number | string][] = [
  ['How many organizations provided activities?', 3],
  ['¿Cuántas organizaciones impartieron actividades?', 3],
  ['How many days of workshops were there in 2020?', 3],
  ['Combien de jours d’activités y a-t-il eu en juin 2019 ?', 3],
  ['Which agency gave the workshop in which the police officers took part?', 'Coast Agency'],
]
it.each(counted)('%s: %s', async (question, value) => {
  expect(String((await ask(question)).value)).toBe(String(value))
})

it('counts two sets that are set against each other', async () => {
  const { text } = await ask('How many activities in 2019 compared with 2020?')
  expect(text).toMatch(/2019: 3 activities.*2020: 2 activities/)
})

it('says nothing of who gave an activity where somebody else is asked for', async () => {
  expect((await ask('Who was at the workshop on nets?')).value).toBe('Customs officers')
  expect((await ask('Who held the workshop on nets?')).value).toBe('Reef Office')
  expect((await ask('Who praised the workshop on nets?')).value).toBeNull()
})

it('tells of which activities a field is empty', async () => {
  expect((await ask('What was the audience of the workshops?')).text).toMatch(
    /Samoa.*leaves this field empty/s,
  )
})

it('refuses what is to be the same as something else’s', async () => {
  expect((await ask('Which activities have the same provider as the fellowship?')).kind).toBe('none')
})

it('gives no provider for a reason', async () => {
  expect((await ask('Why was a workshop on nets organised in Fiji?')).value).toBeNull()
})

import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { recordQuerySchema } from '../../../src/model/record-query.ts'
import { corpusOf, omd2019, openIndexOf } from '../../fixtures/documents.ts'

let corpus: Corpus
beforeAll(async () => {
  corpus = (await openIndexOf([omd2019])).corpus
})

/** An answer with the numbers of the records that it cites, in its order. */
async function ask(question: string) {
  const { answer, interpretation } = await answerQuestion([question], corpus)
  const cited = [...answer.items, ...answer.citations].map(({ passageId }) => passageId)
  const records = [...new Set(cited)].flatMap((id) => /:r(\d+)$/.exec(id)?.[1] ?? []).map(Number)
  return { ...answer, records, query: interpretation.query }
}
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)

describe('what a question denies', () => {
  it.each([
    ['Which workshops were not held in Asia?', [4, 5, 6, 10]],
    ['Quels ateliers n’ont pas eu lieu en Asie ?', [4, 5, 6, 10]],
    ['¿Qué talleres no se celebraron en Asia?', [4, 5, 6, 10]],
    ['Which activities did not last five days?', [3, 6, 7, 8, 11]],
    ["Quelles activités n'ont pas duré cinq jours ?", [3, 6, 7, 8, 11]],
    ['List all national workshops except the one in Ghana', [1, 2, 3, 5, 10, 11]],
    ['Liste les ateliers nationaux sauf celui du Ghana', [1, 2, 3, 5, 10, 11]],
    ['Which activities did not take place in 2019?', [1, 2, 3]],
    ['Which activities had only one country?', [1, 2, 3, 4, 5, 10, 11]],
    ['Which activities had more than five countries?', [9]],
    ['Quelles activités ont réuni plus de cinq pays ?', [9]],
    ['Which activities did not involve the Swiss office?', [1, 2, 3, 5, 6, 7, 8, 9, 10, 11]],
    ['¿Qué actividades no duraron cinco días?', [3, 6, 7, 8, 11]],
  ])('%s', async (question, expected) => {
    const { records } = await ask(question)
    // What is in Asia is a matter of opinion where Armenia is concerned.
    expect(sorted(records).filter((n) => n !== 11 || expected.includes(11))).toEqual(expected)
  })

  it.each([
    ['Which records do not mention Yusuke Inoue?', 'none'],
    ['Quelles fiches ne mentionnent pas Yusuke Inoue ?', 'aucune'],
  ])('tells that nothing is left: %s', async (question, value) => {
    expect(await ask(question)).toMatchObject({ kind: 'value', value })
  })

  it.each([
    ['Did Kenya not take part in any activity?', 'no'],
    ["Le Kenya n'a-t-il participé à aucune activité ?", 'non'],
    ["Wasn't there a workshop in Ghana?", 'yes'],
    ['Which activities were for Kenya only?', null],
    ['Which countries did not take part in any activity?', null],
    ['Which workshops were not cancelled?', null],
    ['Quels ateliers n’ont pas été annulés ?', null],
  ])('never answers with the contrary: %s', async (question, value) => {
    const { kind, ...answer } = await ask(question)
    expect([kind === 'none' ? null : answer.value]).toEqual([value])
  })

  it('names what is in one set and not in another, or in both', async () => {
    const { items } = await ask(
      'Which countries took part in the accreditation workshop but not in a national workshop?',
    )
    const labels = items.map(({ label }) => label)
    expect(labels).toContain('India')
    expect(labels).not.toContain('Laos')
    const both = await ask(
      'Which countries took part in both the accreditation workshop and a national workshop?',
    )
    expect(both.items).toHaveLength(2)
    const neither = await ask(
      'Which countries took part in both the benchmark study and the sub-regional workshop?',
    )
    expect(neither.text).toMatch(/^None: .*benchmark study.*sub-regional workshop/)
    const without = await ask("Quels pays n'ont pas participé à un atelier national ?")
    expect(without.text).toContain('Kenya')
    expect(without.items.map(({ label }) => label)).not.toContain('Ghana')
  })

  it('knows the months without an activity of a year that is named, and of no other time', async () => {
    const { text } = await ask('Which months of 2019 had no activity?')
    expect(text).toContain('March 2019')
    expect(text).not.toContain('February 2019')
    expect((await ask("Quels mois n'ont eu aucun atelier ?")).kind).toBe('none')
  })
})

describe('numbers', () => {
  it.each([
    ['How many training days were there in total in 2018?', 14],
    ['Quelle est la durée totale des ateliers nationaux ?', 32],
    ['How many days passed between the Ghana workshop and the Bahamas workshop?', 59],
    ['How many activities had a website?', 9],
    ['Combien d’activités n’ont pas de site web ?', 2],
    ['How many countries in total?', 25],
    ['How many African countries took part?', 7],
    ['How many of the activities lasted five days?', 6],
    ['¿Cuántos países participaron en total?', 25],
    ['¿Cuántos días pasaron entre el taller de Ghana y el de Bahamas?', 59],
  ])('%s', async (question, value) => {
    expect(await ask(question)).toMatchObject({ value })
  })

  it.each(['How many workshops were refused by customs?', 'How many ministers took part in the workshops?'])(
    'counts nothing that leaves a word out: %s',
    async (question) => {
      expect((await ask(question)).kind).not.toBe('count')
    },
  )
})

describe('order and comparison', () => {
  it.each([
    ['Which activity had the most countries?', [9]],
    ['Quelle est la deuxième activité de 2019 ?', [5]],
    ['What are the three first activities?', [1, 2, 3]],
    ['Which was the second longest activity?', [3, 7, 8]],
    ['Which activity came right after the workshop in the Bahamas?', [6]],
    ['Quelle activité a précédé immédiatement celle du Sénégal ?', [9]],
    ['¿Cuál fue la segunda actividad de 2019?', [5]],
    ['List the activities of 2018 from the shortest to the longest', [3, 1, 2]],
    ['List the activities of 2018 in reverse chronological order', [3, 2, 1]],
  ])('%s', async (question, expected) => {
    expect((await ask(question)).records).toEqual(expected)
  })

  it.each(['Which activity was the most expensive?', 'Which workshop had the most participants?'])(
    'ranks by nothing that records don’t measure: %s',
    async (question) => {
      expect((await ask(question)).query).toBeNull()
    },
  )

  it('compares what is named: countries, not activities', async () => {
    const which = await ask(
      'Did more countries take part in the accreditation workshop or in the sub-regional workshop?',
    )
    expect(which.value).toMatch(/accreditation/)
    expect(which.text).toMatch(/10 countries.*5 countries/)
    const yesNo = await ask(
      'Were more countries in the benchmark studies than in the accreditation workshop?',
    )
    expect(yesNo.value).toBe('no')
    expect(await ask('Quels ateliers ont duré moins de 4 jours ?')).toMatchObject({ kind: 'list' })
  })
})

describe('tables', () => {
  it.each([
    ['Table of the workshops in 2019', [4, 5, 6, 9, 10, 11]],
    ['Haz una tabla de los talleres de 2019', [4, 5, 6, 9, 10, 11]],
    ['Fais un tableau des ateliers de 2019', [4, 5, 6, 9, 10, 11]],
    ['Compare the workshops in Ghana and Senegal', [4, 10]],
  ])('%s', async (question, expected) => {
    const { kind, rows, columns } = await ask(question)
    expect([kind, columns.length]).toEqual(['table', 4])
    expect(rows.flatMap(({ passageIds }) => passageIds)).toEqual(expected.map((n) => `omd-2019:r${n}`))
  })

  it('counts activities by name, each row with those that it counts', async () => {
    const { rows } = await ask('How many activities per month?')
    expect(rows.find(({ cells }) => cells[0] === 'May 2019')).toMatchObject({
      passageIds: ['omd-2019:r7', 'omd-2019:r8', 'omd-2019:r9'],
    })
    const { rows: byCountry } = await ask('Tableau des activités par pays')
    expect(byCountry.find(({ cells }) => cells[0] === 'Kenya')?.cells[1]).toBe('2')
  })
})

describe('amounts that labels tell', () => {
  const header = 'Date\tTitle\tBeneficiary countries\tParticipants\tCost (USD)'
  const rows = [
    '17-19 January 2023\tWorkshop on licences\tEgypt\t36\t58 400',
    '6-10 February 2023\tTraining on inspection\tGuinea\t28\t74 900',
    '21 March 2023\tWebinar on prices\tGhana\t240\t6 200',
  ]
  const document = (lines: string[]) => ({
    'table.txt': ['TECHNICAL COOPERATION ACTIVITIES IN 2023', '', ...[header, ...lines]].join('\n'),
  })
  const askOf = async (lines: string[], question: string) => {
    const { corpus: own } = await corpusOf(document(lines))
    return (await answerQuestion([question], own)).answer
  }

  it.each([
    ['Which activity was the most expensive?', /inspection/],
    ['Quelle activité a coûté le moins ?', /prices/],
    ['How much did the activities cost in total?', /^139500$/],
    ['How many participants in total took part in the activities?', /^304$/],
  ])('%s', async (question, value) => {
    expect(String((await askOf(rows, question)).value)).toMatch(value)
  })

  it('adds nothing up where an activity leaves it out', async () => {
    const lines = [...rows, '4 April 2023\tSeminar on patents\tKenya\t\t']
    const { value } = await askOf(lines, 'How much did the activities cost in total?')
    expect(value).not.toBe(139500)
  })
})

it('shows what was asked of the records as a query', async () => {
  const { query } = await ask('Which workshops were not held in Asia?')
  expect(recordQuerySchema.parse(query)).toMatchObject({ op: 'select', show: { what: 'records' } })
  expect(JSON.stringify(query)).toContain('"not"')
})

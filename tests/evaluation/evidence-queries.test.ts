import { expect, it } from 'vitest'
import { bestBar, wordFigures } from '../../src/evaluation/evidence-figures.ts'
import { evidenceQueries } from '../../src/evaluation/evidence-queries.ts'
import type { EvidenceList } from '../../src/evaluation/list-evidence.ts'

const context = 'The lighthouse of Norland was painted red in 1904. Its keeper lived in a cabin.'
const question = (id: string, text: string, answer: string) => ({
  id,
  text,
  answers: [answer],
  context,
  article: 'Norland',
})
const questions = [
  question('1', 'When was the lighthouse of Norland painted red?', '1904'),
  question('2', 'Where did the keeper of the Norland lighthouse live?', 'in a cabin'),
]

it('a question becomes two to six of its own words, without those that say nothing', () => {
  for (const { text } of evidenceQueries(questions, 'en', 'keywords')) {
    const words = text.split(' ')
    expect(words.length).toBeGreaterThanOrEqual(2)
    expect(words.length).toBeLessThanOrEqual(6)
    expect(
      words.filter((word) => ['when', 'was', 'the', 'of', 'did', 'where'].includes(word.toLowerCase())),
    ).toEqual([])
  }
})

it('words that questions share ask for what answers each of them', () => {
  const [pair] = evidenceQueries(questions, 'en', 'pair')
  expect(pair?.text.split(' ').sort()).toEqual(['Norland', 'lighthouse'])
  expect(pair?.gold.map(({ answers }) => answers)).toEqual([['1904'], ['in a cabin']])
})

const sentence = (words: number, gold: boolean, bm25: number) => ({
  passage: 0,
  words,
  gold,
  bm25,
  features: {},
})
const lists: EvidenceList[] = [
  { article: 'a', goldWords: 10, sentences: [sentence(10, true, 3), sentence(10, false, 2)] },
  { article: 'b', goldWords: 10, sentences: [sentence(10, false, 1)] },
]

it('words that should have been chosen and were not found count as missed', () => {
  const all = wordFigures(lists, ({ sentences }) => sentences)
  expect([all.precision, all.recall]).toEqual([1 / 3, 1 / 2])
  expect(all.f1).toBeCloseTo(20 / 50)
  expect(all.macro).toBeCloseTo((20 / 30 + 0) / 2)
  expect(bestBar(lists, ({ bm25 }) => bm25)).toEqual({ f1: 20 / 30, bar: 3 })
})

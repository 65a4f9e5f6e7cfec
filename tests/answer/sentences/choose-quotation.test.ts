import { expect, it } from 'vitest'
import { chooseQuotation } from '../../../src/answer/sentences/choose-quotation.ts'
import type { CandidatePassage } from '../../../src/evidence/candidate-passages.ts'
import { ranked } from './ranked-sentence.ts'

/** A passage of nine sentences, of which one takes up the sentence before it. */
const passageOf = (takingUp?: number) =>
  ({
    sentences: Array.from({ length: 9 }, (_, at) => ({ takesUp: at === takingUp })),
  }) as CandidatePassage
const [one, other] = [passageOf(), passageOf()]
const quoted = (...sentences: [CandidatePassage, number, number][]) =>
  chooseQuotation(sentences.map(([passage, at, probability]) => ranked(passage, at, probability)))

it('quotes the best sentence alone where it leaves no doubt', () => {
  const quotation = quoted([one, 2, 0.93], [one, 0, 0.04], [other, 0, 0.03])
  expect(quotation?.passage).toBe(one)
  expect(quotation?.sentences.map(({ at }) => at)).toEqual([2])
})

it('quotes the next best of the same passage with it where it does, whatever stands elsewhere', () => {
  const quotation = quoted([one, 2, 0.4], [other, 1, 0.3], [one, 0, 0.25], [one, 3, 0.01])
  expect(quotation?.sentences.map(({ at }) => at)).toEqual([2, 0])
})

it('quotes the sentence before with one that takes it up, however sure', () => {
  const leaning = passageOf(2)
  const chosen = quoted([leaning, 2, 0.98], [leaning, 0, 0.01], [leaning, 1, 0.005])
  expect(chosen?.sentences.map(({ at }) => at)).toEqual([2, 1])
})

it('another passage makes no doubt within the best one', () => {
  expect(quoted([one, 1, 0.5], [other, 0, 0.45], [one, 0, 0.02])?.sentences).toHaveLength(1)
})

it('quotes no whole passage', () => {
  const alike = Array.from({ length: 8 }, (_, at): [CandidatePassage, number, number] => [one, at, 0.125])
  expect(quoted(...alike)?.sentences.length).toBeLessThan(5)
})

it('quotes nothing of nothing', () => {
  expect(chooseQuotation([])).toBeNull()
})

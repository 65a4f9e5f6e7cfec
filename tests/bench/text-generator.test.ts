import { expect, it } from 'vitest'
import { randomNumbers } from '../../src/evaluation/ranking-figures.ts'
import { drawRank, generateTexts, wordAt } from './text-generator.ts'

const wordsOf = (texts: string[]) =>
  texts.flatMap((text) => text.split(/\.? |\.$/)).filter((word) => word !== '')

it('gives the same texts in every run, and others for another seed', () => {
  const [first, again, other] = [1, 1, 2].map((seed) => [...generateTexts(50, seed)])
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})

it('has a word of its own for each rank', () => {
  expect(new Set(Array.from({ length: 150_000 }, (_, rank) => wordAt(rank))).size).toBe(150_000)
})

it('has frequencies as Zipf found them, and a vocabulary that grows as Heaps found it', () => {
  const counts = new Map<number, number>()
  const random = randomNumbers(5)
  let half = 0
  for (let drawn = 1; drawn <= 400_000; drawn++) {
    const rank = drawRank(random)
    counts.set(rank, (counts.get(rank) ?? 0) + 1)
    if (drawn === 100_000) half = counts.size
  }
  // A word of ten times the rank is a tenth as frequent.
  const share = (counts.get(10) ?? 0) / (counts.get(100) ?? 1)
  expect(share).toBeGreaterThan(5)
  expect(share).toBeLessThan(14)
  // Four times the text has twice to three times the words: the exponent is between 0.5 and 0.8.
  expect(counts.size / half).toBeGreaterThan(2)
  expect(counts.size / half).toBeLessThan(3)
})

it('writes passages of 20 to 120 words', () => {
  const lengths = [...generateTexts(200)].map((text) => wordsOf([text]).length)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(120)
})

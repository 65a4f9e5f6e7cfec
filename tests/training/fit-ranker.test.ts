import { expect, it } from 'vitest'
import { fitRanker, type RankingGroup } from '../../src/training/fit-ranker.ts'

const group = (rows: number[][], right: number[], weight = 1): RankingGroup => ({
  rows: rows.map((values) => Float32Array.from(values)),
  right: rows.map((_, i) => right.includes(i)),
  weight,
})
const score = (weights: Float64Array, values: number[]) =>
  values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)

it('ranks right candidates before others of their question, whatever the level of the question', () => {
  // In each question the right one has more of the first feature; the levels differ more than that.
  const groups = [0, 5, 10, 20].map((level) =>
    group(
      [
        [level, 1],
        [level + 1, 0],
        [level, 0],
      ],
      [1],
    ),
  )
  const weights = fitRanker(groups, 2, 0.01)
  for (const { rows, right } of groups) {
    const scores = rows.map((values) => score(weights, [...values]))
    expect(scores.indexOf(Math.max(...scores))).toBe(right.indexOf(true))
  }
})

it('learns nothing from questions without a right candidate, or without a wrong one', () => {
  const teaching = [
    group(
      [
        [1, 0],
        [0, 1],
      ],
      [0],
    ),
  ]
  const silent = [
    group(
      [
        [0, 9],
        [9, 0],
      ],
      [],
    ),
    group(
      [
        [0, 9],
        [0, 3],
      ],
      [0, 1],
    ),
  ]
  expect(fitRanker([...teaching, ...silent], 2, 0.1)).toEqual(fitRanker(teaching, 2, 0.1))
  expect([...fitRanker(silent, 2, 0.1)]).toEqual([0, 0])
})

it('questions that disagree count by their weights', () => {
  const rows = [[1], [0]]
  const [weight] = fitRanker([group(rows, [0], 5), group(rows, [1], 1)], 1, 0.01)
  expect(weight).toBeGreaterThan(0.5)
})

it('several right candidates share what is learned', () => {
  const [first, second] = fitRanker(
    [
      group(
        [
          [1, 0],
          [0, 1],
          [0, 0],
        ],
        [0, 1],
      ),
    ],
    2,
    0.05,
  )
  expect(first).toBeGreaterThan(0)
  expect(first).toBeCloseTo(second as number, 5)
})

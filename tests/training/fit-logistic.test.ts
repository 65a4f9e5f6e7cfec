import { expect, it } from 'vitest'
import { fitLogistic, type LogisticRow } from '../../src/training/fit-logistic.ts'

const row = (yes: boolean, values: number[], weight = 1): LogisticRow => ({
  row: Float32Array.from(values),
  yes,
  weight,
})
const probability = (weights: Float64Array, values: number[]) =>
  1 / (1 + Math.exp(-[...values, 1].reduce((sum, value, i) => sum + value * (weights[i] as number), 0)))

it('separates what can be separated, and lets what tells nothing weigh nothing', () => {
  const rows = [-3, -2, -1, 1, 2, 3].flatMap((x) => [-1, 1].map((noise) => row(x > 0, [x, noise])))
  const weights = fitLogistic(rows, 2, 0.01)
  expect(probability(weights, [3, 0])).toBeGreaterThan(0.95)
  expect(probability(weights, [-3, 0])).toBeLessThan(0.05)
  expect(weights[1]).toBeCloseTo(0, 3)
})

it('tells how often it is so where no feature tells more: calibrated by the bias', () => {
  const rows = Array.from({ length: 10 }, (_, i) => row(i < 3, [0]))
  expect(probability(fitLogistic(rows, 1, 1), [0])).toBeCloseTo(0.3, 2)
})

it('rows count by their weights', () => {
  const rows = [row(true, [0], 9), row(false, [0], 1)]
  expect(probability(fitLogistic(rows, 1, 1), [0])).toBeCloseTo(0.9, 2)
})

it('a penalty keeps weights small', () => {
  const rows = [row(true, [1]), row(false, [-1])]
  const [free, held] = [0.001, 1].map((penalty) => fitLogistic(rows, 1, penalty)[0] as number)
  expect(held).toBeGreaterThan(0)
  expect(free).toBeGreaterThan(2 * (held as number))
})

import { expect, it } from 'vitest'
import { calibrated } from '../../src/answer/sentences/answer-model.ts'
import { fitCalibration } from '../../src/training/calibrate.ts'
import { fitRanker } from '../../src/training/fit-ranker.ts'
import { fitSigned } from '../../src/training/fit-signed.ts'
import { featureNames, fitLinear, tell, toTable } from '../../src/training/linear-model.ts'
import { seededRandom } from '../../src/training/near-misses.ts'

const row = (...values: number[]) => Float32Array.from(values)

it('a ranker learns what right rows have, and nothing of groups without one', () => {
  const taught = { rows: [row(1, 0), row(0, 1), row(0, 0)], right: [true, false, false], weight: 1 }
  const untaught = { rows: [row(0, 5), row(5, 0)], right: [false, false], weight: 100 }
  const weights = fitRanker([taught, untaught], 2, 0.1)
  expect(weights[0]).toBeGreaterThan(0.5)
  expect(weights[1]).toBeLessThan(0)
  expect(fitRanker([taught, untaught], 2, 0.1)).toEqual(weights)
})

it('weights of a forbidden sign are left out, and the others take their part', () => {
  // The second figure speaks for what is so, though it may not.
  const rows = [row(1, 1), row(1, 1), row(0, 1), row(0, 0), row(0, 0), row(1, 0)].map((values, i) => ({
    row: values,
    yes: i < 3,
    weight: 1,
  }))
  const free = fitSigned(rows, [0, 0], 0.1)
  const signed = fitSigned(rows, [0, -1], 0.1)
  expect(free[1]).toBeGreaterThan(0)
  expect(signed[1]).toBe(0)
  expect(signed[0]).toBeGreaterThan(free[0] as number)
})

it('calibration brings confidence down to the share that is right', () => {
  const random = seededRandom(7)
  const told = Array.from({ length: 400 }, () => ({ probability: 0.95, yes: random() < 0.7, weight: 1 }))
  const share = told.filter(({ yes }) => yes).length / told.length
  expect(calibrated(0.95, fitCalibration(told))).toBeCloseTo(share, 2)
})

it('a linear model tells by names, and ships what it learned without what is 0', () => {
  const examples = [
    { features: { warm: 1, idle: 0 }, yes: true, weight: 1 },
    { features: { cold: 1 }, yes: false, weight: 1 },
  ]
  const names = featureNames(examples)
  expect(names).toEqual(['cold', 'idle', 'warm'])
  const model = fitLinear(examples, names, 0.01)
  expect(tell(model, { warm: 1 })).toBeGreaterThan(0.8)
  expect(tell(model, { cold: 1, unknown: 9 })).toBeLessThan(0.2)
  expect(Object.keys(toTable([...names, 'bias'], model.weights))).not.toContain('idle')
})

import { expect, it } from 'vitest'
import { calibrationError, rightAtPrecision } from '../../src/evaluation/answer-figures.ts'
import { describeOutcomes } from '../../src/evaluation/describe-outcomes.ts'
import { isValue } from '../../src/evaluation/judge-value.ts'

const rows = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
]

it('confidence that means what it says has no calibration error', () => {
  expect(calibrationError(rows(0.8, 8, 2))).toBeCloseTo(0)
  expect(calibrationError([...rows(0.8, 8, 2), ...rows(1, 5, 5)])).toBeCloseTo(0.25)
  // Too sure and too unsure don't make up for each other.
  expect(calibrationError([...rows(0.9, 0, 10), ...rows(0.1, 10, 0)])).toBeCloseTo(0.9)
})

it('as many are answered as leave the precision asked for', () => {
  const all = [...rows(0.9, 9, 1), ...rows(0.5, 5, 5)]
  expect(rightAtPrecision(all, 0.9, 40)).toEqual({ share: 9 / 40, bar: 0.9 })
  expect(rightAtPrecision(all, 0.7, 40)).toEqual({ share: 14 / 40, bar: 0.5 })
  expect(rightAtPrecision(rows(0.9, 0, 3), 0.5, 3)).toEqual({ share: 0, bar: 1 })
})

it.each([
  ['the 4 December 2018', '4 December 2018', 'en', true],
  ['4 December 2018', '2018', 'en', true],
  ['2017', '2018', 'en', false],
  ['1.200', '1 200', 'es', true],
  ['1,200', '200', 'en', false],
  ['la ville de Québec', 'Québec', 'fr', true],
  ['l’Organisation mondiale des douanes', 'Genève', 'fr', false],
  ['los Emiratos Árabes Unidos', 'Emiratos Árabes', 'es', true],
  ['el', 'la', 'es', false],
  ['Ana', 'Ana María López de Santa Fe', 'es', false],
] as const)('value %s for %s (%s): %s', (value, answer, language, right) => {
  expect(isValue(value, answer, language)).toBe(right)
})

it('closest passages are no wrong answers', () => {
  const outcome = { confidence: 0.3, valueRight: null }
  const table = describeOutcomes([
    {
      name: 'own',
      rows: [
        { outcome: 'right', confidence: 1, valueRight: true },
        { outcome: 'wrong', confidence: 1, valueRight: false },
        { ...outcome, outcome: 'near' },
        { ...outcome, outcome: 'closest' },
      ],
    },
  ])
  expect(table.split('\n').at(-1)).toBe(
    '| own | 4 | 25.0 % | 25.0 % | 25.0 % | 25.0 % | 0.0 % | 50.0 % | 50.0 % of 2 | 0.500 |',
  )
})

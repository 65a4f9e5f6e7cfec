import { expect, it } from 'vitest'
import { findBoundaries } from '../../../src/answer/sentences/clauses.ts'
import { zoneShares } from '../../../src/answer/sentences/value-zones.ts'

const spanOf = (text: string, part: string) => {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}
/** Which share of the words, each one of the question's, belongs to each value of a sentence. */
function sharesOf(text: string, values: string[], words: string[]) {
  const told = words.map((word, i) => ({ ...spanOf(text, word), word: i, weight: 1 }))
  const spans = values.map((value) => spanOf(text, value))
  return zoneShares(spans, told, findBoundaries(text.toLowerCase(), 'en')).map(({ own }) => own)
}

const fair = 'the fair drew 21,000 guests in turin, 33,500 in lyon and 9,800 in basel.'
it.each([
  ['turin', [1, 0, 0]],
  ['lyon', [0, 1, 0]],
  ['basel', [0, 0, 1]],
])('a value of a list has what stands beside it: %s', (city, shares) => {
  expect(sharesOf(fair, ['21,000', '33,500', '9,800'], ['fair', 'drew', city])).toEqual(shares)
})

it('what stands before the first of several values tells none of them apart', () => {
  expect(sharesOf(fair, ['21,000', '33,500', '9,800'], ['fair', 'drew'])).toEqual([0, 0, 0])
})

it('a verb belongs to the value behind it, where nothing else parts two values', () => {
  const text = 'the hearing of 3 june was put off to 19 october.'
  expect(sharesOf(text, ['3 june', '19 october'], ['hearing', 'put off'])).toEqual([0, 1])
})

import { expect, it } from 'vitest'
import { minimise } from '../../src/training/minimise.ts'

/** A bowl that is steep in one direction and flat in another, least at (3, −2, 0.5). */
const least = [3, -2, 0.5]
const steep = [100, 1, 0.01]
const bowl = (weights: Float64Array, gradient: Float64Array) => {
  let sum = 0
  for (const [i, at] of least.entries()) {
    const off = (weights[i] as number) - at
    sum += (steep[i] as number) * off * off
    gradient[i] = 2 * (steep[i] as number) * off
  }
  return sum
}

it('finds where a convex function is least, from anywhere', () => {
  for (const start of [undefined, Float64Array.of(-40, 25, 7)]) {
    const found = minimise(bowl, 3, 200, start)
    for (const [i, at] of least.entries()) expect(found[i]).toBeCloseTo(at, 1)
  }
})

it('gives the same bytes each time and leaves the start alone', () => {
  const start = Float64Array.of(1, 1, 1)
  expect(minimise(bowl, 3, 50, start)).toEqual(minimise(bowl, 3, 50, start))
  expect([...start]).toEqual([1, 1, 1])
})

it('more steps make it no worse', () => {
  const value = (steps: number) => bowl(minimise(bowl, 3, steps), new Float64Array(3))
  expect(value(3)).toBeLessThan(value(1))
  expect(value(30)).toBeLessThanOrEqual(value(3))
})

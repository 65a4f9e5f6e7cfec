import { expect, it } from 'vitest'
import { RecentValues } from '../../src/model/recent-values.ts'

it('keeps what was asked for last, and lets the oldest go', () => {
  const recent = new RecentValues<string, string>(2)
  recent.set('a', 'A')
  recent.set('b', 'B')
  recent.get('a')
  recent.set('c', 'C')
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual(['A', undefined, 'C'])
})

it('goes by the size of values where that is told, and makes what is not there once', () => {
  const recent = new RecentValues<number, string>(5, ({ length }) => length)
  recent.set(1, 'abc')
  recent.set(1, 'ab')
  let made = 0
  const make = () => {
    made += 1
    return 'cde'
  }
  expect([recent.of(2, make), recent.of(2, make), made]).toEqual(['cde', 'cde', 1])
  expect(recent.get(1)).toBe('ab')
  recent.set(3, 'f')
  expect([recent.get(2), recent.get(1), recent.get(3)]).toEqual([undefined, 'ab', 'f'])
})

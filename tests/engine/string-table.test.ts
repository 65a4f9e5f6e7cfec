import fc from 'fast-check'
import { expect, it } from 'vitest'
import { StringTable } from '../../src/engine/string-table.ts'

/** Words over few letters, among them some that UTF-16 writes in two units and some beyond a byte. */
const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'ab', 'é', 'ж', '語', '😀'),
  minLength: 0,
  maxLength: 7,
})
const words = fc.uniqueArray(word, { maxLength: 90 }).map((list) => list.sort())

/** Edits between two words, worked out for each pair of beginnings. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}

it('finds each string at its place, and none that is not there', () => {
  fc.assert(
    fc.property(words, word, (list, other) => {
      const table = StringTable.of(list)
      expect(table.size).toBe(list.length)
      expect([...table.from(0)]).toEqual(list.map((text, place) => [place, text]))
      expect(list.map((text) => table.find(text))).toEqual(list.map((_, place) => place))
      expect(list.map((_, place) => table.at(place))).toEqual(list)
      expect(table.find(other)).toBe(list.indexOf(other))
    }),
  )
})

it('lists what begins so', () => {
  fc.assert(
    fc.property(words, word, (list, prefix) => {
      const found = [...StringTable.of(list).startingWith(prefix)].map(([, text]) => text)
      expect(found).toEqual(list.filter((text) => text.startsWith(prefix)))
    }),
  )
})

it('finds what is near, as comparing with each string does', () => {
  fc.assert(
    fc.property(words, word, fc.constantFrom(0, 1, 2, 3), (list, typed, maxEdits) => {
      const near = list
        .map((text, place) => ({ place, text, edits: editsBetween(text, typed) }))
        .filter(({ edits }) => edits <= maxEdits)
      expect(StringTable.of(list).near(typed, maxEdits)).toEqual(near)
    }),
  )
})

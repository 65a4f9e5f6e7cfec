import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TermDictionary } from '../../src/packed/term-dictionary.ts'

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

const dictionaryOf = (list: string[]) => new TermDictionary(TermDictionary.write(list, { near: true }))

it('finds each term at its place, and none that is not there, wherever its bytes lie', () => {
  fc.assert(
    fc.property(words, word, fc.constantFrom(0, 1, 4), (list, other, before) => {
      const written = TermDictionary.write(list, { near: true })
      const moved = new Uint8Array(before + written.length)
      moved.set(written, before)
      const dictionary = new TermDictionary(moved.subarray(before))
      expect(dictionary.size).toBe(list.length)
      expect([...dictionary.range()]).toEqual(list)
      expect(list.map((text) => dictionary.find(text))).toEqual(list.map((_, place) => place))
      expect(list.map((_, place) => dictionary.at(place))).toEqual(list)
      expect(dictionary.find(other)).toBe(list.indexOf(other))
    }),
  )
})

it('lists what begins so', () => {
  fc.assert(
    fc.property(words, word, (list, prefix) => {
      const dictionary = dictionaryOf(list)
      const found = [...dictionary.range(...dictionary.prefixRange(prefix))]
      expect(found).toEqual(list.filter((text) => text.startsWith(prefix)))
    }),
  )
})

it('finds what is near, as comparing with each term does', () => {
  fc.assert(
    fc.property(words, word, fc.constantFrom(0, 1, 2, 3), (list, typed, maxEdits) => {
      const near = list
        .map((text, rank) => ({ rank, length: text.length, edits: editsBetween(text, typed) }))
        .filter(({ edits }) => edits <= maxEdits)
      expect(dictionaryOf(list).near(typed, maxEdits)).toEqual(near)
    }),
  )
})

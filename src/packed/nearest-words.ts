import type { TermDictionary } from './term-dictionary.ts'

/** Two neighbouring letters changed places. */
function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** From this length on a name may have lost a letter and still be known. */
const minNameChars = 5

/**
 * Whether a word is another one with a slip that leaves its letters: two neighbours that changed places, one left out
 * or one too many, not at the beginning.
 */
export function isSlip(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0]) return false
  if (isTransposition(typed, meant)) return true
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed]
  if (long.length - short.length !== 1) return false
  const at = [...long].findIndex((letter, i) => letter !== short[i])
  return short.slice(at) === long.slice(at + 1)
}

/** Whether a name that nothing knows is another one with a slip. Another letter makes another: Nigel is not Niger. */
export const isNameSlip = (typed: string, name: string) => typed.length >= minNameChars && isSlip(typed, name)

/** How many edits are forgiven, by length: short words have too many neighbours. */
export function maxEdits(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

/** The words of a table within the forgiven edits (a swap of neighbours is one), the nearest first, with their places. */
export function nearestWords(
  words: TermDictionary,
  folded: string,
): { word: string; place: number; edits: number }[] {
  const limit = maxEdits(folded)
  if (limit === 0) return []
  // A swap is two edits by letters: it is looked for among those, also where one edit is forgiven.
  return words
    .near(folded, 2)
    .map(({ rank, edits }) => {
      const word = words.at(rank)
      return { word, place: rank, edits: edits === 2 && isTransposition(folded, word) ? 1 : edits }
    })
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)
}

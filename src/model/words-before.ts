/** What stands before a place of a text: where it begins, and what the list says of it. */
export interface WordsBefore<T> {
  start: number
  value: T
}

/** No expression of the lists has more words. */
const maxWords = 5
const isGap = (letter: string | undefined) => letter === ' ' || letter === '-'
const bounds = new Set([' ', '(', '[', '«', '"', '“', ',', ';', ':', '\n', '.'])

/**
 * The longest expression of a list that ends right before a place of folded text, blanks, a hyphen or an apostrophe
 * between; null where none does. Words in `skipped` may stand between: "before *the* end of".
 */
export function findBefore<T>(
  text: string,
  at: number,
  list: ReadonlyMap<string, T>,
  skipped?: ReadonlySet<string>,
): WordsBefore<T> | null {
  let end = at
  while (end > 0 && isGap(text[end - 1])) end--
  if (end === 0 || (end === at && text[at - 1] !== "'")) return null
  let found: WordsBefore<T> | null = null
  let start = end
  let skip: number | null = null
  for (let count = 0; count < maxWords; count++) {
    // An abbreviation keeps its dot: "env. 30".
    if (count === 0 && text[start - 1] === '.') start--
    while (start > 0 && !bounds.has(text[start - 1] ?? '')) start--
    const words = text.slice(start, end)
    const value = list.get(words)
    if (value !== undefined) found = { start, value }
    if (count === 0 && skipped?.has(words)) skip = start
    if (start === 0 || text[start - 1] !== ' ') break
    while (start > 0 && text[start - 1] === ' ') start--
  }
  return found ?? (skip === null ? null : findBefore(text, skip, list, skipped))
}

/** A list for `findBefore` that says the same of all its expressions. */
export const listOf = <T>(words: readonly string[], value: T): [string, T][] =>
  words.map((word) => [word, value])

import { isStopWord } from '../../analyse/tables.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'

/** A word with its place. */
interface Word extends Span {
  folded: string
  capital: boolean
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: foldDiacritics(match[0]),
    capital: /^\p{Lu}/u.test(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))

const isFunction = (folded: string) => contentLanguages.some((language) => isStopWord(folded, language))
const isSmall = (word: Word) => !word.capital && isFunction(word.folded)

/**
 * Reads letters against the initials of words from one on, small words left out where they don't help: the place after
 * the last word that is needed, or null.
 */
function matchInitials(words: readonly Word[], from: number, letters: string): number | null {
  if (letters === '') return from
  const word = words[from]
  if (!word) return null
  if (word.folded.startsWith(letters[0] ?? '')) {
    const rest = matchInitials(words, from + 1, letters.slice(1))
    if (rest !== null) return rest
  }
  return isSmall(word) ? matchInitials(words, from + 1, letters) : null
}

/**
 * Whether the letters of a short form are those of a long one, read backwards, the first at the beginning of a word
 * (Schwartz and Hearst 2003). Gives where the long form begins, or null.
 */
function matchBackwards(long: string, letters: string): number | null {
  const folded = foldDiacritics(long)
  if (folded.length !== long.length) return null
  let at = folded.length
  for (let i = letters.length - 1; i >= 0; i--) {
    do at -= 1
    while (
      at >= 0 &&
      (folded[at] !== letters[i] || (i === 0 && at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')))
    )
    if (at < 0) return null
  }
  return at
}

/** How an acronym is spelled out: between brackets beside it, or by initials in the same text. */
export interface Expansion extends Span {
  /** 2 beside the acronym, 1 elsewhere in the text. */
  certainty: 1 | 2
}

const escaped = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '\\$&')

/** `Long Form (ACR)`: as many words before the bracket as the letters may stand for. */
function beforeBrackets(text: string, at: number, letters: string): Expansion | null {
  const clause = text.slice(0, at).search(/(?<![^.;:!?\n])[^.;:!?\n]*$/)
  const before = wordsOf(text.slice(0, at)).filter(({ start }) => start >= clause)
  const reach = Math.min(letters.length + 5, letters.length * 2)
  const first = before.at(-Math.min(reach, before.length))
  const last = before.at(-1)
  if (!first || !last || /[.;:!?\n]/.test(text.slice(last.end, at))) return null
  // By initials first, the shortest stretch: "Regional Training Scheme" rather than the sentence that holds its letters.
  for (let from = before.length - 1; from >= before.length - reach && from >= 0; from--) {
    const begins = before[from]
    const to = begins && !isSmall(begins) ? matchInitials(before, from, letters) : null
    const rest = to === null ? [] : before.slice(to)
    if (to !== null && rest.every(isSmall))
      return { start: before[from]?.start ?? 0, end: last.end, certainty: 2 }
  }
  const found = matchBackwards(text.slice(first.start, last.end), letters)
  if (found === null || last.end - first.start - found < letters.length * 3) return nameBefore(before, reach)
  return { start: first.start + found, end: last.end, certainty: 2 }
}

/** The name that ends before the bracket, whatever its initials: the acronym may be that of another language. */
function nameBefore(before: readonly Word[], reach: number): Expansion | null {
  const near = before.slice(-reach)
  const at = near.findLastIndex(({ capital, folded }) => capital && !isFunction(folded))
  if (at < 0 || at === near.length - 1) return null
  let from = at
  while (from > 0 && near[from - 1]?.capital && !isFunction(near[from - 1]?.folded ?? '')) from -= 1
  return { start: near[from]?.start ?? 0, end: near.at(-1)?.end ?? 0, certainty: 1 }
}

/** The long form of an acronym in a text that holds it; null where the text doesn't spell it out. */
export function findExpansion(text: string, acronym: string): Expansion | null {
  const letters = foldDiacritics(acronym).replace(/[^\p{L}\p{N}]/gu, '')
  const own = `${escaped(acronym)}s?`
  for (const match of text.matchAll(new RegExp(`[([]\\s*["“«]?\\s*${own}\\s*["”»]?\\s*[)\\],;]`, 'gu'))) {
    const found = beforeBrackets(text, match.index, letters)
    if (found) return found
  }
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${own}\\s*\\(([^()]{4,120})\\)`, 'gu'))) {
    const start = match.index + match[0].indexOf('(') + 1
    const inside = wordsOf(match[1] ?? '')
    if (inside.some((_, i) => matchInitials(inside, i, letters) !== null))
      return { start, end: start + (match[1]?.length ?? 0), certainty: 2 }
  }
  const words = wordsOf(text)
  for (const [i, word] of words.entries()) {
    if (!word.capital || letters.length < 3) continue
    const to = matchInitials(words, i, letters)
    const last = to === null ? undefined : words[to - 1]
    if (last && to !== null && to - i > 1 && !/[.;:!?\n]/.test(text.slice(word.start, last.end)))
      return { start: word.start, end: last.end, certainty: 1 }
  }
  return null
}

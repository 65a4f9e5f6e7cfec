import { isStopWord } from '../analyse/tables.ts'
import { anyOf } from '../model/any-of.ts'
import { foldInPlace } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import { quantityTables } from './quantity-tables.ts'

/** What is counted is said in the words next to the number. */
const maxWords = 4
const maxChars = 80
const linksOf = remembered(
  (language: ContentLanguage) =>
    new RegExp(
      `^(?:\\s+(?:${anyOf(quantityTables[language].counted)})(?:\\s+|(?<='))|[\\s-]+)(?=\\p{L})`,
      'u',
    ),
)

/** Also of elided words: « six *l'ont* signé ». */
const isFunction = (word: string, language: ContentLanguage) =>
  isStopWord(word, language) ||
  (/['’]/.test(word) && word.split(/['’]/).every((part) => part.length === 1 || isStopWord(part, language)))

/**
 * The words that say what a number counts, up to the next function word but one "of": "40 *national judges* were",
 * "30 *tonnes of salt*"; null where none follow.
 */
export function countedNoun(text: string, end: number, language: ContentLanguage): Span | null {
  const rest = text.slice(end, end + maxChars)
  const folded = foldInPlace(rest)
  const link = linksOf(language).exec(folded)?.[0]
  if (link === undefined) return null
  let to = link.length
  let count = 0
  let linked = false
  for (const { 0: word, index } of rest.slice(link.length).matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu)) {
    const at = link.length + index
    if (at < to) continue
    if ((count > 0 && rest.slice(to, at) !== ' ') || count === maxWords) break
    if (isFunction(word.toLowerCase(), language)) {
      // "Demandes *de* marques", "tonnes *of* salt": one such link belongs to what is counted.
      const next = count > 0 && !linked ? linksOf(language).exec(folded.slice(to))?.[0] : undefined
      if (next === undefined || next.trim() === '') break
      linked = true
      const following = /^[\p{L}\p{M}][\p{L}\p{M}’'-]*/u.exec(rest.slice(to + next.length))?.[0]
      if (following === undefined || isStopWord(following.toLowerCase(), language)) break
      to += next.length + following.length
    } else to = at + word.length
    count++
  }
  return count === 0 ? null : { start: end + link.length, end: end + to }
}

import { isStopWord } from '../analyse/tables.ts'
import { anyOf } from '../model/any-of.ts'
import { foldInPlace } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import { quantityTables } from './quantity-tables.ts'

/** What is counted is said in the words next to the number. */
const maxWords = 4
const maxChars = 80
const compiled = new Map<ContentLanguage, RegExp>()
function linksOf(language: ContentLanguage): RegExp {
  const links =
    compiled.get(language) ??
    new RegExp(
      `^(?:\\s+(?:${anyOf(quantityTables[language].counted)})(?:\\s+|(?<='))|[\\s-]+)(?=\\p{L})`,
      'u',
    )
  compiled.set(language, links)
  return links
}

/** The words that say what a number counts, up to the next function word: "40 national *judges* were"; null where none follow. */
export function countedNoun(text: string, end: number, language: ContentLanguage): Span | null {
  const rest = text.slice(end, end + maxChars)
  const folded = foldInPlace(rest)
  const link = linksOf(language).exec(folded)?.[0]
  if (link === undefined) return null
  let to = link.length
  let count = 0
  for (const { 0: word, index } of rest.slice(link.length).matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu)) {
    const at = link.length + index
    const gap = rest.slice(to, at)
    if ((count > 0 && gap !== ' ') || isStopWord(word.toLowerCase(), language) || count === maxWords) break
    to = at + word.length
    count++
  }
  return count === 0 ? null : { start: end + link.length, end: end + to }
}

import type { Lexicon } from '../../engine/lexicon.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type PlannedTerm, toGroup } from './query-plan.ts'

/** Patterns that leave nearly everything open are no words. */
const minLetters = 2
/** The most frequent of many words are enough to find by. */
const maxWords = 300

/** Whether a word is one of a pattern's parts in their order, from its beginning to its end. */
function fits(word: string, parts: string[]): boolean {
  let at = 0
  for (const [i, part] of parts.entries()) {
    const last = i === parts.length - 1
    const found = last ? word.length - part.length : i === 0 ? 0 : word.indexOf(part, at)
    if (found < at || !word.startsWith(part, found)) return false
    at = found + part.length
  }
  return true
}

/** The terms of the documents' words that a pattern means: `pharm*`, `*tion`, `colo*r`; none for one without letters. */
export function patternTerms(pattern: string, lexicon: Lexicon): string[] {
  const parts = foldDiacritics(pattern.replace(/^[^\p{L}\p{N}*]{1,9}|[.,;:!?]{1,9}$/gu, '')).split('*')
  if (parts.join('').length < minLetters) return []
  const words = lexicon.withPrefix(parts[0] ?? '', Number.POSITIVE_INFINITY)
  const meant = words.filter(({ folded }) => fits(folded, parts)).slice(0, maxWords)
  return [...new Set(meant.flatMap(({ terms }) => terms))]
}

/** A pattern as a term of the query. */
export function patternTerm(text: string, lexicon: Lexicon): PlannedTerm {
  const alternatives = new Map(patternTerms(text, lexicon).map((term) => [term, 1]))
  return { text, group: toGroup(alternatives, 1), translations: [] }
}

import { termsOf } from '../analyse/analyser.ts'
import { searchableRanges } from '../analyse/searchable-ranges.ts'
import { tokenize } from '../analyse/tokenize.ts'
import { type PassageLanguage, passageLanguages } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import { conceptMatcher, conceptTermOf } from '../translate/concept-matcher.ts'
import type { TermGroup } from './search-engine.ts'

/** So many of the best passages are read: those further down are too far from the front. */
const compared = 12
/** Terms of words and concepts; those of symbols and dates are not looked for again. */
const isReadable = (term: string) => /^(?:[a-z]+[:=]|[#@/!])/.test(term)

/** The terms of a text in a language. */
function* termsIn(text: string, language: PassageLanguage): Generator<string> {
  const tokens = tokenize(text)
  for (const token of tokens) yield* termsOf(token, language)
  if (language === 'und') return
  for (const match of conceptMatcher().find(text, tokens, language)) yield conceptTermOf(match)
}

/** The terms of a heading, in whatever language its document or the passages below are. */
const headingTerms = remembered((heading): string[] => [
  ...new Set(passageLanguages.flatMap((language) => [...termsIn(heading, language)])),
])

/** Whether a passage's own text holds any of some terms: it is read no further than the first. */
function textHolds(passage: IndexedPassage, terms: ReadonlySet<string>): boolean {
  return searchableRanges(passage).some(({ start, end }) => {
    for (const term of termsIn(passage.text.slice(start, end), passage.language))
      if (terms.has(term)) return true
    return false
  })
}

/** Lowers passages of which only the headings say what is asked for: they lead to it, as other headings do. */
export function lowerHeadingOnly(
  hits: readonly { passage: IndexedPassage; score: number }[],
  groups: readonly TermGroup[],
  share: number,
): void {
  const terms = new Set(groups.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)))
  if (![...terms].every(isReadable)) return
  const best = [...hits].sort((a, b) => b.score - a.score).slice(0, compared)
  const under = best.filter(({ passage }) =>
    passage.section.some((text) => headingTerms(text).some((term) => terms.has(term))),
  )
  for (const hit of under) if (!textHolds(hit.passage, terms)) hit.score *= share
}

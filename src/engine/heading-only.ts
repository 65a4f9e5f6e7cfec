import { termsOf } from '../analyse/analyser.ts'
import { searchableRanges } from '../analyse/searchable-ranges.ts'
import { tokenize } from '../analyse/tokenize.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { conceptMatcher, conceptTermOf } from '../translate/concept-matcher.ts'
import type { TermGroup } from './search-engine.ts'

/** So many of the best passages are read: those further down are too far from the front. */
const compared = 40
/** Terms of words and concepts; those of symbols and dates are not looked for again. */
const isReadable = (term: string) => /^(?:[a-z]+[:=]|[#@/!])/.test(term)

/** Whether a passage's own text holds any of some terms: it is read no further than the first. */
function textHolds(passage: IndexedPassage, terms: ReadonlySet<string>): boolean {
  const { language, text: whole } = passage
  return searchableRanges(passage).some(({ start, end }) => {
    const text = whole.slice(start, end)
    const tokens = tokenize(text)
    if (tokens.some((token) => termsOf(token, language).some((term) => terms.has(term)))) return true
    if (language === 'und') return false
    return conceptMatcher()
      .find(text, tokens, language)
      .some((match) => terms.has(conceptTermOf(match)))
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
  const under = hits.filter(({ passage }) => passage.section.length > 0).sort((a, b) => b.score - a.score)
  for (const hit of under.slice(0, compared)) if (!textHolds(hit.passage, terms)) hit.score *= share
}

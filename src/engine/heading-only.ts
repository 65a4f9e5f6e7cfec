import { passageLanguages } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import { nameConcepts, readText, readWords, termsOfWords } from '../translate/read-words.ts'
import type { TermGroup } from './search-engine.ts'

/** So many of the best passages are read: those further down are too far from the front. */
export const comparedByHeading = 12
/** Terms of words and concepts; those of symbols and dates are not looked for again. */
const isReadable = (term: string) => /^(?:[a-z]+[:=]|[#@/!])/.test(term)
/** Headings are longer than words and fewer: so many take some megabytes. */
const headingsKept = 5000

/** The terms of a heading, in whatever language its document or the passages below are. */
const headingTerms = remembered(
  (heading) => [
    ...new Set(passageLanguages.flatMap((language) => termsOfWords(readText(heading, language)))),
  ],
  headingsKept,
)

/** Whether a passage's own text holds any of some terms; concepts are looked for where no word tells. */
function textHolds(passage: IndexedPassage, terms: ReadonlySet<string>): boolean {
  const holds = (withConcepts: boolean) =>
    readWords(passage, withConcepts).some((words) => termsOfWords(words).some((term) => terms.has(term)))
  return holds(false) || (nameConcepts(terms) && holds(true))
}

/** Lowers passages of which only the headings say what is asked for: they lead to it, as other headings do. */
export function lowerHeadingOnly(
  hits: readonly { passage: IndexedPassage; score: number }[],
  groups: readonly TermGroup[],
  share: number,
): void {
  const terms = new Set(groups.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)))
  if (![...terms].every(isReadable)) return
  const best = [...hits].sort((a, b) => b.score - a.score).slice(0, comparedByHeading)
  const under = best.filter(({ passage }) =>
    passage.section.some((text) => headingTerms(text).some((term) => terms.has(term))),
  )
  for (const hit of under) if (!textHolds(hit.passage, terms)) hit.score *= share
}

import type { Span } from '../../model/passage.ts'
import { type QuestionWords, wordsWithin } from '../../model/question-words.ts'
import { isWithin, overlapsAny } from '../../model/spans.ts'
import { findCountryCode } from '../../names/country-names.ts'
import { findOrganizations } from '../knowledge/find-organizations.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { FoundCue } from './find-cues.ts'

/** Who provides activities, named in a question as in their records. */
export interface NamedProvider extends Span {
  /** Folded. */
  key: string
}

/**
 * The providers that a question names word for word. Organizations that have other names are left to their words, and
 * so are those whose documents they are: what is asked of these is asked of their documents. Of a Member's document its
 * offices provided some activities, not all. A group of countries may be where something took place.
 */
export function findProviders(
  text: string,
  question: QuestionWords,
  attributes: readonly FoundCue[],
  owners: readonly (Span & { ofMember: boolean })[],
  regions: readonly Span[],
  { providers }: Knowledge,
): NamedProvider[] {
  if (attributes.some(({ id }) => id === 'audience' || id === 'contact')) return []
  const others = [
    ...regions,
    ...owners.filter(({ ofMember }) => !ofMember),
    ...findOrganizations(text, true).filter((named) => !isWithin(named, owners)),
  ]
  const found: NamedProvider[] = []
  for (const key of providers) {
    const at = question.key.indexOf(` ${key} `)
    const words = at < 0 ? [] : wordsWithin(question, at + 1, at + 1 + key.length)
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last) continue
    const span = { start: first.start, end: last.end }
    const isCountry = findCountryCode(text.slice(span.start, span.end)) !== null
    if (!isCountry && !isWithin(span, others) && !overlapsAny(span, found)) found.push({ ...span, key })
  }
  return found
}

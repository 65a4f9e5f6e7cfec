import type { Token } from '../../analyse/token.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { isCommonWord } from '../../tables/word-rates.ts'
import { type ConceptMatch, conceptMatcher } from '../../translate/concept-matcher.ts'

/** Words of a query that name concepts: one, or several where the words are ambiguous. */
export interface ConceptSpan {
  first: Token
  last: Token
  words: number
  matches: ConceptMatch[]
}

interface Candidate extends ConceptSpan {
  own: boolean
}

/** In small letters an acronym of another language, or a word that the query's own has, names nothing for sure. */
const isForeignWord = (
  text: string,
  { first, words, acronym }: ConceptMatch,
  own: readonly ContentLanguage[],
) =>
  words === 1 &&
  /^\p{Ll}/u.test(text.slice(first.start, first.start + 2)) &&
  (acronym || own.some((language) => isCommonWord(first.form, language)))

function candidatesOf(
  text: string,
  tokens: Token[],
  language: ContentLanguage,
  ownLanguages: readonly ContentLanguage[],
): Candidate[] {
  const own = ownLanguages.includes(language)
  const spans = new Map<string, Candidate>()
  for (const found of conceptMatcher().find(text, tokens, language, true)) {
    const match = own || !isForeignWord(text, found, ownLanguages) ? found : { ...found, soft: true }
    const key = `${match.first.start}-${match.last.end}`
    const span = spans.get(key)
    if (span) span.matches.push(match)
    else {
      const { first, last, words } = match
      spans.set(key, { first, last, words, matches: [match], own })
    }
  }
  return [...spans.values()]
}

/**
 * The concepts that a query names, longest first and apart from each other. Names of another language than the query's
 * count too (OMPI in an English query), where its own language has none. Concepts that `occurs` knows nothing of are
 * passed over.
 */
export function chooseConcepts(
  text: string,
  tokens: Token[],
  ownLanguages: readonly ContentLanguage[],
  occurs: (match: ConceptMatch) => boolean,
  isFunctionWord: (token: Token) => boolean,
): ConceptSpan[] {
  const candidates = contentLanguages
    .flatMap((language) => candidatesOf(text, tokens, language, ownLanguages))
    .map((span) => ({ ...span, matches: span.matches.filter(occurs) }))
    .filter((span) => span.matches.length > 0)
    .filter((span) => span.own || span.words > 1 || !isFunctionWord(span.first))
    .sort((a, b) => b.words - a.words || Number(b.own) - Number(a.own) || a.first.start - b.first.start)
  const chosen: Candidate[] = []
  for (const span of candidates) {
    const same = chosen.find((c) => c.first.start === span.first.start && c.last.end === span.last.end)
    if (same) {
      // Several languages may read the same words, all of them the query's own while its language is unsure.
      const known = new Set(same.matches.map((match) => match.concept.id))
      if (same.own === span.own) same.matches.push(...span.matches.filter((m) => !known.has(m.concept.id)))
    } else if (chosen.every((c) => c.last.end <= span.first.start || c.first.start >= span.last.end)) {
      chosen.push(span)
    }
  }
  return chosen.sort((a, b) => a.first.start - b.first.start)
}

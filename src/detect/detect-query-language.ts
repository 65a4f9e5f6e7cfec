import type { Token } from '../analyse/token.ts'
import { elidingLanguages, tokenize } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import { conceptMatcher } from '../translate/concept-matcher.ts'
import { evidenceOf, likeliest, type WordProfiles } from './weigh-words.ts'

export interface QueryLanguage {
  language: PassageLanguage
  /** Posterior probability of the language, 0 to 1. */
  confidence: number
}

/** What the language of the interface adds: enough to break a tie, never to turn a known word. */
const uiAdvantage = 1.5

/** So much is a name of several words one of the languages that call it so: "El Salvador" is English as well. */
const nameEvidence = Math.log(30)

/** A name of several words: where it stands, and what it says of each language. */
interface NamedSpan extends Span {
  evidence: number[]
}

/** The names of several words in a text, by whose words languages aren't told: they are no words of them. */
function namedSpans(text: string, tokens: Token[]): NamedSpan[] {
  const spans = new Map<string, Span & { languages: ContentLanguage[] }>()
  for (const language of contentLanguages) {
    for (const { first, last, words, concept } of conceptMatcher().find(text, tokens, language, true)) {
      if (words < 2 || concept.origin !== 'name') continue
      const key = `${first.start} ${last.end}`
      const span = spans.get(key) ?? { start: first.start, end: last.end, languages: [] }
      spans.set(key, span)
      if (!span.languages.includes(language)) span.languages.push(language)
    }
  }
  return [...spans.values()].map(({ languages, ...span }) => ({
    ...span,
    evidence: contentLanguages.map((language) => (languages.includes(language) ? 0 : -nameEvidence)),
  }))
}

/** An elided article is surely of its language but in names: "d'Ivoire". */
const elisionEvidence = Math.log(1000)

/**
 * The language of a query: naive Bayes over how usual its words are in each language, by their letters where no list
 * has them, and over the articles that it elides. The indexed passages have no part in it, so that a query is read
 * alike whatever stands in the index. `und` with confidence 0 for a query without words.
 */
export function detectQueryLanguage(
  text: string,
  profiles: WordProfiles,
  uiLanguage?: ContentLanguage,
): QueryLanguage {
  const tokens = tokenize(text)
  const words = tokens.filter(({ kind, whole }) => (kind === 'word' || kind === 'acronym') && !whole)
  if (words.length === 0) return { language: uiLanguage ?? 'und', confidence: 0 }
  const names = namedSpans(text, tokens)
  const isInName = ({ start, end }: Span) => names.some((name) => name.start <= start && name.end >= end)
  const evidence = [
    ...words.filter((word) => !isInName(word)).map(({ form }) => evidenceOf(form, profiles)),
    ...names.map(({ evidence: told }) => told),
    ...elidingLanguages(text).map((eliding) =>
      contentLanguages.map((language) => (language === eliding ? 0 : -elisionEvidence)),
    ),
  ]
  return likeliest(evidence, (language) => (language === uiLanguage ? Math.log(uiAdvantage) : 0))
}

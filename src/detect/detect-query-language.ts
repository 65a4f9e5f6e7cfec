import type { Token } from '../analyse/token.ts'
import type { ContentLanguage, PassageLanguage } from '../model/language.ts'
import { evidenceOf, likeliest, type WordProfiles } from './weigh-words.ts'

export interface QueryLanguage {
  language: PassageLanguage
  /** Posterior probability of the language, 0 to 1. */
  confidence: number
}

/** What the language of the interface adds: enough to break a tie, never to turn a known word. */
const uiAdvantage = 1.5

/**
 * The language of a query: naive Bayes over how usual its words are in each language, by their letters where no list
 * has them. The indexed passages have no part in it, so that a query is read alike whatever stands in the index. `und`
 * with confidence 0 for a query without words.
 */
export function detectQueryLanguage(
  tokens: Token[],
  profiles: WordProfiles,
  uiLanguage?: ContentLanguage,
): QueryLanguage {
  const words = tokens.filter((token) => (token.kind === 'word' || token.kind === 'acronym') && !token.whole)
  if (words.length === 0) return { language: uiLanguage ?? 'und', confidence: 0 }
  const evidence = words.map(({ form }) => evidenceOf(form, profiles))
  return likeliest(evidence, (language) => (language === uiLanguage ? Math.log(uiAdvantage) : 0))
}

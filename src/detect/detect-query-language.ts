import type { Token } from '../analyse/token.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'

/** What the words of a language are, and how usual each is. */
export interface WordProfile {
  knows(form: string): boolean
  rateOf(form: string): number
}

export interface QueryLanguage {
  language: PassageLanguage
  /** Posterior probability of the language, 0 to 1. */
  confidence: number
}

/** What the language of the interface adds: enough to break a tie, never to turn a known word. */
const uiAdvantage = 1.5
/** No word is surer than this many to one: any may be a name, a quotation or borrowed. */
const maxWordEvidence = Math.log(1000)
/** Letters follow from each other and are no independent witnesses. */
const letterShare = 0.7

/**
 * The language of a query: naive Bayes over how usual its words are in each language, by their letters where no list
 * has them. The indexed passages have no part in it, so that a query is read alike whatever stands in the index. `und`
 * with confidence 0 for a query without words.
 */
export function detectQueryLanguage(
  tokens: Token[],
  profiles: Record<ContentLanguage, WordProfile>,
  uiLanguage?: ContentLanguage,
): QueryLanguage {
  const words = tokens.filter((token) => (token.kind === 'word' || token.kind === 'acronym') && !token.whole)
  if (words.length === 0) return { language: uiLanguage ?? 'und', confidence: 0 }
  const scores = contentLanguages.map((language) => ({
    language,
    logProbability: language === uiLanguage ? Math.log(uiAdvantage) : 0,
  }))
  for (const { form } of words) {
    const known = contentLanguages.some((language) => profiles[language].knows(form))
    const rated = contentLanguages.map((language) => Math.log(profiles[language].rateOf(form)))
    const best = Math.max(...rated)
    for (const [i, score] of scores.entries()) {
      const evidence = ((rated[i] ?? 0) - best) * (known ? 1 : letterShare)
      score.logProbability += Math.max(evidence, -maxWordEvidence)
    }
  }
  const best = scores.reduce((a, b) => (b.logProbability > a.logProbability ? b : a))
  const total = scores.reduce((sum, score) => sum + Math.exp(score.logProbability - best.logProbability), 0)
  return { language: best.language, confidence: Math.round(100 / total) / 100 }
}

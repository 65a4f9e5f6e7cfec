import { isStopWord } from '../analyse/tables.ts'
import type { Token } from '../analyse/tokenize.ts'
import {
  type ContentLanguage,
  contentLanguages,
  type PassageLanguage,
  type UiLanguage,
} from '../model/language.ts'

/** What tells how usual a word is in each language. */
export interface Vocabulary {
  find(folded: string): { counts: Partial<Record<PassageLanguage, number>> } | undefined
  wordCount(language: PassageLanguage): number
}

export interface QueryLanguage {
  language: PassageLanguage
  /** Posterior probability of the language, 0 to 1. */
  confidence: number
}

/** How usual a function word is taken to be, and a word that the vocabulary doesn't have. */
const stopWordRate = 0.01
const unknownRate = 0.0001
/** What the language of the interface adds: enough to break a tie, never to turn a known word. */
const uiAdvantage = 1.5

function wordRate(token: Token, language: ContentLanguage, vocabulary: Vocabulary): number {
  const count = vocabulary.find(token.folded)?.counts[language] ?? 0
  const known = count / Math.max(1000, vocabulary.wordCount(language))
  return Math.max(unknownRate, known, isStopWord(token.form, language) ? stopWordRate : 0)
}

/**
 * The language of a query, from how usual its words are in the vocabularies of the indexed passages and among function
 * words (naive Bayes over words; franc is not fit for queries). `und` with confidence 0 where no word tells.
 */
export function detectQueryLanguage(
  tokens: Token[],
  vocabulary: Vocabulary,
  uiLanguage?: UiLanguage,
): QueryLanguage {
  const words = tokens.filter((token) => (token.kind === 'word' || token.kind === 'acronym') && !token.whole)
  const scores = contentLanguages.map((language) => ({
    language,
    logProbability: words.reduce((sum, word) => sum + Math.log(wordRate(word, language, vocabulary)), 0),
  }))
  if (uiLanguage === undefined && new Set(scores.map((score) => score.logProbability)).size === 1) {
    return { language: 'und', confidence: 0 }
  }
  if (words.length === 0) return { language: uiLanguage ?? 'und', confidence: 0 }
  for (const score of scores) if (score.language === uiLanguage) score.logProbability += Math.log(uiAdvantage)
  const best = scores.reduce((a, b) => (b.logProbability > a.logProbability ? b : a))
  const total = scores.reduce((sum, score) => sum + Math.exp(score.logProbability - best.logProbability), 0)
  return { language: best.language, confidence: Math.round(100 / total) / 100 }
}

import { isStopWord } from '../analyse/tables.ts'
import type { Token } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'

/** What tells how usual a word is in each language. */
export interface Vocabulary {
  find(folded: string): { counts: Partial<Record<PassageLanguage, number>> } | undefined
  wordCount(language: PassageLanguage): number
}

/** How words of a language look in general. */
export interface WordProfile {
  knows(form: string): boolean
  /** Whether it is a known word that lost its accents: "proteccion". */
  knowsUnaccented(form: string): boolean
  logProbability(form: string): number
}

export interface QueryLanguage {
  language: PassageLanguage
  /** Posterior probability of the language, 0 to 1. */
  confidence: number
}

/** How usual words are taken to be: function words, words of the tables, and what is left to the letters. */
const rates = { stopWord: 0.01, listed: 0.0004, letters: 0.01 }
/** Words of few passages say as little of a language as names do. */
const minVocabulary = 2000
/** What the language of the interface adds: enough to break a tie, never to turn a known word. */
const uiAdvantage = 1.5
/** A vocabulary gives evidence, and letters a little: none of it makes one word more than this sure. */
const maxWordEvidence = Math.log(200)

function wordRate(
  { form, folded }: Token,
  language: ContentLanguage,
  vocabulary: Vocabulary,
  profile: WordProfile,
  listedAsWritten: boolean,
): number {
  const count = vocabulary.find(folded)?.counts[language] ?? 0
  const indexed = count / Math.max(minVocabulary, vocabulary.wordCount(language))
  const isListed = listedAsWritten ? profile.knows(form) : profile.knowsUnaccented(form)
  const listed = isListed ? rates.listed : 0
  const stop = isStopWord(form, language) ? rates.stopWord : 0
  return Math.max(indexed, listed, stop) + rates.letters * Math.exp(profile.logProbability(form)) + 1e-9
}

/**
 * The language of a query: naive Bayes over how usual its words are in the indexed passages, among function words and
 * in the tables, and over their letters where no list has them (franc is not fit for queries). `und` with confidence 0
 * for a query without words.
 */
export function detectQueryLanguage(
  tokens: Token[],
  vocabulary: Vocabulary,
  profiles: Record<ContentLanguage, WordProfile>,
  uiLanguage?: ContentLanguage,
): QueryLanguage {
  const words = tokens.filter((token) => (token.kind === 'word' || token.kind === 'acronym') && !token.whole)
  if (words.length === 0) return { language: uiLanguage ?? 'und', confidence: 0 }
  const scores = contentLanguages.map((language) => ({
    language,
    logProbability: language === uiLanguage ? Math.log(uiAdvantage) : 0,
  }))
  for (const word of words) {
    const listedAsWritten = contentLanguages.some((language) => profiles[language].knows(word.form))
    const rated = contentLanguages.map((language) =>
      Math.log(wordRate(word, language, vocabulary, profiles[language], listedAsWritten)),
    )
    const best = Math.max(...rated)
    for (const [i, score] of scores.entries()) {
      score.logProbability += Math.max((rated[i] ?? 0) - best, -maxWordEvidence)
    }
  }
  const best = scores.reduce((a, b) => (b.logProbability > a.logProbability ? b : a))
  const total = scores.reduce((sum, score) => sum + Math.exp(score.logProbability - best.logProbability), 0)
  return { language: best.language, confidence: Math.round(100 / total) / 100 }
}

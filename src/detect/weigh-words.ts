import { type ContentLanguage, contentLanguages } from '../model/language.ts'

/** What the words of a language are, and how usual each is. */
export interface WordProfile {
  knows(form: string): boolean
  rateOf(form: string): number
}
export type WordProfiles = Record<ContentLanguage, WordProfile>

/** No word is surer than this many to one: any may be a name, a quotation or borrowed. */
const maxWordEvidence = Math.log(1000)
/** Letters follow from each other and are no independent witnesses. */
const letterShare = 0.7

/** What a word says of each language, in the order of `contentLanguages`: logarithms, 0 for the likeliest. */
export function evidenceOf(form: string, profiles: WordProfiles): number[] {
  const known = contentLanguages.some((language) => profiles[language].knows(form))
  const rated = contentLanguages.map((language) => Math.log(profiles[language].rateOf(form)))
  const best = Math.max(...rated)
  return rated.map((rate) => Math.max((rate - best) * (known ? 1 : letterShare), -maxWordEvidence))
}

/** The likeliest language by what its words say together (naive Bayes), with its posterior probability, 0 to 1. */
export function likeliest(
  words: readonly (readonly number[])[],
  prior: (language: ContentLanguage) => number = () => 0,
): { language: ContentLanguage; confidence: number } {
  const scores = contentLanguages.map((language, i) => ({
    language,
    logProbability: words.reduce((sum, evidence) => sum + (evidence[i] ?? 0), prior(language)),
  }))
  const best = scores.reduce((a, b) => (b.logProbability > a.logProbability ? b : a))
  const total = scores.reduce((sum, score) => sum + Math.exp(score.logProbability - best.logProbability), 0)
  return { language: best.language, confidence: Math.round(100 / total) / 100 }
}

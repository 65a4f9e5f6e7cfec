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
/**
 * How likely a letter of a word is on average, as a logarithm: words that no list has mostly reach `usual` in their own
 * language, which their letters tell then; what is typed at random, acronyms and most invented names stay below `none`.
 */
const letterLikelihood = { usual: -2.3, none: -4.4 }

/** How much the letters of a word that no list has tell, by its likelihood in the language that it fits best. */
function shareOfLetters(form: string, logProbability: number): number {
  const { usual, none } = letterLikelihood
  const mean = logProbability / (form.length + 1)
  return letterShare * Math.min(1, Math.max(0, (mean - none) / (usual - none)))
}

/** What a word says of each language, in the order of `contentLanguages`: logarithms, 0 for the likeliest. */
export function evidenceOf(form: string, profiles: WordProfiles): number[] {
  const known = contentLanguages.some((language) => profiles[language].knows(form))
  // The likelihood of letters without end is too small for a number.
  const rated = contentLanguages.map((language) =>
    Math.log(Math.max(Number.MIN_VALUE, profiles[language].rateOf(form))),
  )
  const best = Math.max(...rated)
  const share = known ? 1 : shareOfLetters(form, best)
  return rated.map((rate) => Math.max((rate - best) * share, -maxWordEvidence))
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

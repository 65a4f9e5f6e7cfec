import type { PassageLanguage } from '../../model/language.ts'
import { readText, termsOfWords } from '../../translate/read-words.ts'

/** The index terms of a text, concepts included. */
export const termsOfText = (text: string, languages: readonly PassageLanguage[]): Set<string> =>
  new Set(languages.flatMap((language) => termsOfWords(readText(text, language))))

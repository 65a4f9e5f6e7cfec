import { foldDiacritics } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'
import { stem, stemTerm } from './analyser.ts'

/** What a word is compared by, whatever its inflection: itself folded, then the term of its stem in each language. */
export const wordForms = (word: string): string[] => [
  foldDiacritics(word),
  ...contentLanguages.map((language) => stemTerm(language, stem(word.toLowerCase(), language))),
]

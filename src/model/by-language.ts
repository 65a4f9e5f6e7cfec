import { type ContentLanguage, contentLanguages } from './language.ts'

/** What is made for each content language. */
export const byLanguage = <T>(make: (language: ContentLanguage) => T) =>
  Object.fromEntries(contentLanguages.map((language) => [language, make(language)])) as Record<
    ContentLanguage,
    T
  >

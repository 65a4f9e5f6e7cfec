import { type ContentLanguage, localeOf } from './language.ts'

const formats = new Map<ContentLanguage, Intl.DateTimeFormat>()

/** How a language writes days in words: "1 April 2019". Each format is made once: that takes as long as a hundred dates. */
export function longDates(language: ContentLanguage): Intl.DateTimeFormat {
  const made =
    formats.get(language) ??
    new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(language, made)
  return made
}

import { type ContentLanguage, localeOf } from './language.ts'
import { remembered } from './remembered.ts'

/** How a language writes days in words: "1 April 2019". Each format is made once: that takes as long as a hundred dates. */
export const longDates = remembered(
  (language: ContentLanguage) =>
    new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }),
)
/** How a language writes months in words: "April 2019". */
export const longMonths = remembered(
  (language: ContentLanguage) =>
    new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

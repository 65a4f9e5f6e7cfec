import { contentLanguages, localeOf } from '../model/language.ts'
import { monthsIn } from './month-names.ts'

/** Months by their folded names and abbreviations in the languages of questions, 1 to 12. */
export const months: ReadonlyMap<string, number> = monthsIn(contentLanguages.map(localeOf))

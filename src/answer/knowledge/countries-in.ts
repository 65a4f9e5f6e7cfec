import type { QuestionTerm } from './question-term.ts'

export const isCountryKey = (key: string) => key.startsWith('!country:')

/** Whether a term of a question names a country. */
export const isCountry = ({ alternatives }: QuestionTerm) => [...alternatives.keys()].some(isCountryKey)

/** How many countries some terms of a text name. */
export const countCountries = (terms: ReadonlySet<string>) => [...terms].filter(isCountryKey).length

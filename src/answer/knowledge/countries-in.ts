import type { QuestionTerm } from './question-term.ts'

const isCountryKey = (key: string) => key.startsWith('!country:')

/** Whether a term of a question names a country. */
export const isCountry = ({ alternatives }: QuestionTerm) => [...alternatives.keys()].some(isCountryKey)

import { isCountryTerm } from '../../translate/concept-matcher.ts'
import type { QuestionTerm } from './question-term.ts'

/** Whether a term of a question names a country. */
export const isCountry = ({ alternatives }: QuestionTerm) => [...alternatives.keys()].some(isCountryTerm)

import { foldDiacritics } from '../../model/fold.ts'
import { valueTable } from '../knowledge/value-tables.ts'
import type { QuestionTerm } from '../question/question-terms.ts'

const generic = new RegExp(`^(?:${valueTable.genericHeads.join('|')})$`)
/** "Which body …", "what kind …": a noun that the answer names rather than repeats. */
export const isGeneric = (head: QuestionTerm): boolean => generic.test(foldDiacritics(head.text))

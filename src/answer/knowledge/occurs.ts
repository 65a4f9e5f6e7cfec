import type { Knowledge } from './knowledge.ts'
import { matchStrength, minStrength, type QuestionTerm } from './question-term.ts'

/** Whether a term stands anywhere, headings included. */
export const occurs = (term: QuestionTerm, knowledge: Knowledge) =>
  knowledge.holding(term).size > 0 ||
  knowledge.documents.some((document) => matchStrength(term, document.terms) >= minStrength)

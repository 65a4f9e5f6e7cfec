import type { Span } from '../../model/passage.ts'

/** A word of a question that carries meaning, with all that may stand for it in a passage. */
export interface QuestionTerm extends Span {
  /** As read, and as typed: a slip is mended. */
  text: string
  typed: string
  /** Importance by kind of word: words that say little weigh little. */
  weight: number
  /** Index term → how surely it stands for the word, 0 to 1. */
  alternatives: ReadonlyMap<string, number>
  /** A name or figure: an answer has to hold it. */
  strict: boolean
  /** Whether it names an organization. */
  organization: boolean
  /** Names an activity of any kind where none is called so: "training", "help". */
  anyKind: boolean
}

/** A term counts as standing in a passage from this certainty on. */
export const minStrength = 0.3

/** The terms of an index by which a question's term is looked for. */
export const sureKeys = ({ alternatives }: QuestionTerm) =>
  [...alternatives].filter(([, certainty]) => certainty >= minStrength).map(([key]) => key)

/** How surely a term stands in a set of index terms, 0 to 1. */
export function matchStrength(term: QuestionTerm, terms: Pick<ReadonlySet<string>, 'has'>): number {
  let best = 0
  for (const [alternative, sure] of term.alternatives) if (sure > best && terms.has(alternative)) best = sure
  return best
}

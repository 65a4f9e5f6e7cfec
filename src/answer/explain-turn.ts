import type { Explanation } from '../model/answer.ts'
import type { Turn } from './conversation/frame.ts'

/** How an answer came about: how its question was read, what it took from earlier ones, which sentences were weighed. */
export function explainTurn({ frame, draft }: Turn): Explanation {
  const { u, filter, terms, carriedOver } = frame
  return {
    reading: {
      question: u.text,
      language: u.language,
      form: u.ask,
      attributes: u.attributes,
      words: terms.map(({ text }) => text),
      countries: filter.countries,
      periods: filter.periods,
      documents: filter.documents,
      carriedOver,
    },
    candidates: draft.candidates,
  }
}

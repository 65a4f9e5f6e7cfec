import { createMiddleware } from 'hono/factory'
import type { AskResponse } from '../model/answer.ts'

/** What came of a search or a question: to be counted, without anything of who asked. */
export interface Outcome {
  kind: 'search' | 'question'
  text: string
  /** Hits of a search; of a question 1 where it was answered, else 0. */
  found: number
}

export type TellOutcome = (outcome: Outcome) => void

/** What routes find in `c.var` besides the index. */
interface OutcomeEnv {
  Variables: { tell: TellOutcome }
}

/** Lets routes tell what came of what they were asked. */
export const outcomesTo = (tell: TellOutcome) =>
  createMiddleware<OutcomeEnv>((c, next) => {
    c.set('tell', tell)
    return next()
  })

/** Tells what a search found; a list of everything is no search. */
export function tellSearch(tell: TellOutcome, text: string, total: number): void {
  if (text.trim() !== '') tell({ kind: 'search', text, found: total })
}

/** Tells whether a question was answered. */
export function tellAnswer(tell: TellOutcome, { question, answer }: AskResponse): void {
  const answered = answer.kind !== 'none' && answer.kind !== 'closest'
  if (question.trim() !== '') tell({ kind: 'question', text: question, found: answered ? 1 : 0 })
}

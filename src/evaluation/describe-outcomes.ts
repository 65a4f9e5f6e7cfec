import { calibrationError, percent } from './answer-figures.ts'
import { markdownTable } from './markdown-table.ts'

/** What came of a question: `near` is `closest` with the right quotation among them. */
export type AnswerOutcome = 'right' | 'wrong' | 'near' | 'closest' | 'none'

/** An answer that was judged. */
export interface JudgedAnswer {
  outcome: AnswerOutcome
  confidence: number
  /** Whether the value stated is the one asked for; null where none is. */
  valueRight: boolean | null
}

/** Questions that are told of together, with columns of their own, if any. */
export interface OutcomeGroup {
  name: string
  rows: readonly JudgedAnswer[]
  more?: readonly string[]
}

function lineOf({ name, rows, more = [] }: OutcomeGroup): string[] {
  const count = (of: (row: JudgedAnswer) => boolean) => rows.filter(of).length
  const share = (outcome: AnswerOutcome) =>
    percent(
      count((row) => row.outcome === outcome),
      rows.length,
    )
  const answered = rows.filter(({ outcome }) => outcome === 'right' || outcome === 'wrong')
  const judged = answered.map(({ outcome, confidence }) => ({ confidence, right: outcome === 'right' }))
  const right = judged.filter((row) => row.right).length
  const stated = rows.filter(({ valueRight }) => valueRight !== null)
  return [
    name,
    String(rows.length),
    share('right'),
    share('wrong'),
    share('near'),
    share('closest'),
    share('none'),
    percent(right, answered.length),
    `${percent(
      count(({ valueRight }) => valueRight === true),
      stated.length,
    )} of ${stated.length}`,
    answered.length > 0 ? calibrationError(judged).toFixed(3) : '–',
    ...more,
  ]
}

/**
 * What became of questions, a row a group, in Markdown: shares of all; the precision of answers; of the values stated; and
 * the calibration error of the answers given. `more` names the groups' own columns.
 */
export function describeOutcomes(groups: readonly OutcomeGroup[], more: readonly string[] = []): string {
  const heads = [
    'questions',
    'n',
    'right',
    'wrong',
    'closest, right among them',
    'other closest',
    'none',
    'precision',
    'value precision',
    'calibration error',
    ...more,
  ]
  return markdownTable(heads, groups.map(lineOf))
}

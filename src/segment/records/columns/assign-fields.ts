import { type RecordField, recordFields } from '../../../model/activity-record.ts'

/** The value of the best assignment so far for a set of taken fields, and the fields of the columns. */
interface Partial {
  total: number
  fields: (RecordField | null)[]
}

/** A table with more columns is one of figures: the rest is left without a field. */
const maxColumns = 40

/**
 * Gives each column a field or null so that the sum of the scores is greatest, each field once at most. Scores that
 * are not above `least` count for nothing.
 */
export function assignFields(scores: Record<RecordField, number>[], least: number): (RecordField | null)[] {
  let best = new Map<number, Partial>([[0, { total: 0, fields: [] }]])
  for (const column of scores.slice(0, maxColumns)) {
    const next = new Map<number, Partial>()
    const offer = (taken: number, total: number, fields: (RecordField | null)[]) => {
      const known = next.get(taken)
      if (!known || total > known.total) next.set(taken, { total, fields })
    }
    for (const [taken, { total, fields }] of best) {
      offer(taken, total, [...fields, null])
      for (const [i, field] of recordFields.entries()) {
        const bit = 1 << i
        if ((taken & bit) === 0 && column[field] > least)
          offer(taken | bit, total + column[field] - least, [...fields, field])
      }
    }
    best = next
  }
  const [winner] = [...best.values()].sort((a, b) => b.total - a.total)
  return scores.map((_, i) => winner?.fields[i] ?? null)
}

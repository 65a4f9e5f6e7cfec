import { labelInText, mayHoldLabels } from './label-pattern.ts'
import { findLabel } from './record-labels.ts'

/** Fewer different labels than this in a line may be its own words. */
const minLabels = 3

/** Where labels of a record begin in running text, when it has several different ones. */
export function labelPlaces(text: string): number[] {
  if (!mayHoldLabels(text, minLabels)) return []
  const found = [...text.matchAll(labelInText)]
  const fields = new Set(
    found.map(([label]) => findLabel(label.replace(/^(?:\d{1,3}|[a-z])[.)]\s+/, ''))?.field),
  )
  return fields.size >= minLabels ? found.map((match) => match.index) : []
}

import { nameKey } from '../../model/fold.ts'
import { groupBy } from '../../model/group-by.ts'
import { contentLanguages } from '../../model/language.ts'
import { listsActivities } from './columns/judge-table.ts'
import { readColumns } from './columns/read-columns.ts'
import { findLabel, type KnownLabel } from './record-labels.ts'

/** A label with its value, as they stand in a document. */
export interface LabelledText {
  label: string
  value: string
  /** It stands above the labels of a record: perhaps its title. */
  above?: boolean
}

/** The key of what stands above labels, which is none of a label. */
const aboveKey = '#'
const keyOf = ({ label, above }: LabelledText) => (above ? aboveKey : nameKey(label))

/** Records have fewer labels than this; what has more is a glossary. */
const maxLabels = 25
/** A label that stands once may be anything. */
const minUses = 2
/** Of one record, or of many that have little in common, nothing can be learned. */
const minRecords = 2

/** Cuts labelled values into records, at each label that the record already has. */
function toRecords(pairs: LabelledText[]): Map<string, string>[] {
  const records: Map<string, string>[] = []
  for (const pair of pairs) {
    const { value } = pair
    const key = keyOf(pair)
    const current = records.at(-1)
    if (current && !current.has(key)) current.set(key, value)
    else records.push(new Map([[key, value]]))
  }
  return records
}

/**
 * The fields of labels that no table has, by the values that stand under them throughout a document: what is mostly a
 * date, a country, a title. Empty where the values make no activities.
 */
export function learnLabels(pairs: LabelledText[]): ReadonlyMap<string, KnownLabel> {
  const learned = new Map<string, KnownLabel>()
  const uses = groupBy(pairs, keyOf)
  const printed = (key: string) => uses.get(key)?.[0]?.label ?? ''
  const keys = [...uses].flatMap(([key, of]) => (key !== '' && of.length >= minUses ? [key] : []))
  if (keys.length < 2 || keys.length > maxLabels) return learned
  const isOpen = (key: string) => key !== aboveKey && !findLabel(printed(key))
  if (!keys.some(isOpen)) return learned
  const kept = new Set(keys)
  const records = toRecords(pairs.filter((pair) => kept.has(keyOf(pair))))
  if (records.length < minRecords) return learned
  const rows = records.map((record) => keys.map((key) => record.get(key) ?? ''))
  const columns = readColumns(keys.map(printed), rows)
  if (!listsActivities(columns, rows)) return learned
  for (const [i, { field, languages }] of columns.roles.entries()) {
    if (field === null || !isOpen(keys[i] ?? '')) continue
    // A label in words of no table is of any language.
    learned.set(keys[i] ?? '', { field, languages: languages.length > 0 ? languages : [...contentLanguages] })
  }
  // Labels of which none is a field teach nothing that the tables don't know.
  return [...learned.values()].some(({ field }) => field !== 'extra') ? learned : new Map()
}

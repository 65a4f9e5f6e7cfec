import { type ActivityRecord, isTooLong, type RecordField } from '../model/activity-record.ts'
import { nameKey } from '../model/fold.ts'
import type { QualityFinding } from '../model/quality.ts'
import { type Remark, remark } from '../model/remark.ts'
import { findingAt, type PlacedRecord } from './records-of.ts'

const fieldChecks: [RecordField, (record: ActivityRecord) => boolean][] = [
  ['programme', (record) => record.programme === null],
  ['dates', (record) => record.dateText === null && record.startDate === null],
  ['countries', (record) => record.countries.length === 0],
  ['description', (record) => record.description === null],
  ['providers', (record) => record.providers.length === 0],
]
/** Labels that are printed with nothing behind them are empty, too, whichever field they announce. */
const mayBePrinted: [RecordField, (record: ActivityRecord) => boolean][] = [
  ['audience', (record) => record.audience === null],
  ['outputs', (record) => record.outputs === null],
  ['urls', (record) => record.urls.length === 0],
  ['contacts', (record) => record.contacts.length === 0],
]

export function findEmptyFields(records: PlacedRecord[]): QualityFinding[] {
  return records.flatMap((placed) => {
    const printed = new Set(placed.passage.fields?.map(({ field }): string => field))
    const empty = [
      ...fieldChecks.filter(([, isEmpty]) => isEmpty(placed.record)),
      ...mayBePrinted.filter(([name, isEmpty]) => printed.has(name) && isEmpty(placed.record)),
    ].map(([name]) => name)
    if (empty.length === 0) return []
    return [findingAt(placed, 'empty-field', remark('empty-fields', { fields: empty }))]
  })
}

const yearsIn = (text: string) => [...text.matchAll(/\b(?:19[89]|20[0-4])\d\b/g)].map(([year]) => year)

function dateFault({ programme, startDate, endDate, dateText }: ActivityRecord): Remark | null {
  if (startDate !== null && endDate !== null && endDate < startDate) {
    return remark('dates-reversed', { start: startDate, end: endDate })
  }
  if (startDate !== null && endDate !== null && isTooLong(startDate, endDate)) {
    return remark('period-too-long', { start: startDate, end: endDate })
  }
  const years = yearsIn(programme ?? '')
  const [from, to] = [startDate?.slice(0, 4), (endDate ?? startDate)?.slice(0, 4)]
  if (!from || !to || years.length === 0 || years.some((year) => from <= year && year <= to)) return null
  return remark('dates-beside-title', { years, dates: dateText ?? startDate ?? '' })
}

export function findDateFaults(records: PlacedRecord[]): QualityFinding[] {
  return records.flatMap((placed) => {
    const fault = dateFault(placed.record)
    return fault === null ? [] : [findingAt(placed, 'contradictory-dates', fault)]
  })
}

/** The documents that say the same as another in other languages. */
export type VersionsOf = (documentId: string) => readonly string[]

/** Share of their words that two near-duplicates have in common. */
const minLikeness = 0.8
/** Of records of one programme in one country, only so many before are compared: series of events are no faults. */
const maxCompared = 20

const wordsOf = (record: ActivityRecord) =>
  new Set(
    nameKey(
      [record.programme, record.description, record.audience, record.outputs, record.dateText].join(' '),
    ).split(' '),
  )

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length
  return common / (a.size + b.size - common)
}

/** Records of one programme and the same countries that say nearly the same; versions of one document do so on purpose. */
export function findNearDuplicates(records: PlacedRecord[], versionsOf: VersionsOf): QualityFinding[] {
  const groups = new Map<string, { placed: PlacedRecord; words: Set<string> }[]>()
  return records.flatMap((placed) => {
    const { programme, countries } = placed.record
    const places = countries.map(({ code, name }) => code ?? nameKey(name)).sort()
    const key = [placed.passage.language, nameKey(programme ?? ''), ...places].join('|')
    const group = groups.get(key) ?? []
    groups.set(key, group)
    const words = wordsOf(placed.record)
    const versions = versionsOf(placed.document.id)
    const like = group
      .slice(-maxCompared)
      .find(
        (other) =>
          !versions.includes(other.placed.document.id) && likeness(other.words, words) >= minLikeness,
      )
    group.push({ placed, words })
    if (!like) return []
    return [
      findingAt(placed, 'near-duplicate', remark('near-duplicate', { passage: like.placed.passage.id })),
    ]
  })
}

import type { RecordField } from '../../../model/activity-record.ts'
import { nameKey } from '../../../model/fold.ts'
import type { ContentLanguage } from '../../../model/language.ts'
import { parsePeriod } from '../../../periods/parse-period.ts'
import { numberLabels } from '../label-pattern.ts'
import { assignFields } from './assign-fields.ts'
import { type ColumnProfile, labelLanguages, minScore, profileOf, scoreColumn } from './score-column.ts'

/** What a column of a table holds. */
export interface ColumnRole {
  label: string
  /** Null for the column that numbers the rows. */
  field: RecordField | 'extra' | null
  languages: ContentLanguage[]
  /** Not 0 where its value is read before or after those of the other columns: the year that "3-5 March" lacks. */
  order: number
}

export interface ReadColumns {
  roles: ColumnRole[]
  profiles: ColumnProfile[]
}

/** Fields whose values are read together where several known labels announce them; others have one column. */
const shared: ReadonlySet<RecordField> = new Set([
  'providers',
  'description',
  'audience',
  'outputs',
  'urls',
  'contacts',
])

/** So many rows tell whether one column begins what another one ends. */
const maxPairs = 20

/** The share of rows in which a date is not before that of another column. */
function followsShare(rows: string[][], first: number, last: number): number {
  const pairs = rows
    .filter((row) => row[first] && row[last])
    .slice(0, maxPairs)
    .flatMap((row) => {
      const from = parsePeriod(row[first] ?? '').startDate
      const to = parsePeriod(row[last] ?? '').startDate
      return from !== null && to !== null ? [to >= from] : []
    })
  return pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length
}

/** Most rows of a pair of columns must be in order. */
const inOrder = 0.8
/** A column is one of dates where most cells are. */
const mostly = 0.6

/** Where a second column of dates is read with the first: before it, after it, or not at all. */
function dateOrder(
  main: ColumnProfile,
  other: ColumnProfile,
  rows: string[][],
  at: [number, number],
): number {
  if (other.words.count('otherDates') > 0 || other.signs.dates < 0.4) return 0
  // "3-5 March" beside "2021": the year is what the date lacks.
  const lacksYear = ({ dated, hasYear }: ColumnProfile) => dated >= mostly && hasYear < 0.4
  const isYear = ({ dated, hasYear }: ColumnProfile) => hasYear >= mostly && dated < 0.4
  if (lacksYear(main) && isYear(other)) return 1
  if (isYear(main) && lacksYear(other)) return -1
  if (main.dated >= mostly !== other.dated >= mostly) return 0
  if (followsShare(rows, at[0], at[1]) >= inOrder) return 1
  return followsShare(rows, at[1], at[0]) >= inOrder ? -1 : 0
}

/** Whether a column numbers the rows: by its label, or by nothing but numbers under none. */
function numbersRows(column: ColumnProfile, at: number): boolean {
  if (numberLabels.has(column.label)) return true
  return at === 0 && column.known === undefined && column.signs.rank >= 0.8 && column.distinct >= 0.8
}

/** The profile of the column at a place of a table. */
const profileAt = (label: string, rows: string[][], place: number) =>
  profileOf(
    label,
    rows.map((row) => row[place] ?? ''),
  )

/** The roles of the columns of a table by their labels and the texts of their cells, row by row. */
export function readColumns(labels: string[], rows: string[][]): ReadColumns {
  const profiles = labels.map((label, i) => profileAt(label, rows, i))
  const numbers = profiles.map(numbersRows)
  const scores = profiles.map(scoreColumn)
  const open = profiles.map((_, i) => i).filter((i) => !numbers[i])
  const openScores = open.map((i) => scores[i] as Record<RecordField, number>)
  const assigned = assignFields(openScores, minScore)
  const fields = profiles.map((): RecordField | null => null)
  for (const [k, i] of open.entries()) fields[i] = assigned[k] ?? null
  const roles = profiles.map((column, i): ColumnRole => {
    const field = numbers[i] ? null : (fields[i] ?? 'extra')
    return {
      label: column.label,
      field,
      languages: field === null ? [] : labelLanguages(column, field),
      order: 0,
    }
  })
  nameActivities(roles, profiles)
  addSecondColumns(roles, profiles, rows)
  return { roles, profiles }
}

/** Descriptions with more words than this are no titles. */
const maxTitleWords = 14

/** Where no column names the activities, the one that describes each of them in a few words does. */
function nameActivities(roles: ColumnRole[], profiles: ColumnProfile[]): void {
  if (roles.some(({ field }) => field === 'programme')) return
  const at = roles.findIndex(({ field }) => field === 'description')
  const column = profiles[at]
  if (column && column.filled > 0 && column.meanWords <= maxTitleWords)
    Object.assign(roles[at] as ColumnRole, { field: 'programme' })
}

/** Columns that no field was left for, where their values are read with those of another: the end of a period. */
function addSecondColumns(roles: ColumnRole[], profiles: ColumnProfile[], rows: string[][]): void {
  const main = roles.findIndex(({ field }) => field === 'dates')
  for (const [i, role] of roles.entries()) {
    const column = profiles[i] as ColumnProfile
    if (role.field !== 'extra') continue
    const known = column.known?.field
    if (known && known !== 'extra' && shared.has(known)) role.field = known
    else if (main >= 0) {
      const order = dateOrder(profiles[main] as ColumnProfile, column, rows, [main, i])
      const inPlace = order > 0 === i > main
      if (order !== 0) Object.assign(role, { field: 'dates', order: inPlace ? 0 : order })
    }
    if (role.field !== 'extra') role.languages = labelLanguages(column, role.field)
  }
}

/** Columns without labels of which it is known what they hold. */
export function givenColumns(fields: (RecordField | 'extra' | null)[], rows: string[][]): ReadColumns {
  return {
    roles: fields.map((field) => ({ label: '', field, languages: [], order: 0 })),
    profiles: fields.map((_, i) => profileAt('', rows, i)),
  }
}

/** The same labels in another row: the header of a table that goes on on the next page. */
export const headerKey = (labels: string[]) => labels.map(nameKey).join('|')

import { isGroupName } from '../../../names/group-names.ts'
import { findPeriods } from '../../../periods/find-periods.ts'
import { readWhere } from '../activity-pieces.ts'
import { parseCountries } from '../parse-countries.ts'
import { ColumnWords, readTitleWords, saysTotal } from './column-words.ts'
import type { ReadColumns } from './read-columns.ts'

/** So many rows tell whether a table is one of activities. */
const maxRows = 40
/** The least that must speak for activities where the labels of the tables don't say it. */
const minEvidence = 2
/** A single row proves little: more must speak for it. */
const minSingleEvidence = 3

const namesCountry = (text: string) =>
  text !== '' && parseCountries(text).some(({ code, name }) => code !== null || isGroupName(name))

/** Of a row: whether it names an activity, when it was, and for whom. */
export interface RowEvidence {
  title: boolean
  date: boolean
  country: boolean
}

/** What a row has of what makes an activity. */
export function evidenceOf({ roles }: Pick<ReadColumns, 'roles'>, row: string[]): RowEvidence {
  const textUnder = (...fields: string[]) =>
    roles
      .map((role, i) => (fields.includes(role.field ?? '') ? (row[i] ?? '') : ''))
      .filter((text) => text !== '')
      .join('; ')
  const title = textUnder('programme', 'description')
  const where = roles.flatMap(({ field, label }, i) => {
    const tells = field === 'dates' || (field === 'extra' && new ColumnWords(label).count('places') > 0)
    return tells ? (readWhere(row[i] ?? '') ?? []) : []
  })
  const dates = findPeriods(textUnder('dates').slice(0, 200))
  return {
    title: /\p{L}{3}/u.test(title) && !saysTotal(title),
    date: dates.length > 0,
    country:
      namesCountry(textUnder('countries').slice(0, 300)) || where.some(({ kind }) => kind === 'country'),
  }
}

/** Fewer columns hold no activities, unless their labels say so. */
const minFields = 3

/** How much of its rows must be activities. */
const mostRows = 0.5

/**
 * Whether a table lists activities: its labels are known to, or most rows have a title with a date or a country, and
 * more than that speaks for it. A table of laws, of patents or of figures has some of this, and words that say so.
 */
export function listsActivities(columns: ReadColumns, rows: string[][]): boolean {
  const { roles, profiles } = columns
  const known = new Set(profiles.flatMap(({ known }) => known?.field ?? []))
  const labelled = profiles.filter(({ label, known }) => label !== '' && known === undefined).length
  if (known.size >= 2 && known.size >= labelled) return true
  // A title with a date alone may be anything: a meeting, a book.
  const where = roles.some(({ field }, i) => field === 'dates' && (profiles[i]?.where ?? 0) >= mostRows)
  if (roles.filter(({ field }) => field !== null).length + Number(where) < minFields) return false
  const sample = rows.slice(0, maxRows)
  const titles = roles.findIndex(({ field }) => field === 'programme')
  if (titles < 0 || sample.length === 0) return false
  const read = sample.map((row) => evidenceOf(columns, row))
  const anchored = read.filter(({ title, date, country }) => title && (date || country)).length
  if (anchored / sample.length < mostRows) return false
  const at = (field: string) => roles.findIndex((role) => role.field === field)
  const dated = at('dates') >= 0 && (profiles[at('dates')]?.dated ?? 0) >= mostRows ? 1 : 0
  const countries = read.filter(({ country }) => country).length > sample.length / 2 ? 1 : 0
  const title = profiles[titles]
  const activities = (title?.activities ?? 0) >= 0.3 ? 1.5 : 0
  // "Law", "Member", "Entry into force": what the titles are of, or several labels, say that it is another list.
  const others = profiles.filter(({ label }) => readTitleWords(label).other).length
  const listsOthers = others > 1 || readTitleWords(title?.label ?? '').other
  const says = known.size / 2 + (title && title.words.count('activities') > 0 ? 1 : 0)
  const against = (listsOthers ? 2 : 0) + ((title?.others ?? 0) >= 0.4 && activities === 0 ? 2 : 0)
  const evidence = dated + countries + activities + says - against
  return evidence >= (anchored > 1 ? minEvidence : minSingleEvidence)
}

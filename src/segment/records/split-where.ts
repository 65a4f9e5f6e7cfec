import type { Span } from '../../model/passage.ts'
import { type Piece, readWhere } from './activity-pieces.ts'
import { ColumnWords } from './columns/column-words.ts'
import { parseCountries } from './parse-countries.ts'
import type { RecordRow } from './record-rows.ts'

const fieldOf = { date: 'dates', country: 'countries', place: 'extra', other: 'extra' } as const

/** Whether a value may say where an activity was beside what its label says of it. */
const mayTellWhere = ({ field, label }: RecordRow) =>
  field === 'dates' || (field === 'extra' && label !== null && new ColumnWords(label).count('places') > 0)

/** A value by its pieces: what each is, and the signs between them before it. */
function splitRow(row: RecordRow, value: Span, pieces: Piece[]): RecordRow[] {
  const main = row.field === 'dates' ? 'date' : 'place'
  const place = pieces.findIndex(({ kind }) => kind === main)
  let at = value.start
  const parts = pieces.map(({ kind, start, end }, i): RecordRow => {
    const lead = value.start + start > at ? [{ start: at, end: value.start + start }] : []
    at = value.start + end
    const own = { value: [{ start: value.start + start, end: at }], field: fieldOf[kind], certain: true }
    if (i === Math.max(place, 0)) return { ...row, ...own, lead }
    return { ...row, ...own, lead, label: '', languages: [] }
  })
  const [first] = parts
  if (first) first.lead = [...row.lead, ...first.lead]
  const rest = { ...row, lead: [{ start: at, end: value.end }], value: [], label: null, field: null }
  return at < value.end ? [...parts, rest] : parts
}

/**
 * The rows of a record, with values that say where and when an activity was ("Lomé (Togo), 3-5 May 2021") cut into
 * the date, the country and the place. The country where it was is taken for that of the record only where no other is
 * named.
 */
export function splitWhere(source: string, rows: RecordRow[]): RecordRow[] {
  // A region above the rows of a table names no country.
  const countries = rows.flatMap(({ field, value }) => (field === 'countries' ? value : []))
  const named = countries.some(({ start, end }) =>
    parseCountries(source.slice(start, end)).some(({ code }) => code !== null),
  )
  return rows.flatMap((row) => {
    const [value, ...others] = row.value
    if (!value || others.length > 0 || !mayTellWhere(row) || (named && row.field === 'extra')) return [row]
    const pieces = readWhere(source.slice(value.start, value.end))
    // Under the label of a place, a country alone is where it was.
    if (row.field === 'extra' && pieces?.length === 1 && pieces[0]?.kind === 'country')
      return [{ ...row, field: 'countries' }]
    if (!pieces?.some(({ kind }) => kind === (row.field === 'dates' ? 'date' : 'country'))) return [row]
    const shown = named
      ? pieces.map((piece) => ({ ...piece, kind: piece.kind === 'country' ? 'place' : piece.kind }))
      : pieces
    return splitRow(row, value, shown as Piece[])
  })
}

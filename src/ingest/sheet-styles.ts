import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** Of a number in a cell: what its format makes of it. */
export type CellFormat = 'number' | 'date' | 'time' | 'date-time' | 'month' | 'year' | 'percent'

/** Formats that every workbook has without saying so. */
const builtIn: Record<number, CellFormat> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'month',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date-time',
  45: 'time',
  46: 'time',
  47: 'time',
}

/** What a format makes of a number, by its letters; what is quoted, escaped or in brackets says nothing. */
function formatOf(code: string): CellFormat {
  const [first = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]{0,255}\]/g, '').split(';')
  const letters = first.toLowerCase()
  const day = letters.includes('d')
  const year = letters.includes('y')
  const hours = letters.includes('h') || letters.includes('s')
  if (day || (year && letters.includes('m'))) {
    if (!day) return 'month'
    return hours ? 'date-time' : 'date'
  }
  if (year) return 'year'
  if (hours && /[hms]/.test(letters)) return 'time'
  return letters.includes('%') ? 'percent' : 'number'
}

/** The format of each style of cells, in the order of `xl/styles.xml`. */
export function cellFormats(styles: XmlElement | null): CellFormat[] {
  const custom = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      formatOf(attributes.formatCode ?? ''),
    ]),
  )
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId)
    return custom.get(id) ?? builtIn[id] ?? 'number'
  })
}

const dayMs = 86_400_000
/** Day 0 of Excel, which counts a 29 February 1900, and of workbooks that count from 1904. */
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }

/** A number as its format shows it: dates as ISO dates, shares in per cent. */
export function numberText(value: string, format: CellFormat, since: 1900 | 1904): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  if (format === 'percent') return `${plain(number * 100)} %`
  if (format === 'number' || number < 0 || number > 2_958_465) return plain(number)
  const iso = new Date(dayZero[since] + Math.round(number * dayMs)).toISOString()
  const date = iso.slice(0, 10)
  const time = iso.slice(11, 16)
  if (format === 'year') return iso.slice(0, 4)
  if (format === 'month') return iso.slice(0, 7)
  if (format === 'time') return time
  return format === 'date' || time === '00:00' ? date : `${date} ${time}`
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const plain = (number: number) => String(Number(number.toPrecision(15)))

import { anyOf } from '../model/any-of.ts'
import { ordinalPattern, ordinals, romanValue } from '../numbers/number-words.ts'
import { days, firstWords, month, months, monthYear, ofYear, parts, season, year } from './date-patterns.ts'
import type { DatePoint } from './date-points.ts'
import { monthNames, shortMonths } from './month-names.ts'
import { periodWords } from './period-tables.ts'

type Groups = Record<string, string | undefined>
type Reading = Partial<DatePoint> | null

const number = (text: string | undefined) => (text === undefined ? null : Number(text))
const yearIn = (groups: Groups) => number(groups.year ?? groups.year2)

function placeOf(word: string | undefined): number {
  return periodWords.places.findIndex((list) => list.includes(word ?? '')) + 1
}

/** Quarters and halves of years; null for what no year has, as a third half. */
function readPart(groups: Groups): Reading {
  const sign = groups.sign ?? groups.sign2
  const length = sign ? (/[hs]/.test(sign) ? 6 : 3) : groups.half ? 6 : 3
  const at = (digit: string | undefined, word: string | undefined) => {
    const place = digit ? Number(digit) : placeOf(word)
    // "The last half" is the second.
    return length === 6 && place === 4 && !digit ? 2 : place
  }
  const first = at(groups.place ?? groups.place3, groups.word)
  const last = groups.place2 || groups.word2 ? at(groups.place2, groups.word2) : first
  if (first === 0 || last * length > 12) return null
  return {
    precision: length === 6 ? 'half' : 'quarter',
    year: yearIn(groups),
    month: (first - 1) * length + 1,
    endMonth: last * length,
  }
}

const seasonMonths = [3, 6, 9, 12]
function readSeason(groups: Groups): Reading {
  const at = seasonMonths.findIndex((_, i) => groups[`season${i}`] !== undefined)
  const start = seasonMonths[at] ?? 1
  const from = yearIn(groups)
  return {
    precision: 'season',
    unsure: from === null,
    year: from,
    month: start,
    endMonth: ((start + 1) % 12) + 1,
    endYear: from !== null && start === 12 ? from + 1 : null,
  }
}

/** The year of two digits that ends a span, if it comes after the first: 2018-19, 1914-18. */
function endOfSpan(from: number, short: string): number | null {
  const end = short.length === 4 ? Number(short) : Math.floor(from / 100) * 100 + Number(short)
  return end > from ? end : end === from - 99 ? from + 1 : null
}

function readNumeric({ first, second, year: full, short }: Groups): Reading {
  const [a, b] = [Number(first), Number(second)]
  const [dayNumber, monthNumber] = b > 12 ? [b, a] : [a, b]
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return null
  const years = full ? Number(full) : Number(short) + (Number(short) > 60 ? 1900 : 2000)
  return {
    precision: 'day',
    year: years,
    month: monthNumber,
    day: dayNumber,
    ambiguous: b <= 12 && a <= 12 && a !== b,
  }
}

function readCentury(groups: Groups): Reading {
  const written = groups.roman ?? groups.roman2
  const place = written
    ? romanValue(written.toUpperCase())
    : (number(groups.figure) ?? ordinals.get((groups.ordinalWord ?? '').replace(/-/g, ' ')) ?? null)
  if (place === null || place < 1 || place > 21) return null
  return {
    precision: 'century',
    year: (place - 1) * 100 + 1,
    endYear: place * 100,
    ancient: groups.era !== undefined,
  }
}

const isUnsure = (name: string | undefined) => periodWords.unsureMonths.has(name ?? '')
const isShort = (name: string | undefined) => shortMonths.has(name ?? '')
const readDays = (groups: Groups): Reading => ({
  precision: 'day',
  month: monthOf(groups.month),
  year: yearIn(groups),
  unsure: yearIn(groups) === null && isUnsure(groups.month),
})
const monthOf = (name: string | undefined) => monthNames.get(name ?? '') ?? null
const before = `(?:${anyOf(periodWords.eras.before)})(?![\\p{L}\\p{N}])`
const after = `(?:${anyOf(periodWords.eras.after)})(?![\\p{L}\\p{N}])`

const figures = ['0']
const monthWords = [...monthNames.keys()]
const romans = Array.from({ length: 21 }, (_, i) => romanOf(i + 1)).flatMap((roman) =>
  ['', 'e', 'eme', 'er', 'th'].map((ending) => roman + ending),
)
function romanOf(value: number): string {
  if (value >= 10) return `x${romanOf(value - 10)}`
  return ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][value] ?? ''
}
const centuries = anyOf(periodWords.century.after)
const raised = '(?:\\s?\\^\\{\\p{L}+\\}|\\s?(?:e|eme|er|st|nd|rd|th))'
const century = `${raised}?[\\s-]+${centuries}(?![\\p{L}\\p{N}])(?<era>\\s{0,4}${before})?`
const ordinalWord = `(?:${ordinalPattern.replaceAll(' ', '[ -]')})`
const decadeOf = (from: number): Reading => ({ precision: 'decade', year: from, endYear: from + 9 })

const dottedMonth = '(?<year>1\\d{3}|20\\d\\d)\\.(?<month>0[1-9]|1[0-2])'

/** Each way of writing (a part of) a date, the most telling first, with the words (`0`: figures) that it begins with. */
const rules: [starts: readonly string[], source: string, read: (groups: Groups) => Reading][] = [
  [
    figures,
    `(?<year>1\\d{3}|20\\d\\d)(?:-(?<month>0[1-9]|1[0-2])-|(?<sign>[./])(?<month2>0?[1-9]|1[0-2])\\k<sign>)(?<day>0?[1-9]|[12]\\d|3[01])(?![\\d/]|[.,]\\d)`,
    ({ year: y, month: m, month2: m2, day: d }) => ({
      precision: 'day',
      year: number(y),
      month: number(m ?? m2),
      day: number(d),
    }),
  ],
  [
    figures,
    `(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?:(?<year>1\\d{3}|20\\d\\d)|(?<short>\\d\\d))(?![\\d/]|[.,]\\d)`,
    readNumeric,
  ],
  [
    figures,
    `(?<first>\\d\\d?)\\.(?<second>\\d\\d?)\\.(?<year>1\\d{3}|20\\d\\d)(?![\\d/]|[.,]\\d)`,
    readNumeric,
  ],
  // "2.1.14" is a version: a year of two digits needs two everywhere.
  [figures, `(?<first>[0-3]\\d)\\.(?<second>[01]\\d)\\.(?<short>\\d\\d)(?![\\d.])`, readNumeric],
  [figures, `(?<first>\\d\\d?)-(?<second>\\d\\d?)-(?<year>1\\d{3}|20\\d\\d)(?![\\d/-]|[.,]\\d)`, readNumeric],
  [
    firstWords(periodWords.fiscalYear),
    `(?:${anyOf(periodWords.fiscalYear)})(?:\\s{1,4}|(?=\\d))(?:(?:${anyOf(periodWords.ofYear)})\\s{1,4})?(?<from>1\\d{3}|20\\d\\d)(?:\\s{0,4}[-/]\\s{0,4}(?<to>\\d{4}|\\d\\d)(?!\\d))?(?!\\d)`,
    ({ from, to: end }) => ({
      precision: 'fiscal-year',
      year: number(from),
      endYear: end ? endOfSpan(Number(from), end) : null,
    }),
  ],
  [['q', 't', 'h', 's', '0', ...firstWords(periodWords.places.flat())], `${parts}${ofYear}`, readPart],
  [figures, `${year.replace('[.,/]\\d', '[.,]\\d')}\\s{0,4}[-,/:]?\\s{0,4}${parts}`, readPart],
  [firstWords(periodWords.seasons.flat()), `${season}${ofYear}`, readSeason],
  [['0', ...firstWords(periodWords.firstDay)], `${days}\\s?-?${monthYear}${month}${ofYear}`, readDays],
  [monthWords, `${month}\\s{0,4}${days}(?!\\d|-\\d)${ofYear}`, readDays],
  [
    monthWords,
    `${month}${ofYear}`,
    (groups) => ({
      precision: 'month',
      month: monthOf(groups.month),
      year: yearIn(groups),
      unsure: yearIn(groups) === null && (isUnsure(groups.month) || isShort(groups.month)),
    }),
  ],
  [
    figures,
    `(?<month>0?[1-9]|1[0-2])/${year}|(?<month2>0[1-9]|1[0-2])\\.${year.replace('<year>', '<year2>')}`,
    (groups) => ({ precision: 'month', month: number(groups.month ?? groups.month2), year: yearIn(groups) }),
  ],
  // "2020.05 - 2020.11": only two of them are months, one may be anything.
  [
    figures,
    `(?:${dottedMonth}(?=\\s?[-–—~]\\s?${dottedMonth.replace(/<\w+>/g, ':')})|(?<=${dottedMonth.replace(/<\w+>/g, ':')}\\s?[-–—~]\\s?)${dottedMonth.replace('<year>', '<year2>').replace('<month>', '<month2>')})(?![\\d/]|[.,]\\d)`,
    ({ year: y, month: m, year2: y2, month2: m2 }) => ({
      precision: 'month',
      year: number(y ?? y2),
      month: number(m ?? m2),
    }),
  ],
  [
    firstWords(periodWords.century.before),
    `${anyOf(periodWords.century.before)}\\s{1,4}(?<roman>[ivx]{1,5})(?![\\p{L}\\p{N}])(?<era>\\s{0,4}${before})?`,
    readCentury,
  ],
  [romans, `(?<roman>[ivx]{1,5})${century.replace('?[', '[')}`, readCentury],
  [figures, `(?<figure>\\d{1,2})${century}`, readCentury],
  [
    firstWords([...ordinals.keys()]),
    `(?<ordinalWord>${ordinalWord})[\\s-]+${centuries}(?![\\p{L}\\p{N}])(?<era>\\s{0,4}${before})?`,
    readCentury,
  ],
  [
    firstWords(periodWords.decade),
    `${anyOf(periodWords.decade)}\\s{1,4}(?<decade>1\\d\\d0|20\\d0)s?(?!\\d)`,
    ({ decade }) => decadeOf(Number(decade)),
  ],
  [figures, `(?<decade>1\\d\\d0|20\\d0)'?s(?!\\p{L})`, ({ decade }) => decadeOf(Number(decade))],
  [
    firstWords(periodWords.decade),
    `${anyOf(periodWords.decade)}\\s{1,4}(?<decade>[2-9]0)(?!\\d|\\s\\p{L}{4})`,
    ({ decade }) => decadeOf(1900 + Number(decade)),
  ],
  [figures, `(?<ancient>\\d{1,5})\\s{0,4}${before}`, () => ({ precision: 'year', ancient: true })],
  [
    figures,
    `(?<year>\\d{1,4})\\s{0,4}${after}`,
    (groups) => ({ precision: 'year', year: number(groups.year) }),
  ],
  [
    figures,
    `(?<from>1\\d{3}|20\\d\\d)\\s?[-/]\\s?(?<to>\\d{4}|\\d\\d)(?![\\d/]|[.,]\\d|-\\d|\\s{0,4}(?:${months})(?!\\p{L}))`,
    ({ from, to: end }) => {
      const last = endOfSpan(Number(from), end ?? '')
      if (last !== null) return { precision: 'year', year: Number(from), endYear: last }
      const monthNumber = Number(end)
      return end?.length === 2 && monthNumber >= 1 && monthNumber <= 12
        ? { precision: 'month', year: Number(from), month: monthNumber }
        : null
    },
  ],
  [figures, year, (groups) => ({ precision: 'year', year: number(groups.year), unsure: true })],
]

/** The rules by the word that they begin with, folded; `0` for figures. */
export const rulesByStart: ReadonlyMap<
  string,
  readonly { pattern: RegExp; read: (groups: Groups) => Reading }[]
> = groupRules()
function groupRules() {
  const grouped = new Map<string, { pattern: RegExp; read: (groups: Groups) => Reading }[]>()
  for (const [starts, source, read] of rules) {
    const rule = { pattern: new RegExp(source, 'uy'), read }
    for (const start of new Set(starts)) grouped.set(start, [...(grouped.get(start) ?? []), rule])
  }
  return grouped
}

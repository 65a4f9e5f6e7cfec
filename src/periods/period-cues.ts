import { z } from 'zod'
import { contentLanguages } from '../model/language.ts'
import { cuePattern } from '../model/question-words.ts'
import { readLanguageTables } from '../tables/read-table.ts'

const words = z.array(z.string())
/** Months of the parts of a year, from the first to the last, by their names in the tables. */
const partsOfYears = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
  'first-half': [1, 6],
  'second-half': [7, 12],
  'first-quarter': [1, 3],
  'second-quarter': [4, 6],
  'third-quarter': [7, 9],
  'fourth-quarter': [10, 12],
} as const
type PartOfYear = keyof typeof partsOfYears
const partNames = Object.keys(partsOfYears) as [PartOfYear, ...PartOfYear[]]

const tables = readLanguageTables(
  'periods',
  z.object({
    seasons: z.record(z.enum(partNames), words),
    after: words,
    before: words,
    range: words,
    units: z.record(z.enum(['day', 'week']), words),
    parts: z.record(z.enum(['early', 'middle', 'late']), words),
  }),
)
type Table = (typeof tables)['en']
const inAll = (wordsOf: (table: Table) => string[]) =>
  contentLanguages.flatMap((language) => wordsOf(tables[language]))

/** Words for parts of a year and for what comes before and after: `data/languages/<language>/periods.json`. */
export const periodCues = {
  seasons: partNames.map((name) => ({
    from: partsOfYears[name][0],
    to: partsOfYears[name][1],
    pattern: cuePattern(inAll(({ seasons }) => seasons[name])),
  })),
  parts: {
    early: inAll(({ parts }) => parts.early),
    middle: inAll(({ parts }) => parts.middle),
    late: inAll(({ parts }) => parts.late),
  },
  after: inAll(({ after }) => after),
  before: inAll(({ before }) => before),
  range: inAll(({ range }) => range),
  day: inAll(({ units }) => units.day).join('|'),
  week: inAll(({ units }) => units.week).join('|'),
}

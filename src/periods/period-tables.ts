import { z } from 'zod'
import { foldInPlace } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'

const words = z.array(z.string())
const around = z.object({ before: words, after: words })
export const partNames = ['early', 'middle', 'late'] as const
/** A third of a month, a year or longer. */
export type PartOfPeriod = (typeof partNames)[number]
const seasonNames = ['spring', 'summer', 'autumn', 'winter'] as const

const schema = z.object({
  seasons: z.object({ spring: words, summer: words, autumn: words, winter: words }),
  parts: z.record(z.enum(partNames), words),
  ongoing: words,
  none: words,
  dayOrdinals: words,
  firstDay: words,
  quarter: words,
  half: words,
  /** The first to the fourth of quarters and halves. */
  places: z.array(words),
  ofYear: words,
  fiscalYear: words,
  decade: words,
  century: around,
  eras: z.object({ before: words, after: words }),
  since: words,
  until: words,
  earlierThan: words,
  laterThan: words,
  between: words,
  to: words,
  and: words,
  articles: words,
  /** What stands before a year or month and little else: "in", « courant ». */
  within: words,
  /** What may stand before one, and before much else. */
  ofPeriod: words,
  /** What stands before a season that has no year: « au printemps », not « a été ». */
  beforeSeason: words,
  /** What stands before a day. */
  onDay: words,
  /** Months that are words too: "may", « mars ». */
  unsureMonths: words,
  /** Plurals without an s: what is counted, not dated. */
  countNouns: words,
})
type Table = z.infer<typeof schema>

const tables: Record<(typeof contentLanguages)[number], Table> = readLanguageTables('periods', schema)

/** The words of all languages, folded as texts are: dates are written alike, and texts mix their languages. */
const inAll = (of: (table: Table) => string[]) => [
  ...new Set(contentLanguages.flatMap((language) => of(tables[language]).map(foldInPlace))),
]

/** Words of periods in all languages, folded: `data/tables/languages/<language>/periods.json`. */
export const periodWords = {
  seasons: seasonNames.map((name) => inAll(({ seasons }) => seasons[name])),
  parts: partNames.map((name) => inAll(({ parts }) => parts[name])),
  places: [0, 1, 2, 3].map((i) => inAll(({ places }) => places[i] ?? [])),
  ongoing: inAll(({ ongoing }) => ongoing),
  none: [...inAll(({ none }) => none), '-'],
  dayOrdinals: inAll(({ dayOrdinals }) => dayOrdinals),
  firstDay: inAll(({ firstDay }) => firstDay),
  quarter: inAll(({ quarter }) => quarter),
  half: inAll(({ half }) => half),
  ofYear: inAll(({ ofYear }) => ofYear),
  fiscalYear: inAll(({ fiscalYear }) => fiscalYear),
  decade: inAll(({ decade }) => decade),
  century: { before: inAll(({ century }) => century.before), after: inAll(({ century }) => century.after) },
  eras: { before: inAll(({ eras }) => eras.before), after: inAll(({ eras }) => eras.after) },
  since: inAll(({ since }) => since),
  until: inAll(({ until }) => until),
  earlierThan: inAll(({ earlierThan }) => earlierThan),
  laterThan: inAll(({ laterThan }) => laterThan),
  between: inAll(({ between }) => between),
  to: inAll(({ to }) => to),
  and: inAll(({ and }) => and),
  articles: inAll(({ articles }) => articles),
  within: inAll(({ within }) => within),
  ofPeriod: inAll(({ ofPeriod }) => ofPeriod),
  beforeSeason: inAll(({ beforeSeason }) => beforeSeason),
  onDay: inAll(({ onDay }) => onDay),
  unsureMonths: new Set(inAll(({ unsureMonths }) => unsureMonths)),
  countNouns: inAll(({ countNouns }) => countNouns),
}

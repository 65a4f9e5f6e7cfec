import { z } from 'zod'
import type { ContentLanguage } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'

const words = z.array(z.string())
/** Value → its words, folded; read as word → value. */
const values = z
  .record(z.string(), z.array(z.string()))
  .transform(
    (table) =>
      Object.fromEntries(
        Object.entries(table).flatMap(([value, list]) => list.map((word) => [word, Number(value)])),
      ) as Record<string, number>,
  )
const schema = z.object({
  /** Words below a thousand that have a value of their own, folded; parts of a compound between spaces. */
  cardinals: values,
  /** What multiplies the words before it: hundred, thousand, million. */
  multipliers: values,
  /** "One hundred and twenty", « vingt et un », "treinta y cinco": from which value on, and (if any) before which. */
  joiners: words,
  joinFrom: z.number(),
  joinTails: z.array(z.number()),
  /** Tens that take a number from ten to nineteen: « soixante-douze ». */
  teensAfter: z.array(z.number()),
  /** Articles that stand for one before a multiplier: "a hundred". */
  articles: words,
  /** Words for one that are mostly articles or pronouns. */
  uncounted: words,
  /** "Two dozen", « une trentaine », and what halves them. */
  collectives: values,
  halves: words,
  /** "Dozens", « des milliers »: numbers without a value. */
  vague: words,
  /** Denominators; words for a half that need no numerator; what follows those that are ordinals too. */
  fractions: values,
  wholeFractions: words,
  fractionOf: words,
  ordinals: values,
  ordinalSuffixes: words,
})

/** Number words of a language: `data/tables/languages/<language>/numbers.json`. */
export type NumberTable = z.output<typeof schema>

/** The same of every language. */
export const numberTables: Record<ContentLanguage, NumberTable> = readLanguageTables('numbers', schema)

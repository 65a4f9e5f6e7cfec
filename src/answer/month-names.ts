import { foldDiacritics } from '../model/fold.ts'

const locales = ['en-GB', 'fr']
const foldMonth = (name: string) => foldDiacritics(name).replace(/\./g, '')

/** Months by their folded names and abbreviations in the languages of questions, 1 to 12. From CLDR. */
export const months: ReadonlyMap<string, number> = new Map(
  locales
    .flatMap((locale) =>
      (['long', 'short'] as const).flatMap((style) => {
        const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' })
        return Array.from(
          { length: 12 },
          (_, i) => [foldMonth(format.format(Date.UTC(2000, i, 15))), i + 1] as [string, number],
        )
      }),
    )
    .concat([['sep', 9]]),
)
export const monthNames = [...months.keys()]

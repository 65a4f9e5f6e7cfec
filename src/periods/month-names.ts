const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()

/** Month names of some locales from CLDR: as written → 1–12. */
function listedMonths(
  locales: readonly string[],
  styles: readonly ('long' | 'short')[] = ['long', 'short'],
): [name: string, month: number][] {
  return locales.flatMap((locale) =>
    styles.flatMap((style) => {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, i): [string, number] => [
        format.format(Date.UTC(2000, i, 15)),
        i + 1,
      ])
    }),
  )
}

/** Months by their folded names and abbreviations in some locales, 1 to 12. */
export const monthsIn = (locales: readonly string[]): Map<string, number> =>
  new Map(
    listedMonths(locales)
      .map(([name, month]): [string, number] => [fold(name), month])
      .concat([['sep', 9]]),
  )

function readMonthNames(): Map<string, number> {
  const names = monthsIn(locales)
  // "dcembre": accents that are lost take their letter with them.
  for (const [name, month] of listedMonths(locales))
    names.set(fold(name.replace(/[^\p{ASCII}]/gu, '')), month)
  return names.set('setiembre', 9)
}

const locales = ['en-GB', 'fr', 'es']
const long = new Set(listedMonths(locales, ['long']).map(([name]) => fold(name)))
/** Abbreviations of months, folded: "sept", « janv », "ago". */
export const shortMonths: ReadonlySet<string> = new Set(
  [...listedMonths(locales, ['short']).map(([name]) => fold(name)), 'sep'].filter((name) => !long.has(name)),
)

/** Month names of the three languages, damaged ones included: folded name → 1–12. */
export const monthNames = readMonthNames()
export const isMonthName = (word: string) => monthNames.has(fold(word))

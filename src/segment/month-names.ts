const locales = ['en-GB', 'fr', 'es']
const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()

/** Month names of the three languages, long and short, from CLDR: folded name → 1–12. */
function readMonthNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const name = format.format(Date.UTC(2000, month - 1, 15))
        names.set(fold(name), month)
        // "dcembre": accents that are lost take their letter with them.
        names.set(fold(name.replace(/[^\p{ASCII}]/gu, '')), month)
      }
    }
  }
  names.set('sep', 9)
  names.set('setiembre', 9)
  return names
}

export const monthNames = readMonthNames()
export const isMonthName = (word: string) => monthNames.has(fold(word))

import { z } from 'zod'
import type { BeneficiaryCountry } from '../../model/activity-record.ts'
import { anyOf } from '../../model/any-of.ts'
import { contentLanguages } from '../../model/language.ts'
import { findCountryCode } from '../../names/country-names.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

const words = z.array(z.string().min(1))
const tables = readLanguageTables(
  'names',
  z.object({ placePrepositions: words, articles: words, joiners: words }),
)
const inAll = (of: (table: (typeof tables)['en']) => string[]) =>
  anyOf([...new Set(contentLanguages.flatMap((language) => of(tables[language])))])
const articles = `(?:${inAll(({ articles }) => articles)})`

/** "in", « au », before a name. */
const place = new RegExp(
  `(?<![\\p{L}])(?:${inAll(({ placePrepositions }) => placePrepositions)})\\s(?:${articles}(?:\\s|(?<=['’])))?(?=\\p{Lu})`,
  'giu',
)
/** What parts the names of a list, and an article before the next one. */
const between = new RegExp(
  `^(?:,?\\s(?:${inAll(({ joiners }) => joiners)}|&)|,)\\s(?:(?:${inAll(({ placePrepositions }) => placePrepositions)})\\s)?(?:${articles}(?:\\s|(?<=['’])))?(?=\\p{Lu})`,
  'iu',
)
/** No name of a country has more words. */
const maxNameWords = 7
/** Enough of a description to tell where it was. */
const maxChars = 2000

/** The country whose name a text begins with; the longest, where several do. */
function countryAt(text: string): { name: string; length: number; code: string } | null {
  const ends = [...text.slice(0, 120).matchAll(/[\p{L}\p{M}.'’()-]+/gu)]
    .slice(0, maxNameWords)
    .map(({ 0: word, index }) => index + word.length)
  for (const end of ends.reverse()) {
    const name = text
      .slice(0, end)
      .replace(/[.)]$/, (sign) => (sign === ')' && text.slice(0, end).includes('(') ? sign : ''))
    const code = findCountryCode(name)
    if (code !== null) return { name, length: name.length, code }
  }
  return null
}

/**
 * The countries that running text says something took place in: "in Serbia, Montenegro and Albania". Those that it
 * names otherwise, as where experts came from, are none of them.
 */
export function countriesInProse(whole: string): BeneficiaryCountry[] {
  const text = whole.slice(0, maxChars)
  const found = new Map<string, BeneficiaryCountry>()
  for (const { 0: lead, index } of text.matchAll(place)) {
    let at = index + lead.length
    for (let one = countryAt(text.slice(at)); one; one = countryAt(text.slice(at))) {
      if (!found.has(one.code)) found.set(one.code, { code: one.code, name: one.name })
      at += one.length
      const gap = between.exec(text.slice(at, at + 40))
      if (!gap) break
      at += gap[0].length
    }
  }
  return [...found.values()]
}

import { createRequire } from 'node:module'
import countries from 'i18n-iso-countries'
import type { BeneficiaryCountry } from '../model/activity-record.ts'
import { nameKey } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'

const require = createRequire(import.meta.url)
const articles = /^(?:the|la|le|les|l|el|los|las) /

/** Every known name of every country in the content languages (ISO 3166 lists and CLDR): key → alpha-3. */
function buildCodes(): Map<string, string> {
  const codes = new Map<string, string>()
  const add = (name: string, code: string) => {
    const key = nameKey(name).replace(articles, '')
    if (key && !codes.has(key)) codes.set(key, code)
  }
  for (const language of contentLanguages) {
    countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`))
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const [alpha2, names] of Object.entries(countries.getNames(language, { select: 'all' }))) {
      const code = countries.alpha2ToAlpha3(alpha2)
      if (!code) continue
      const cldr = display.of(alpha2) ?? ''
      const all = [...names, cldr, ...cldr.split(/[()]/)]
      for (const name of all) {
        add(name, code)
        add(name.replace(/\bsar\b|\bras\b|\brae\b/gi, ' '), code)
        // "Iran, Islamic Republic of" is also "Islamic Republic of Iran" and plain "Iran".
        const [head, tail] = name.split(/, (?!.*,)/)
        if (head && tail) {
          add(`${tail} ${head}`, code)
          add(`${head} ${tail}`, code)
        }
      }
    }
  }
  return codes
}

const codes = buildCodes()

/** ISO 3166-1 alpha-3 code of a country by one of its names in French, English or Spanish, or null. */
export function findCountryCode(name: string): string | null {
  return codes.get(nameKey(name).replace(articles, '')) ?? null
}

/** Splits at commas and "and" only where that gives nothing but countries: "Hong Kong, China" stays one. */
function splitKnown(text: string): string[] | null {
  // Names stand at even places, what parts them at odd ones.
  const pieces = text.split(/(\s*,\s*(?:and|et|y)\s+|\s*,\s*|\s+(?:and|et|y|&)\s+)/)
  const names: string[] = []
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length
    while (to > from && findCountryCode(pieces.slice(from, to).join('')) === null) to -= 2
    if (to <= from) return null
    names.push(pieces.slice(from, to).join(''))
    from = to + 1
  }
  return names
}

/**
 * The beneficiary countries of a record, as printed and with their ISO codes. Names are parted by semicolons or lines,
 * else by commas and "and" where every part is a known country; what isn't a known country keeps a null code.
 */
export function parseCountries(text: string): BeneficiaryCountry[] {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts
    .flatMap((part) => (findCountryCode(part) ? [part] : (splitKnown(part) ?? [part])))
    .map((name) => ({ code: findCountryCode(name), name }))
}

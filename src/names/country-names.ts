import { createRequire } from 'node:module'
import countries from 'i18n-iso-countries'
import { nameKey } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'
import { repairMojibake } from '../model/mojibake.ts'
import { remembered } from '../model/remembered.ts'
import { type NameForm, readNameTable, type TableRow } from './read-table.ts'

const require = createRequire(import.meta.url)
const articles = /^(?:the|la|le|les|l|el|los|las) /

const displayNames = remembered(
  (language: string) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
)

const isoNames = remembered((language: string) => countries.getNames(language, { select: 'all' }))

/** The names of a country that CLDR and ISO 3166 lists give in a language, and their usual inversions. */
function listedNames(alpha2: string, language: string): string[] {
  const cldr = displayNames(language).of(alpha2) ?? ''
  const listed = isoNames(language)[alpha2] ?? []
  const names = [...listed, cldr, ...cldr.split(/[()]/)].map((name) => name.trim())
  const inverted = names.flatMap((name) => {
    // "Iran, Islamic Republic of" is also "Islamic Republic of Iran"; "Hong Kong SAR China" is "Hong Kong China".
    const [head, tail] = name.split(/, (?!.*,)/)
    const withoutStatus = name.replace(/\b(?:sar|ras|rae)\b/gi, '')
    return head && tail ? [`${tail} ${head}`, `${head} ${tail}`] : [withoutStatus]
  })
  return [...new Set([...names, ...inverted])].filter((name) => name !== '')
}

function countryRows(): TableRow[] {
  for (const language of contentLanguages) {
    countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`))
  }
  const tabled = new Map(readNameTable('names/aliases.tsv').map((row) => [row.id, row]))
  const codes = new Set([...tabled.keys(), ...Object.keys(countries.getAlpha3Codes())])
  return [...codes].sort().map((id) => {
    const alpha2 = countries.alpha3ToAlpha2(id)
    const own = tabled.get(id)?.forms
    const forms = (language: (typeof contentLanguages)[number]): NameForm[] => {
      const known = own?.[language] ?? []
      const keys = new Set(known.map((form) => nameKey(form.text)))
      const listed = alpha2 ? listedNames(alpha2, language) : []
      const added = listed.filter((name) => !keys.has(nameKey(name)) && nameKey(name).length > 2)
      return [...known, ...added.map((text) => ({ text, ambiguous: false }))]
    }
    return { id, forms: { fr: forms('fr'), en: forms('en'), es: forms('es') }, rest: [] }
  })
}

/** Countries and territories by ISO 3166-1 alpha-3 code, with all their names in the content languages. */
export const countryTable = countryRows()

function codesByName(): Map<string, string> {
  const entries = countryTable.flatMap(({ id, forms }) =>
    Object.values(forms).flatMap((list) =>
      list.map(({ text, ambiguous }, at) => ({ id, text, certainty: ambiguous ? (at === 0 ? 1 : 0) : 2 })),
    ),
  )
  // Where a country is meant, an ambiguous name ("Congo", "Georgia") is that of the country usually called so.
  const codes = new Map<string, string>()
  for (const { id, text } of entries.sort((a, b) => b.certainty - a.certainty)) {
    const key = nameKey(text).replace(articles, '')
    if (key && !codes.has(key)) codes.set(key, id)
  }
  return codes
}

const codes = codesByName()

/** What is left of a name when accented letters and apostrophes are lost: "Cte dIvoire", "Mxico", "Cte d Ivoire". */
const damagedKey = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

function codesByDamagedName(): Map<string, string> {
  const damaged = new Map<string, string>()
  for (const { id, forms } of countryTable) {
    for (const { text } of Object.values(forms).flat()) {
      // Without its "&", a name looks like a list: "Serbia, Montenegro".
      const keys = [text.includes('&') ? '' : damagedKey(text), damagedKey(nameKey(text))]
      // Short names and those of others are never meant by their remains.
      for (const key of keys)
        if (key.length >= 4 && !codes.has(key) && !damaged.has(key)) damaged.set(key, id)
    }
  }
  return damaged
}

const damagedCodes = codesByDamagedName()

/** Longer texts name no country: the longest name has 63 characters. */
const maxNameChars = 160

const codeOfName = remembered((name) => {
  const repaired = repairMojibake(name)
  return codes.get(nameKey(repaired).replace(articles, '')) ?? damagedCodes.get(damagedKey(repaired)) ?? null
}, 5000)

/** ISO 3166-1 alpha-3 code of a country by one of its names in French, English or Spanish, or null. */
export const findCountryCode = (name: string): string | null =>
  name.length > maxNameChars ? null : codeOfName(name)

/** Where the WTO's names are others than CLDR's. */
const usualNames = new Map(readNameTable('names/usual-names.tsv').map(({ id, forms }) => [id, forms]))

/** ISO 3166-1 alpha-3 code of a country by its numeric one (`288`), or null. */
export const countryCodeOfNumber = (number: string): string | null =>
  countries.numericToAlpha3(number) ?? null

/** The usual name of a country (alpha-3) in a language, or its code where there is none. */
export function countryName(code: string, language: string): string {
  const usual = usualNames.get(code)?.[contentLanguages.find((own) => own === language) ?? 'en'][0]
  if (usual) return usual.text
  const alpha2 = countries.alpha3ToAlpha2(code)
  return (alpha2 && displayNames(language).of(alpha2)) || code
}

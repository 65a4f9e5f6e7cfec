import { z } from 'zod'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'

/** How numbers are printed in a language, from one on. */
const schema = z.object({
  cardinals: z.array(z.string()),
  ordinals: z.array(z.string()),
  /** What follows the digits of an ordinal, by the plural class of the number. */
  ordinalSuffixes: z.record(z.string(), z.string()),
})
let tables: Record<ContentLanguage, z.infer<typeof schema>> | undefined
const tableOf = (language: ContentLanguage) => {
  tables ??= readLanguageTables('number-names', schema)
  return tables[language]
}

/** The language of a tag like `fr-CH`; English for those that have no names here. */
export const namesLanguage = (tag: string | undefined): ContentLanguage =>
  contentLanguages.find((language) => tag?.toLowerCase().startsWith(language)) ?? 'en'

/** `3` gives `Three`; digits beyond the names that are known. */
export const cardinalName = (number: number, language: ContentLanguage) =>
  tableOf(language).cardinals[number - 1] ?? String(number)

/** `3` gives `Third`; digits with their ending beyond the names that are known. */
export const ordinalName = (number: number, language: ContentLanguage) =>
  tableOf(language).ordinals[number - 1] ?? ordinalDigits(number, language)

/** `3` gives `3rd`, `3e`, `3º`. */
export function ordinalDigits(number: number, language: ContentLanguage): string {
  const { ordinalSuffixes } = tableOf(language)
  const plural = new Intl.PluralRules(language, { type: 'ordinal' }).select(number)
  return `${number}${ordinalSuffixes[plural] ?? ordinalSuffixes.other ?? ''}`
}

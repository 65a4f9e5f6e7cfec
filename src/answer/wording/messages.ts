import { z } from 'zod'
import type { ContentLanguage } from '../../model/language.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

/** What answers say: `data/tables/languages/<language>/answers.json`. */
const messageTable = readLanguageTables('answers', z.record(z.string(), z.string()))

const plurals = new Map<string, Intl.PluralRules>()
function pluralOf(language: ContentLanguage, count: number): string {
  let rules = plurals.get(language)
  if (!rules) {
    rules = new Intl.PluralRules(language)
    plurals.set(language, rules)
  }
  return rules.select(count)
}

/**
 * A message of `data/tables/languages/<language>/answers.json` with its placeholders filled. Where `count` is given,
 * the form for one or for several is taken: `key_one`, `key_other`.
 */
export function say(
  language: ContentLanguage,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const table = messageTable[language]
  const { count } = values
  const plural = typeof count === 'number' ? table[`${key}_${pluralOf(language, count)}`] : undefined
  const template = plural ?? table[`${key}_other`] ?? table[key]
  if (template === undefined) throw new Error(`There is no message "${key}" in ${language}`)
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'number'
      ? new Intl.NumberFormat(language, { useGrouping: false }).format(value)
      : value
  })
}

/** "a, b and c" in a language. */
export const joinList = (
  language: ContentLanguage,
  items: string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
) => new Intl.ListFormat(language, { type }).format(items)

/** Quotation marks of a language around words of the source. */
export const inQuotes = (language: ContentLanguage, text: string) => say(language, 'quoted', { text })

/** "a; b; c": items that may hold commas themselves. */
export const inSeries = (language: ContentLanguage, items: string[]) => items.join(say(language, 'separator'))

import { z } from 'zod'
import { anyOf } from '../model/any-of.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'

/** How a language builds its phrases: `data/tables/languages/<language>/grammar.json`. */
const tables = readLanguageTables(
  'grammar',
  z.object({
    headIs: z.enum(['first', 'last']),
    /** With what a sentence takes up the one before: "It was led by …", "Such workshops …" */
    openers: z.array(z.string()),
  }),
)

/** Whether the noun of a group of words is its last one ("customs officer") or its first (« agent des douanes »). */
export const headIsLast = (language: ContentLanguage) => tables[language].headIs === 'last'

/** What says when or how before a sentence begins: "In 2019, it …" */
const introduction = '[^,;:.]{1,60},\\s+'
const openers = new Map<PassageLanguage, RegExp>(
  contentLanguages.map((language) => [
    language,
    new RegExp(
      `^[^\\p{L}\\p{N}]{0,8}(?:${introduction})?${anyOf(tables[language].openers)}(?![\\p{L}\\p{N}-])`,
      'iu',
    ),
  ]),
)

/** Whether a sentence begins with a word that takes up the one before, without which it isn't understood. */
export const takesUp = (sentence: string, language: PassageLanguage) =>
  openers.get(language)?.test(sentence) ?? false

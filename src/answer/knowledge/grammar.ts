import { z } from 'zod'
import { anyOf } from '../../model/any-of.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

/** How a language builds its phrases: `data/tables/languages/<language>/grammar.json`. */
const tables = readLanguageTables(
  'grammar',
  z.object({
    headIs: z.enum(['first', 'last']),
    /** With what a sentence takes up the one before: "It was led by …" */
    pronouns: z.array(z.string()),
  }),
)

/** Whether the noun of a group of words is its last one ("customs officer") or its first (« agent des douanes »). */
export const headIsLast = (language: ContentLanguage) => tables[language].headIs === 'last'

/** The pronouns by which sentences of any language begin, as a pattern. */
export const openingPronouns = anyOf(contentLanguages.flatMap((language) => tables[language].pronouns))

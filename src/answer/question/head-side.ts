import { z } from 'zod'
import type { ContentLanguage } from '../../model/language.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

const tables = readLanguageTables('grammar', z.object({ headIs: z.enum(['first', 'last']) }))

/** Whether the noun of a group of words is its last one ("customs officer") or its first (« agent des douanes »). */
export const headIsLast = (language: ContentLanguage) => tables[language].headIs === 'last'

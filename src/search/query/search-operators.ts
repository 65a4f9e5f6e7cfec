import { z } from 'zod'
import { readLanguageTables } from '../../tables/read-table.ts'

const wordsSchema = z.array(z.string())
const tables = readLanguageTables(
  'search-operators',
  z.object({ and: wordsSchema, or: wordsSchema, not: wordsSchema }),
)

export type SearchOperator = 'and' | 'or' | 'not'

const operators = new Map<string, SearchOperator>(
  Object.values(tables).flatMap((table) =>
    (['and', 'or', 'not'] as const).flatMap((name) =>
      table[name].map((word): [string, SearchOperator] => [word, name]),
    ),
  ),
)

/** The operator that a word in capitals is; null for any other word. */
export const operatorOf = (word: string): SearchOperator | null => operators.get(word) ?? null

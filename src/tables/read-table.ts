import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { tablesDir } from '../config.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'

/**
 * A table of `data`, by its path below it, checked.
 * @throws Error naming the file and the place in it that does not fit.
 */
export function readTable<T>(path: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(tablesDir, path), 'utf8')))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`data/${path}: ${issue?.path.join('.')}: ${issue?.message}`)
}

/** The table of one name of every language: `data/tables/languages/fr/questions.json` and its kin, by language. */
export function readLanguageTables<T>(name: string, schema: z.ZodType<T>): Record<ContentLanguage, T> {
  return Object.fromEntries(
    contentLanguages.map((language) => [language, readTable(`languages/${language}/${name}.json`, schema)]),
  ) as Record<ContentLanguage, T>
}

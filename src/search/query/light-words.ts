import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesDir } from '../../config.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'

const table = z
  .record(z.enum(contentLanguages), z.string())
  .parse(JSON.parse(readFileSync(join(tablesDir, 'search', 'light-words.json'), 'utf8')))
const words = new Map(contentLanguages.map((language) => [language, new Set(table[language].split(' '))]))

/** Whether a word says little of what a query is about: "how many … were held", « quelle est la liste des … ». */
export function isLightWord(form: string, languages: readonly ContentLanguage[]): boolean {
  return languages.some((language) => words.get(language)?.has(form))
}

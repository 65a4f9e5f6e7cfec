import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesDir } from '../config.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'

function readTable<T>(name: string, schema: z.ZodType<T>): { table: T; text: string } {
  const text = readFileSync(join(tablesDir, 'analyse', name), 'utf8')
  return { table: schema.parse(JSON.parse(text)), text }
}

const tokens = readTable(
  'tokens.json',
  z.object({
    elidedArticles: z.array(z.string()),
    keptWhole: z.array(z.string()),
    ordinalSuffixes: z.array(z.string()),
    scaleWords: z.record(z.enum(contentLanguages), z.record(z.string(), z.number())),
  }),
)
const stops = readTable('stop-words.json', z.record(z.enum(contentLanguages), z.string()))

/** What the tokenizer knows of the languages: elided words, ordinals, words for large numbers. */
export const tokenTable = tokens.table

const stopWords = new Map<ContentLanguage, ReadonlySet<string>>(
  contentLanguages.map((language) => [language, new Set(stops.table[language].split(' '))]),
)

/** Whether a lower-case word, accents kept and apostrophes left out, is a function word: French "thé" is not English "the". */
export function isStopWord(word: string, language: ContentLanguage): boolean {
  return stopWords.get(language)?.has(word) ?? false
}

const spelling = readTable(
  'spelling.json',
  z.object({ en: z.object({ keptIse: z.string(), pairs: z.string() }) }),
)
const keptIse = new Set(spelling.table.en.keptIse.split(' ').map((word) => word.replace(/e$/, '')))
const americanOf = new Map(
  spelling.table.en.pairs.split(' ').map((pair) => pair.split('=') as [string, string]),
)
const british = /^(\p{L}{3,}is)(e|es|ed|er|ers|ing|ation|ations|ational)$/u

/** An English word in the spelling that both sides of the Atlantic share: `organisation` gives `organization`. */
export function sharedSpelling(word: string): string {
  const [, base, ending] = british.exec(word) ?? []
  if (base && !keptIse.has(base)) return `${base.slice(0, -1)}z${ending}`
  const plural = word.endsWith('s') ? word.slice(0, -1) : word
  return americanOf.get(plural) ?? word
}

const telling = readTable('telling-words.json', z.record(z.enum(contentLanguages), z.string()))
/** Words that are usual in documents of this family in one language, and no words of the others. */
export const tellingWords: Record<ContentLanguage, string[]> = Object.fromEntries(
  contentLanguages.map((language) => [language, telling.table[language].split(' ')]),
) as Record<ContentLanguage, string[]>

const accented = readFileSync(join(tablesDir, 'analyse', 'accented-words.tsv'), 'utf8')

/** Words with accented letters that are known by what is left of them when those are lost. */
export const accentedWords = accented.trimEnd().split('\n')

/** What the tables say, for the fingerprint of an index. */
export const analyserTables = tokens.text + stops.text + spelling.text + accented

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesDir } from '../config.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { accentedWords } from '../tables/accented-words.ts'

function readTable<T>(name: string, schema: z.ZodType<T>): { table: T; text: string } {
  const text = readFileSync(join(tablesDir, 'analyse', name), 'utf8')
  return { table: schema.parse(JSON.parse(text)), text }
}

const tokens = readTable(
  'tokens.json',
  z.object({
    /** By the language that elides them. */
    elidedArticles: z.partialRecord(z.enum(contentLanguages), z.array(z.string())),
    keptWhole: z.array(z.string()),
    ordinalSuffixes: z.array(z.string()),
    domains: z.array(z.string()),
    countryDomains: z.array(z.string()),
    fileEndings: z.array(z.string()),
    scaleWords: z.record(z.enum(contentLanguages), z.record(z.string(), z.number())),
  }),
)
const stops = readTable('stop-words.json', z.record(z.enum(contentLanguages), z.string()))

/** What the tokenizer knows of the languages: elided words, ordinals, words for large numbers. */
export const tokenTable = tokens.table

/** Function words, and those with accents without them too: texts and queries often have lost these. */
const stopWords = new Map<ContentLanguage, ReadonlySet<string>>(
  contentLanguages.map((language) => {
    const words = stops.table[language].split(' ')
    return [language, new Set([...words, ...words.map(foldDiacritics)])]
  }),
)

/** Whether a lower-case word, apostrophes left out, is a function word: French "thé" is not English "the". */
export function isStopWord(word: string, language: ContentLanguage): boolean {
  return stopWords.get(language)?.has(word) ?? false
}

const accentSchema = z.object({ endings: z.string(), kept: z.string(), accented: z.string() })
const spelling = readTable(
  'spelling.json',
  z.object({ en: z.object({ keptIse: z.string(), pairs: z.string() }), fr: accentSchema, es: accentSchema }),
)
const wordsIn = (list: string) => list.split(' ').filter((word) => word !== '')
const pairsIn = (list: string) => wordsIn(list).map((pair) => pair.split('=') as [string, string])
const keptIse = new Set(wordsIn(spelling.table.en.keptIse).map((word) => word.replace(/e$/, '')))
const americanOf = new Map(pairsIn(spelling.table.en.pairs))
const british = /^(\p{L}{3,}is)(e|es|ed|er|ers|ing|ation|ations|ational)$/u

/** An English word in the spelling that both sides of the Atlantic share: `organisation` gives `organization`. */
function american(word: string): string {
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

/** What puts accents back, by language: words that are known, and endings that are never written without. */
const accents = {
  fr: readAccents(spelling.table.fr),
  es: readAccents(spelling.table.es),
}
function readAccents(table: z.infer<typeof accentSchema>) {
  const kept = wordsIn(table.kept).map((word): [string, string] => [word, word])
  const known = wordsIn(table.accented).map((word): [string, string] => [foldDiacritics(word), word])
  const endings = pairsIn(table.endings).sort(([a], [b]) => b.length - a.length)
  return { words: new Map([...known, ...kept]), endings }
}

/** A word written without accents as it is written with them: `operacion` gives `operación`. */
function accented(word: string, { words, endings }: (typeof accents)['fr']): string {
  if (/[^a-z]/.test(word)) return word
  const own = words.get(word)
  if (own !== undefined) return own
  const singular = word.endsWith('s') ? word.slice(0, -1) : word
  const ending = endings.find(([plain]) => singular.length > plain.length && singular.endsWith(plain))
  const spelled =
    words.get(singular) ?? (ending ? singular.slice(0, -ending[0].length) + ending[1] : singular)
  return spelled + word.slice(singular.length)
}

/**
 * A lower-case word in the one spelling by which it is stemmed: English as American, French and Spanish with the
 * accents that the stemmers go by.
 */
export function sharedSpelling(word: string, language: ContentLanguage): string {
  return language === 'en' ? american(word) : accented(word, accents[language])
}

/** What the tables say, for the fingerprint of an index. */
export const analyserTables = tokens.text + stops.text + spelling.text + accentedWords.join(' ')

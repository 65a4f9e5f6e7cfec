import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import type { ContentLanguage } from '../model/language.ts'
import { TextTable, textTableSections } from '../packed/text-table.ts'
import { packedTable } from '../tables/packed-table.ts'

/** A word stem of another language with the probability that it is what the word stands for. */
export interface LearnedTranslation {
  stem: string
  probability: number
}

/** Translations of the words of one language into another: of stems, and of forms (`formKey`) that mean something else. */
export interface TranslationRows {
  /** The likeliest first. */
  get(key: string): LearnedTranslation[] | undefined
  keys(): Iterable<string>
  readonly size: number
}

/** Rows by their direction, such as `fr>en`. */
export type TranslationTable = Map<string, TranslationRows>

export const direction = (from: ContentLanguage, to: ContentLanguage) => `${from}>${to}`

/** The key of a word as written, or without its accents: these rows go before its stem's. */
export const formKey = (form: string) => `=${form}`
export const isFormKey = (key: string) => key.startsWith('=')

/**
 * Under a line for each direction (`fr>en`) one for each word: `brevet TAB patent 71 TAB …`, probabilities in hundredths.
 */
export function serializeTranslations(table: TranslationTable): string {
  const lines: string[] = []
  for (const way of [...table.keys()].sort()) {
    const rows = table.get(way)
    lines.push(way)
    for (const key of [...(rows?.keys() ?? [])].sort()) {
      const cells = rows?.get(key)?.map((t) => `${t.stem} ${Math.round(t.probability * 100)}`) ?? []
      lines.push([key, ...cells].join('\t'))
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** Texts under keys: those of a map, or those that lie packed. */
interface Texts {
  get(key: string): string | undefined
  keys(): Iterable<string>
  readonly size: number
}

/** Rows as they are stored: most are never asked for, and those that are, are short. */
class StoredRows implements TranslationRows {
  private readonly rows: Texts

  constructor(rows: Texts) {
    this.rows = rows
  }

  get(key: string): LearnedTranslation[] | undefined {
    return this.rows
      .get(key)
      ?.split('\t')
      .map((cell) => {
        const [stem = '', hundredths] = cell.split(' ')
        return { stem, probability: Number(hundredths) / 100 }
      })
  }

  keys(): Iterable<string> {
    return this.rows.keys()
  }

  get size(): number {
    return this.rows.size
  }
}

function textsByWay(stored: string): Map<string, Map<string, string>> {
  const ways = new Map<string, Map<string, string>>()
  let rows = new Map<string, string>()
  for (let start = 0, end = 0; start < stored.length; start = end + 1) {
    end = stored.indexOf('\n', start)
    if (end < 0) end = stored.length
    const line = stored.slice(start, end)
    const tab = line.indexOf('\t')
    if (tab >= 0) rows.set(line.slice(0, tab), line.slice(tab + 1))
    else {
      rows = new Map()
      ways.set(line, rows)
    }
  }
  return ways
}

/** @param stored as `serializeTranslations` gave it */
export const parseTranslations = (stored: string): TranslationTable =>
  new Map([...textsByWay(stored)].map(([way, rows]) => [way, new StoredRows(rows)]))

/** The same, packed. @param read gives what `serializeTranslations` gave */
export const packedTranslations = (name: string, read: () => string): (() => TranslationTable) =>
  packedTable(
    name,
    () => {
      const ways = textsByWay(read())
      return [
        ['ways', Buffer.from([...ways.keys()].join(' '))],
        ...[...ways].flatMap(([way, rows]) => textTableSections(way, rows)),
      ]
    },
    (sections) => {
      const ways = Buffer.from(sections.bytesOf('ways')).toString().split(' ')
      return new Map(ways.map((way) => [way, new StoredRows(new TextTable(sections, way))]))
    },
  )

/** Translations through English that are less likely are more noise than help. */
const minThroughEnglish = 0.1

/** What a word is in English, each of these in the other language. */
function throughEnglish(table: TranslationTable, english: LearnedTranslation[], to: ContentLanguage) {
  const sums = new Map<string, number>()
  for (const { stem, probability } of english) {
    for (const onward of table.get(direction('en', to))?.get(stem) ?? [])
      sums.set(onward.stem, (sums.get(onward.stem) ?? 0) + probability * onward.probability)
  }
  return [...sums]
    .map(([stem, probability]) => ({ stem, probability }))
    .filter(({ probability }) => probability >= minThroughEnglish)
    .sort((a, b) => b.probability - a.probability)
}

/** A word as written in lower case, without its accents, and its stem. */
export interface WordForms {
  form: string
  folded: string
  stem: string
}

/** What the table has of a word: of its form, else of its stem; through English where it has the languages no other way. */
export function lookUp(
  table: TranslationTable,
  word: WordForms,
  from: ContentLanguage,
  to: ContentLanguage,
): LearnedTranslation[] {
  const rows = table.get(direction(from, to))
  if (rows) return rows.get(formKey(word.form)) ?? rows.get(formKey(word.folded)) ?? rows.get(word.stem) ?? []
  if (from === 'en' || to === 'en') return []
  return throughEnglish(table, lookUp(table, word, from, 'en'), to)
}

/** The table that `passerelle learn` made from aligned texts (`data/tables/learned`). */
export const shippedTranslations = packedTranslations('translations', () =>
  readFileSync(join(tablesDir, 'learned', 'translations.tsv'), 'utf8'),
)

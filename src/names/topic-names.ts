import type { ContentLanguage } from '../model/language.ts'
import { readNameTable } from './read-table.ts'

/** What passages may be about, in order: names in each language, and (`rest`) the concepts of which one tells it. */
export const topicTable = readNameTable('names/topics.tsv')

/** What topics are called in a language, by their identifiers. */
export const topicNames = (language: ContentLanguage): ReadonlyMap<string, string> =>
  new Map(topicTable.map(({ id, forms }) => [id, forms[language][0]?.text ?? id]))

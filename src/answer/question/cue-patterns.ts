import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { cuePattern } from '../../model/question-words.ts'

/** Patterns of one cue in each language. */
export type CuePatterns = Record<ContentLanguage, RegExp>
export type CueGroup<Id extends string = string> = ReadonlyMap<Id, CuePatterns>

/** A table of cues: lists of patterns, and groups of lists by identifier. */
export type CueTable = Readonly<Record<string, string[] | Readonly<Record<string, string[]>>>>
type CuesOf<Table> = {
  [Key in keyof Table]: Table[Key] extends string[] ? CuePatterns : CueGroup<keyof Table[Key] & string>
}

/** Compiles the tables of all languages: each list, and each list of a group, as one cue. */
export function compileCues<Table extends CueTable>(
  tables: Readonly<Record<ContentLanguage, Table>>,
): CuesOf<Table> {
  const compile = (sourcesOf: (table: Table) => string[]) =>
    Object.fromEntries(
      contentLanguages.map((language) => [language, cuePattern(sourcesOf(tables[language]))]),
    ) as CuePatterns
  const compiled = Object.entries(tables.en).map(([key, entry]) => {
    if (Array.isArray(entry)) return [key, compile((table) => table[key] as string[])]
    const ids = Object.keys(entry)
    return [key, new Map(ids.map((id) => [id, compile((table) => (table[key] as typeof entry)[id] ?? [])]))]
  })
  return Object.fromEntries(compiled) as CuesOf<Table>
}

/** Every pattern of a table: words that questions are made of. */
export const sourcesOf = (table: CueTable): string[] =>
  Object.values(table).flatMap((entry) => (Array.isArray(entry) ? entry : Object.values(entry).flat()))

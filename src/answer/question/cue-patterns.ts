import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { cuePattern } from '../../model/question-words.ts'

/** Patterns of one cue in each language. */
export type CuePatterns = Record<ContentLanguage, RegExp>
export type CueGroup<Id extends string = string> = ReadonlyMap<Id, CuePatterns>

/** Compiles what a table of each language has of a cue. */
export const cuePatterns = <Table>(
  tables: Readonly<Record<ContentLanguage, Table>>,
  sourcesOf: (table: Table) => string[],
): CuePatterns =>
  Object.fromEntries(
    contentLanguages.map((language) => [language, cuePattern(sourcesOf(tables[language]))]),
  ) as CuePatterns

import { foldDiacritics } from '../model/fold.ts'
import { nearestWords } from './nearest-words.ts'
import type { Section, Sections } from './sections.ts'
import { TextTable, textTableSections } from './text-table.ts'

/** Words as sections that `WordList` reads. */
export function wordListSections(name: string, words: Iterable<string>): Section[] {
  const byFolded = new Map<string, string>()
  for (const word of words) byFolded.set(foldDiacritics(word), word)
  return textTableSections(name, byFolded, { near: true })
}

/** Words that are known to exist, whether the index has them or not: with their accents, by the folded word. */
export class WordList {
  private readonly table: TextTable

  /** @param sections with those that `wordListSections` gave for the name */
  constructor(sections: Sections, name: string) {
    this.table = new TextTable(sections, name)
  }

  has(folded: string): boolean {
    return this.table.has(folded)
  }

  /** The known words nearest to a mistyped one, accents kept. */
  near(folded: string): { word: string; edits: number }[] {
    return nearestWords(this.table.dictionary, folded).map(({ place, edits }) => ({
      word: this.table.at(place),
      edits,
    }))
  }
}

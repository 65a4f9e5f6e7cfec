import { foldDiacritics } from '../model/fold.ts'
import { nearestWords } from './nearest-words.ts'
import { TermDictionary } from './term-dictionary.ts'

/** Words that are known to exist, whether the index has them or not. */
export class WordList {
  private readonly folded: TermDictionary
  /** With their accents, by the place of the folded word. */
  private readonly words: string[]

  constructor(words: Iterable<string>) {
    const byFolded = new Map<string, string>()
    for (const word of words) byFolded.set(foldDiacritics(word), word)
    const sorted = [...byFolded].sort(([a], [b]) => (a < b ? -1 : 1))
    const folded = sorted.map(([word]) => word)
    this.folded = new TermDictionary(TermDictionary.write(folded, { near: true }))
    this.words = sorted.map(([, word]) => word)
  }

  has(folded: string): boolean {
    return this.folded.find(folded) >= 0
  }

  /** The known words nearest to a mistyped one, accents kept. */
  near(folded: string): { word: string; edits: number }[] {
    return nearestWords(this.folded, folded).map(({ place, edits }) => ({
      word: this.words[place] as string,
      edits,
    }))
  }
}

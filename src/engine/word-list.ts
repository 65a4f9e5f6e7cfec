import SearchableMap from 'minisearch/SearchableMap'
import { foldDiacritics } from '../model/fold.ts'
import { nearestWords } from './nearest-words.ts'

/** Words that are known to exist, whether the index has them or not. */
export class WordList {
  private readonly words = new SearchableMap<string>()

  constructor(words: Iterable<string>) {
    for (const word of words) this.words.set(foldDiacritics(word), word)
  }

  has(folded: string): boolean {
    return this.words.has(folded)
  }

  /** The known words nearest to a mistyped one, accents kept. */
  near(folded: string): { word: string; edits: number }[] {
    return nearestWords(this.words, folded).map(({ entry, edits }) => ({ word: entry, edits }))
  }
}

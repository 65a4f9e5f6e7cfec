import { Lexicon } from '../engine/lexicon.ts'
import { type LexiconRow, writeLexicon } from '../engine/write-lexicon.ts'
import type { PassageLanguage } from '../model/language.ts'

/** Adds to a count; what comes to nothing goes. */
function addTo(counts: Map<string, number>, key: string, more: number): void {
  const count = (counts.get(key) ?? 0) + more
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

/** Adds up the words of the parts of a corpus, in any order, and takes those of parts away that went. */
export class LexiconMerger {
  private readonly forms = new Map<string, LexiconRow>()
  private readonly termCounts = new Map<string, number>()

  /** @param stored the words of a part, or of all parts before */
  add(stored: Uint8Array): void {
    this.count(stored, 1)
  }

  /** @param stored the words of a part that was added before */
  remove(stored: Uint8Array): void {
    this.count(stored, -1)
  }

  /** The same parts give the same bytes. */
  write(): Uint8Array {
    return writeLexicon(this.forms.values(), this.termCounts, true)
  }

  private count(stored: Uint8Array, sign: 1 | -1): void {
    const lexicon = new Lexicon(stored)
    for (const [term, count] of lexicon.countedTerms())
      if (count > 0) addTo(this.termCounts, term, sign * count)
    for (const row of lexicon.rows()) {
      const own = this.forms.get(row.folded)
      if (!own) this.forms.set(row.folded, row)
      else if (this.addRow(own, row, sign)) this.forms.delete(row.folded)
    }
  }

  /** Gives whether nothing is left. */
  private addRow(own: LexiconRow, { counts, terms, spellings }: LexiconRow, sign: 1 | -1): boolean {
    for (const [language, count] of Object.entries(counts) as [PassageLanguage, number][])
      own.counts[language] = (own.counts[language] ?? 0) + sign * count
    for (const [term, parts] of terms) addTo(own.terms, term, sign * parts)
    for (const [spelling, count] of spellings) addTo(own.spellings, spelling, sign * count)
    return own.spellings.size === 0
  }
}

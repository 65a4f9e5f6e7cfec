import { Lexicon } from '../engine/lexicon.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { LexiconPart } from './build-lexicon.ts'

interface Merged {
  counts: Partial<Record<PassageLanguage, number>>
  terms: string[]
  spellings: Map<string, number>
}

/** The most frequent spelling in lower case, else with capitals (Pangea, OMD); long words in capitals are emphasis. */
function usualSpelling(spellings: Map<string, number>): string {
  const ranked = [...spellings]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([spelling]) => spelling)
  const lower = ranked.find((spelling) => spelling === spelling.toLowerCase())
  const mixed = ranked.find((spelling) => /\p{Ll}/u.test(spelling))
  const capitals = ranked[0] ?? ''
  return lower ?? mixed ?? (capitals.length > 6 ? capitals.toLowerCase() : capitals)
}

/** Adds up the words of the parts of a corpus, in any order. */
export class LexiconMerger {
  private readonly forms = new Map<string, Merged>()
  private readonly termCounts = new Map<string, number>()

  add({ termCounts, entries }: LexiconPart): void {
    for (const [term, count] of Object.entries(termCounts)) {
      this.termCounts.set(term, (this.termCounts.get(term) ?? 0) + count)
    }
    for (const [folded, counts, terms, spellings] of entries) {
      let merged = this.forms.get(folded)
      if (!merged) {
        merged = { counts: {}, terms: [], spellings: new Map() }
        this.forms.set(folded, merged)
      }
      for (const [language, count] of Object.entries(counts) as [PassageLanguage, number][]) {
        merged.counts[language] = (merged.counts[language] ?? 0) + count
      }
      for (const term of terms) if (!merged.terms.includes(term)) merged.terms.push(term)
      for (const [spelling, count] of Object.entries(spellings)) {
        merged.spellings.set(spelling, (merged.spellings.get(spelling) ?? 0) + count)
      }
    }
  }

  build(): Lexicon {
    const entries = [...this.forms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([folded, { counts, terms, spellings }]) => ({
        folded,
        display: usualSpelling(spellings),
        counts,
        terms: terms.sort(),
      }))
    return new Lexicon(entries, this.termCounts)
  }
}

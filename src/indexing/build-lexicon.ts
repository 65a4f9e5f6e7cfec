import { termsOf } from '../analyse/analyser.ts'
import { Lexicon, type LexiconEntry } from '../engine/lexicon.ts'
import type { AnalysedText } from './passage-terms.ts'

interface Growing extends LexiconEntry {
  spellings: Map<string, number>
}

/** Collects the forms and term counts of analysed passages. */
export class LexiconBuilder {
  private readonly forms = new Map<string, Growing>()
  private readonly termCounts = new Map<string, number>()

  add(analysed: AnalysedText[], terms: string[]): void {
    for (const term of new Set(terms)) this.termCounts.set(term, (this.termCounts.get(term) ?? 0) + 1)
    for (const { text, tokens, language } of analysed) {
      for (const token of tokens) {
        if (token.kind !== 'word' && token.kind !== 'acronym') continue
        const ofToken = termsOf(token, language)
        if (ofToken.length === 0) continue
        let entry = this.forms.get(token.folded)
        if (!entry) {
          entry = { folded: token.folded, display: '', counts: {}, terms: [], spellings: new Map() }
          this.forms.set(token.folded, entry)
        }
        entry.counts[language] = (entry.counts[language] ?? 0) + 1
        const spelling = text.slice(token.start, token.end)
        entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1)
        for (const term of ofToken) {
          if (!term.includes('=') && !entry.terms.includes(term)) entry.terms.push(term)
        }
      }
    }
  }

  get termCount(): number {
    return this.termCounts.size
  }

  build(): Lexicon {
    const entries = [...this.forms.values()].map(({ spellings, ...entry }) => ({
      ...entry,
      display: usualSpelling(spellings),
      terms: entry.terms.sort(),
    }))
    return new Lexicon(entries, this.termCounts)
  }
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

import type { LexiconEntry } from '../engine/lexicon.ts'
import type { AnalysedText } from './passage-terms.ts'

interface Growing {
  counts: LexiconEntry['counts']
  terms: string[]
  spellings: Map<string, number>
}

/** The words of a part of the corpus, as its file has them: counts can be added up over parts. */
export interface LexiconPart {
  /** Term → in how many passages it stands. */
  termCounts: Record<string, number>
  /** Folded form, occurrences by language, terms, occurrences by spelling. */
  entries: [string, LexiconEntry['counts'], string[], Record<string, number>][]
}

const byName = <T>(counts: Iterable<[string, T]>): [string, T][] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1))

/** Collects the forms and term counts of analysed passages. */
export class LexiconBuilder {
  private readonly forms = new Map<string, Growing>()
  private readonly termCounts = new Map<string, number>()

  add(analysed: AnalysedText[], terms: string[]): void {
    for (const term of new Set(terms)) this.termCounts.set(term, (this.termCounts.get(term) ?? 0) + 1)
    for (const { text, tokens, tokenTerms, language } of analysed) {
      for (const [at, token] of tokens.entries()) {
        if (token.kind !== 'word' && token.kind !== 'acronym') continue
        const ofToken = tokenTerms[at] ?? []
        if (ofToken.length === 0) continue
        let entry = this.forms.get(token.folded)
        if (!entry) {
          entry = { counts: {}, terms: [], spellings: new Map() }
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

  /** The same passages give the same bytes. */
  serialize(): string {
    const part: LexiconPart = {
      termCounts: Object.fromEntries(byName(this.termCounts)),
      entries: byName(this.forms).map(([folded, { counts, terms, spellings }]) => [
        folded,
        counts,
        terms.sort(),
        Object.fromEntries(byName(spellings)),
      ]),
    }
    return JSON.stringify(part)
  }
}

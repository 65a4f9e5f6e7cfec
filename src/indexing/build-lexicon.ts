import { type LexiconRow, writeLexicon } from '../engine/write-lexicon.ts'
import type { AnalysedText } from './passage-terms.ts'

/** Collects the forms and term counts of the analysed passages of a document. */
export class LexiconBuilder {
  private readonly forms = new Map<string, LexiconRow & { last?: readonly string[] }>()
  private readonly termCounts = new Map<string, number>()

  add(analysed: AnalysedText[], terms: string[]): void {
    for (const term of new Set(terms)) this.termCounts.set(term, (this.termCounts.get(term) ?? 0) + 1)
    for (const { text, tokens, tokenTerms, language } of analysed) {
      for (const [at, token] of tokens.entries()) {
        if (token.kind !== 'word' && token.kind !== 'acronym') continue
        const ofToken = tokenTerms[at] ?? []
        if (ofToken.length === 0) continue
        let row = this.forms.get(token.folded)
        if (!row) {
          row = { folded: token.folded, counts: {}, terms: new Set(), spellings: new Map() }
          this.forms.set(token.folded, row)
        }
        row.counts[language] = (row.counts[language] ?? 0) + 1
        const spelling = text.slice(token.start, token.end)
        row.spellings.set(spelling, (row.spellings.get(spelling) ?? 0) + 1)
        // Terms of a form in a language are one list for all passages.
        if (row.last !== ofToken) for (const term of ofToken) if (!term.includes('=')) row.terms.add(term)
        row.last = ofToken
      }
    }
  }

  /** The same passages give the same bytes. */
  write(): Uint8Array {
    return writeLexicon(this.forms.values(), this.termCounts)
  }
}

import SearchableMap from 'minisearch/SearchableMap'
import type { PassageLanguage } from '../model/language.ts'
import { cognateKey, minCognateChars } from '../translate/cognates.ts'
import { nearestWords } from './nearest-words.ts'

/** What the index knows of one written form of a word. */
export interface LexiconEntry {
  folded: string
  /** As the documents write it most often. */
  display: string
  /** How often it stands in passages of each language. */
  counts: Partial<Record<PassageLanguage, number>>
  /** The terms under which it is indexed, of every language that it occurs in. */
  terms: string[]
}

/** Longer cognates may differ in a letter more. */
const minFuzzyCognateChars = 7

const countOf = (entry: LexiconEntry) => Object.values(entry.counts).reduce((sum, count) => sum + count, 0)

/** The words of the indexed passages: which forms occur, in which language, and which terms stand for them. */
export class Lexicon {
  private readonly forms = new SearchableMap<LexiconEntry>()
  /** Language → cognate key → forms; made at the first question. */
  private cognatesByKey: Map<PassageLanguage, SearchableMap<LexiconEntry[]>> | undefined
  /** Term → how its words are usually written; made at the first question. */
  private spellings: Map<string, LexiconEntry> | undefined
  private readonly termCounts: Map<string, number>
  private readonly totals = new Map<PassageLanguage, number>()

  constructor(entries: LexiconEntry[], termCounts: Map<string, number>) {
    this.termCounts = termCounts
    for (const entry of entries) {
      this.forms.set(entry.folded, entry)
      for (const [language, count] of Object.entries(entry.counts)) {
        const key = language as PassageLanguage
        this.totals.set(key, (this.totals.get(key) ?? 0) + count)
      }
    }
  }

  /** In how many passages a term stands. */
  documentFrequency(term: string): number {
    return this.termCounts.get(term) ?? 0
  }

  find(folded: string): LexiconEntry | undefined {
    return this.forms.get(folded)
  }

  /** How many words the passages of a language hold. */
  wordCount(language: PassageLanguage): number {
    return this.totals.get(language) ?? 0
  }

  /** How many words all passages hold. */
  get totalWords(): number {
    return [...this.totals.values()].reduce((sum, count) => sum + count, 0)
  }

  /** The forms that begin so, the most frequent first. */
  withPrefix(prefix: string, limit: number): LexiconEntry[] {
    return [...this.forms.atPrefix(prefix).values()]
      .sort((a, b) => countOf(b) - countOf(a) || (a.folded < b.folded ? -1 : 1))
      .slice(0, limit)
  }

  /** The known forms nearest to a mistyped word, the most frequent of equals first. */
  near(folded: string): { entry: LexiconEntry; edits: number }[] {
    return nearestWords(this.forms, folded).sort(
      (a, b) => a.edits - b.edits || countOf(b.entry) - countOf(a.entry) || (a.word < b.word ? -1 : 1),
    )
  }

  /** The forms of a language that look like cognates of a word of another one. */
  cognates(folded: string, language: PassageLanguage): LexiconEntry[] {
    if (folded.length < minCognateChars) return []
    this.cognatesByKey ??= this.groupByCognateKey()
    const keys = this.cognatesByKey.get(language)
    const key = cognateKey(folded)
    const exact = keys?.get(key)
    if (exact || !keys || key.length < minFuzzyCognateChars) return exact ?? []
    return [...keys.fuzzyGet(key, 1).values()].flatMap(([entries]) => entries)
  }

  /** How the words of a term are usually written, or null for a term of no word. */
  spellingOf(term: string): string | null {
    if (!this.spellings) {
      this.spellings = new Map()
      for (const entry of this.forms.values()) {
        for (const own of entry.terms) {
          const known = this.spellings.get(own)
          if (!known || countOf(entry) > countOf(known)) this.spellings.set(own, entry)
        }
      }
    }
    return this.spellings.get(term)?.display ?? null
  }

  private groupByCognateKey() {
    const groups = new Map<PassageLanguage, SearchableMap<LexiconEntry[]>>()
    for (const entry of this.forms.values()) {
      if (entry.folded.length < minCognateChars) continue
      for (const language of Object.keys(entry.counts) as PassageLanguage[]) {
        const keys = groups.get(language) ?? new SearchableMap<LexiconEntry[]>()
        groups.set(language, keys)
        const key = cognateKey(entry.folded)
        keys.set(key, [...(keys.get(key) ?? []), entry])
      }
    }
    return groups
  }
}

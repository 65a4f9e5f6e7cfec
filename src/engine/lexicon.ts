import { type PassageLanguage, passageLanguages } from '../model/language.ts'
import { ByteReader } from '../packed/bytes.ts'
import { nearestWords } from '../packed/nearest-words.ts'
import { Sections } from '../packed/sections.ts'
import { TermDictionary } from '../packed/term-dictionary.ts'
import { cognateKey, minCognateChars } from '../translate/cognates.ts'
import { inverseDocumentFrequency } from './bm25.ts'
import type { CountedForm, LexiconWriter } from './write-lexicon.ts'

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

/** How many words passages have, about. */
const wordsOfPassage = 40

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
const countOf = (entry: LexiconEntry) => sum(Object.values(entry.counts))

/** The forms of a language under their cognate keys. */
class Cognates {
  private readonly keys: TermDictionary
  private readonly starts: Uint32Array
  private readonly forms: Uint8Array

  constructor(sections: Sections, language: PassageLanguage) {
    this.keys = new TermDictionary(sections.bytesOf(`cognates.${language}.keys`))
    this.starts = sections.numbersOf(`cognates.${language}.starts`)
    this.forms = sections.bytesOf(`cognates.${language}.forms`)
  }

  /** The places of the forms that look like cognates of a word. */
  find(folded: string): number[] {
    const key = cognateKey(folded)
    const exact = this.keys.find(key)
    if (exact >= 0) return this.formsAt(exact)
    if (key.length < minFuzzyCognateChars) return []
    return this.keys.near(key, 1).flatMap(({ rank }) => this.formsAt(rank))
  }

  private formsAt(key: number): number[] {
    return new ByteReader(this.forms, this.starts[key]).rising()
  }
}

/**
 * The words of the indexed passages: which forms occur, in which language, and which terms stand for them. Looked up
 * in the bytes of its file (`write-lexicon.ts`); a word is an object only while it is looked at.
 */
export class Lexicon {
  readonly forms: TermDictionary
  readonly terms: TermDictionary
  /** In how many passages each term stands. */
  readonly termCounts: Uint32Array
  private readonly starts: Uint32Array
  private readonly rowBytes: Uint8Array
  /** None where it is of a part. */
  private readonly usualForms: Uint32Array | null
  private readonly cognatesBy: ReadonlyMap<PassageLanguage, Cognates>
  private readonly totals: ReadonlyMap<PassageLanguage, number>

  /** @param stored as `writeLexicon` gave it @throws PackedFormatError where it is not as it was written */
  constructor(stored: Uint8Array) {
    const sections = new Sections(stored)
    this.forms = new TermDictionary(sections.bytesOf('forms'))
    this.starts = sections.numbersOf('starts')
    this.rowBytes = sections.bytesOf('rows')
    this.terms = new TermDictionary(sections.bytesOf('terms'))
    this.termCounts = sections.numbersOf('term-counts')
    const whole = sections.has('usual-forms')
    this.usualForms = whole ? sections.numbersOf('usual-forms') : null
    this.cognatesBy = new Map(
      whole ? passageLanguages.map((language) => [language, new Cognates(sections, language)]) : [],
    )
    const totals = sections.numbersOf('totals')
    this.totals = new Map(passageLanguages.map((language, i) => [language, totals[i] as number]))
  }

  /** In how many passages a term stands. */
  documentFrequency(term: string): number {
    const place = this.terms.find(term)
    return place < 0 ? 0 : (this.termCounts[place] as number)
  }

  find(folded: string): LexiconEntry | undefined {
    const place = this.forms.find(folded)
    return place < 0 ? undefined : this.entryAt(place, folded)
  }

  /** How many words the passages of a language hold. */
  wordCount(language: PassageLanguage): number {
    return this.totals.get(language) ?? 0
  }

  /** How many words all passages hold. */
  get totalWords(): number {
    return sum([...this.totals.values()])
  }

  /** How much a word as it is written tells in a language: the logarithm of how few passages have it, about. */
  rarityOf(folded: string, language: PassageLanguage): number {
    const passages = this.wordCount(language) / wordsOfPassage
    const count = Math.min(passages, this.find(folded)?.counts[language] ?? 0)
    return inverseDocumentFrequency(count, passages)
  }

  /** The forms that begin so, the most frequent first. */
  withPrefix(prefix: string, limit: number): LexiconEntry[] {
    const counted: { place: number; folded: string; count: number }[] = []
    const [from, to] = this.forms.prefixRange(prefix)
    let place = from
    for (const folded of this.forms.range(from, to)) {
      const counts = this.countsAt(this.rowAt(place))
      counted.push({ place: place++, folded, count: sum(counts.map(([, count]) => count)) })
    }
    return counted
      .sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
      .slice(0, limit)
      .map(({ place, folded }) => this.entryAt(place, folded))
  }

  /** The known forms nearest to a mistyped word, the most frequent of equals first. */
  near(folded: string): { entry: LexiconEntry; edits: number }[] {
    return nearestWords(this.forms, folded)
      .map(({ place, word, edits }) => ({ entry: this.entryAt(place, word), edits }))
      .sort(
        (a, b) =>
          a.edits - b.edits ||
          countOf(b.entry) - countOf(a.entry) ||
          (a.entry.folded < b.entry.folded ? -1 : 1),
      )
  }

  /** The forms of a language that look like cognates of a word of another one. */
  cognates(folded: string, language: PassageLanguage): LexiconEntry[] {
    if (folded.length < minCognateChars) return []
    const places = this.cognatesBy.get(language)?.find(folded) ?? []
    return places.map((place) => this.entryAt(place, this.forms.at(place)))
  }

  /** How the words of a term are usually written, or null for a term of no word. */
  spellingOf(term: string): string | null {
    const place = this.terms.find(term)
    const usual = place < 0 ? 0 : this.usualForms?.[place]
    return !usual ? null : this.entryAt(usual - 1, '').display
  }

  /** All that is counted of a form, by its place, for adding it up with others. */
  formAt(place: number): CountedForm {
    const reader = this.rowAt(place)
    const counts = passageLanguages.map(() => reader.varint())
    reader.text()
    const terms = new Map<number, number>()
    for (let left = reader.varint(); left > 0; left--) terms.set(reader.varint(), reader.varint())
    const spellings = new Map<string, number>()
    for (let left = reader.varint(); left > 0; left--) spellings.set(reader.text(), reader.varint())
    return { counts, terms, spellings }
  }

  /** Writes a form as it is here into another lexicon. @param ranks of the terms there, by those here */
  copyForm(place: number, folded: string, ranks: Uint32Array, writer: LexiconWriter): void {
    const reader = this.rowAt(place)
    const start = reader.at
    const counts = passageLanguages.map(() => reader.varint())
    reader.skipText()
    const head = reader.bytes.subarray(start, reader.at)
    const terms = Array.from({ length: reader.varint() }, () => [
      ranks[reader.varint()] as number,
      reader.varint(),
    ])
    const rows = writer.begin(
      folded,
      counts,
      terms.map(([rank]) => rank as number),
    )
    rows.append(head)
    rows.varint(terms.length)
    for (const [rank, documents] of terms) {
      rows.varint(rank as number)
      rows.varint(documents as number)
    }
    rows.append(reader.bytes.subarray(reader.at, this.starts[place + 1] ?? this.rowBytes.length))
  }

  private rowAt = (place: number) => new ByteReader(this.rowBytes, this.starts[place])

  private countsAt(reader: ByteReader): [PassageLanguage, number][] {
    return passageLanguages.flatMap((language): [PassageLanguage, number][] => {
      const count = reader.varint()
      return count > 0 ? [[language, count]] : []
    })
  }

  private entryAt(place: number, folded: string): LexiconEntry {
    const reader = this.rowAt(place)
    const counts = Object.fromEntries(this.countsAt(reader))
    const display = reader.text()
    const terms: string[] = []
    for (let left = reader.varint(); left > 0; left--) {
      terms.push(this.terms.at(reader.varint()))
      reader.varint()
    }
    return { folded, display, counts, terms }
  }
}

import { type PassageLanguage, passageLanguages } from '../model/language.ts'
import { ByteWriter } from '../packed/bytes.ts'
import { numberBytes, packSections, type Section } from '../packed/sections.ts'
import { DictionaryWriter, TermDictionary } from '../packed/term-dictionary.ts'
import { cognateKey, minCognateChars } from '../translate/cognates.ts'

/** What is counted of one written form of a word. */
export interface LexiconRow {
  folded: string
  /** How often it stands in passages of each language. */
  counts: Partial<Record<PassageLanguage, number>>
  /** The terms under which it is indexed: each is counted in passages too. */
  terms: Set<string>
  /** How often it is spelled each way. */
  spellings: Map<string, number>
}

/** The same as it is written: counts in the order of the languages, terms by their ranks. */
export interface CountedForm {
  counts: number[]
  /** With the number of documents in which it is. */
  terms: Map<number, number>
  spellings: Map<string, number>
}

const byName = <T>(counts: ReadonlyMap<string, T>): Iterable<[string, T]> =>
  counts.size < 2 ? counts : [...counts].sort(([a], [b]) => (a < b ? -1 : 1))

/** The most frequent spelling in lower case, else with capitals (Pangea, OMD); long words in capitals are emphasis. */
function usualSpelling(spellings: Map<string, number>): string {
  const [only = ''] = spellings.keys()
  if (spellings.size === 1 && only === only.toLowerCase()) return only
  const ranked = [...spellings]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([spelling]) => spelling)
  const lower = ranked.find((spelling) => spelling === spelling.toLowerCase())
  const mixed = ranked.find((spelling) => /\p{Ll}/u.test(spelling))
  const capitals = ranked[0] ?? ''
  return lower ?? mixed ?? (capitals.length > 6 ? capitals.toLowerCase() : capitals)
}

/** The forms of a language by what they share with their cognates. */
function cognateSections(language: PassageLanguage, groups: ReadonlyMap<string, number[]>): Section[] {
  const sorted = [...byName(groups)]
  const forms = new ByteWriter()
  const starts = forms.each(sorted, ([, places]) => forms.rising(places))
  const keys = sorted.map(([key]) => key)
  return [
    [`cognates.${language}.keys`, TermDictionary.write(keys, { near: true })],
    [`cognates.${language}.starts`, numberBytes(starts)],
    [`cognates.${language}.forms`, forms.written()],
  ]
}

/**
 * Writes the words of passages form by form, in the order of the forms, as a file that `Lexicon` looks up in place. The
 * same words give the same bytes.
 *
 * Sections: `totals` (words of each language), `forms` (sorted, folded), `starts` (where their rows begin), `rows` (counts
 * by language, usual spelling, terms with documents, spellings with counts), `terms` (sorted), `term-counts` (in how many
 * passages each stands), and of a whole corpus `usual-forms` of the terms and `cognates` of each language.
 */
export class LexiconWriter {
  private readonly forms: DictionaryWriter
  private readonly starts: number[] = []
  private readonly rows = new ByteWriter()
  private readonly totals = passageLanguages.map(() => 0)
  /** For each term the place of its most frequent form, counted from 1; 0 for a term of no form. */
  private readonly usual: Uint32Array
  private readonly most: Float64Array
  private readonly cognates = passageLanguages.map(() => new Map<string, number[]>())
  private readonly whole: boolean

  /** @param terms how many there are @param whole of a whole corpus: words of a part are only added up */
  constructor(terms: number, whole: boolean) {
    this.whole = whole
    this.forms = new DictionaryWriter({ near: whole })
    this.usual = new Uint32Array(whole ? terms : 0)
    this.most = new Float64Array(this.usual.length).fill(-1)
  }

  add(folded: string, { counts, terms, spellings }: CountedForm): void {
    const ranks = [...terms.keys()].sort((a, b) => a - b)
    const rows = this.begin(folded, counts, ranks)
    for (const count of counts) rows.varint(count)
    rows.text(usualSpelling(spellings))
    rows.varint(terms.size)
    for (const rank of ranks) {
      rows.varint(rank)
      rows.varint(terms.get(rank) as number)
    }
    rows.varint(spellings.size)
    for (const [spelling, count] of byName(spellings)) {
      rows.text(spelling)
      rows.varint(count)
    }
  }

  /** Begins with the row of a form: whoever asks writes it. */
  begin(folded: string, counts: readonly number[], ranks: readonly number[]): ByteWriter {
    const at = this.starts.length
    this.forms.add(folded)
    this.starts.push(this.rows.length)
    let all = 0
    for (let i = 0; i < counts.length; i++) {
      this.totals[i] = (this.totals[i] as number) + (counts[i] as number)
      all += counts[i] as number
    }
    if (this.whole) {
      for (const rank of ranks) {
        if (all <= (this.most[rank] as number)) continue
        this.most[rank] = all
        this.usual[rank] = at + 1
      }
      if (folded.length >= minCognateChars) this.addCognate(at, cognateKey(folded), counts)
    }
    return this.rows
  }

  private addCognate(at: number, key: string, counts: readonly number[]): void {
    for (const [i, groups] of this.cognates.entries()) {
      if (counts[i] === 0) continue
      const group = groups.get(key)
      if (group) group.push(at)
      else groups.set(key, [at])
    }
  }

  /** @param terms in order, with their counts */
  written(terms: DictionaryWriter, termCounts: ArrayLike<number>): Uint8Array {
    const derived: Section[] = this.whole
      ? [
          ['usual-forms', numberBytes(this.usual)],
          ...passageLanguages.flatMap((own, i) =>
            cognateSections(own, this.cognates[i] as Map<string, number[]>),
          ),
        ]
      : []
    return packSections([
      ['totals', numberBytes(this.totals)],
      ['forms', this.forms.written()],
      ['starts', numberBytes(this.starts)],
      ['rows', this.rows.written()],
      ['terms', terms.written()],
      ['term-counts', numberBytes(termCounts)],
      ...derived,
    ])
  }
}

/** The words of a part of a corpus as a file. @param termCounts of all terms, those of forms among them */
export function writeLexicon(
  unsorted: Iterable<LexiconRow>,
  termCounts: ReadonlyMap<string, number>,
): Uint8Array {
  const rows = [...unsorted].sort((a, b) => (a.folded < b.folded ? -1 : 1))
  const sorted = [...byName(termCounts)]
  const terms = new DictionaryWriter()
  for (const [term] of sorted) terms.add(term)
  const rankOf = new Map(sorted.map(([term], rank) => [term, rank]))
  const writer = new LexiconWriter(sorted.length, false)
  for (const { folded, counts, terms: own, spellings } of rows)
    writer.add(folded, {
      counts: passageLanguages.map((language) => counts[language] ?? 0),
      terms: new Map([...own].map((term) => [rankOf.get(term) as number, 1])),
      spellings,
    })
  return writer.written(
    terms,
    sorted.map(([, count]) => count),
  )
}

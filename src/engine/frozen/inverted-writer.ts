import { ByteWriter } from '../../packed/bytes.ts'
import { DictionaryWriter } from '../../packed/term-dictionary.ts'
import { type PlaceLists, writePositions } from './positions.ts'
import { writePostings } from './postings.ts'

export interface InvertedOptions {
  /** Whether words are looked up by what is like them. */
  near: boolean
  /** Whether it is kept where terms stand. */
  positions: boolean
}

/** Writes an inverted index term by term, in the order of their UTF-16 units. */
export class InvertedWriter {
  private readonly options: InvertedOptions
  private readonly terms: DictionaryWriter
  private readonly lists = new ByteWriter()
  private readonly postings = new ByteWriter()
  private readonly placeLists = new ByteWriter()
  private readonly positions = new ByteWriter()
  private readonly scratch = new ByteWriter()

  constructor(options: InvertedOptions) {
    this.options = options
    this.terms = new DictionaryWriter(options)
  }

  /** @param docs in order, with the frequency of the term in each */
  add(term: string, docs: ArrayLike<number>, freqs: ArrayLike<number>, places: PlaceLists | null): void {
    this.terms.add(term)
    this.lists.fixed(this.postings.length, 4)
    writePostings(this.postings, docs, freqs, this.scratch)
    if (this.options.positions) {
      this.placeLists.fixed(this.positions.length, 4)
      if (places) writePositions(this.positions, places, this.scratch)
    }
  }

  /** The sections of the index, each named after it. */
  sections(name: string): Map<string, Uint8Array> {
    this.placeLists.fixed(this.positions.length, 4)
    const { terms, lists, postings, placeLists, positions } = this
    const written: [string, Uint8Array][] = [
      ['dictionary', terms.written()],
      ['lists', lists.written()],
      ['postings', postings.written()],
    ]
    if (this.options.positions) {
      written.push(['place-lists', placeLists.written()], ['positions', positions.written()])
    }
    return new Map(written.map(([section, bytes]) => [`${name}.${section}`, bytes]))
  }
}

import { ByteWriter } from '../bytes.ts'
import { type PlaceLists, writePositions } from './positions.ts'
import { writePostings } from './postings.ts'
import { DictionaryWriter } from './term-dictionary.ts'
import { signatureOf } from './word-signatures.ts'

export interface InvertedOptions {
  /** Whether words are looked up by what is like them. */
  signatures: boolean
  /** Whether it is kept where terms stand. */
  positions: boolean
}

/** Writes an inverted index term by term, in the order of their UTF-16 units. */
export class InvertedWriter {
  private readonly options: InvertedOptions
  private readonly terms = new DictionaryWriter()
  private readonly lists = new ByteWriter()
  private readonly postings = new ByteWriter()
  private readonly placeLists = new ByteWriter()
  private readonly positions = new ByteWriter()
  private readonly signatures = new ByteWriter()
  private readonly scratch = new ByteWriter()

  constructor(options: InvertedOptions) {
    this.options = options
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
    if (this.options.signatures) this.signatures.fixed(signatureOf(term), 4)
  }

  /** The sections of the index, each named after it. */
  sections(name: string): Map<string, Uint8Array> {
    this.placeLists.fixed(this.positions.length, 4)
    const { dictionary, blocks, size } = this.terms.sections()
    const { lists, postings, placeLists, positions, signatures } = this
    const written: [string, Uint8Array][] = [
      ['dictionary', dictionary],
      ['blocks', blocks],
      ['size', size],
      ['lists', lists.written()],
      ['postings', postings.written()],
    ]
    if (this.options.positions) {
      written.push(['place-lists', placeLists.written()], ['positions', positions.written()])
    }
    if (this.options.signatures) written.push(['signatures', signatures.written()])
    return new Map(written.map(([section, bytes]) => [`${name}.${section}`, bytes]))
  }
}

import { ByteReader } from '../../packed/bytes.ts'
import type { Sections } from '../../packed/sections.ts'
import { TermDictionary } from '../../packed/term-dictionary.ts'
import type { PlacedList } from './phrase-docs.ts'
import { Positions } from './positions.ts'
import { Postings } from './postings.ts'

/** Reads an inverted index where it lies. Terms are told by their rank in the dictionary. */
export class InvertedIndex {
  readonly terms: TermDictionary
  private readonly lists: Uint32Array
  private readonly postings: Uint8Array
  private readonly placeLists: Uint32Array | null
  private readonly positions: Uint8Array | null

  constructor(sections: Sections, name: string) {
    const numbers = (section: string) => sections.numbersOf(`${name}.${section}`)
    this.terms = new TermDictionary(sections.bytesOf(`${name}.dictionary`))
    this.lists = numbers('lists')
    this.postings = sections.bytesOf(`${name}.postings`)
    const positional = sections.has(`${name}.positions`)
    this.placeLists = positional ? numbers('place-lists') : null
    this.positions = positional ? sections.bytesOf(`${name}.positions`) : null
  }

  /** The list of a term, in `into` where that is given. */
  read(rank: number, into = new Postings()): Postings {
    return into.open(this.postings, this.lists[rank] as number)
  }

  /** Where a term stands in its passages, or null where that is not known. */
  positionsOf(rank: number, size: number): Positions | null {
    if (!this.placeLists || !this.positions) return null
    const [from, to] = [this.placeLists[rank] as number, this.placeLists[rank + 1] as number]
    return from < to ? new Positions(new ByteReader(this.positions, from), size) : null
  }

  /** The list of a term with where it stands, or null where no passage holds it, or its places are not known. */
  findPlaced(term: string): PlacedList | null {
    const rank = this.terms.find(term)
    return rank < 0 ? null : this.readPlaced(rank)
  }

  readPlaced(rank: number): PlacedList | null {
    const postings = this.read(rank)
    const positions = this.positionsOf(rank, postings.size)
    return positions && { postings, positions }
  }
}

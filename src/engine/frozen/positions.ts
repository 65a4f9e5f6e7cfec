import { type ByteReader, type ByteWriter, read32 } from '../../packed/bytes.ts'
import { blockPostings } from './postings.ts'

/** Where a term stands in its passages: of each, in order, how often, and all places one behind the other. */
export interface PlaceLists {
  counts: number[]
  places: number[]
}

/**
 * Writes where a term stands in each of its passages, in the order of its list: how often, then the distances. Where
 * the list has several blocks, the places where they begin come first.
 * @param scratch a writer to work with; what it holds is lost
 */
export function writePositions(out: ByteWriter, { counts, places }: PlaceLists, scratch: ByteWriter): void {
  scratch.length = 0
  let at = 0
  for (let i = 0; i < counts.length; i++) {
    if (i % blockPostings === 0 && counts.length > blockPostings) out.fixed(scratch.length, 4)
    const count = counts[i] as number
    scratch.varint(count)
    for (let n = 0, last = 0; n < count; n++, at++) {
      scratch.varint((places[at] as number) - last)
      last = places[at] as number
    }
  }
  out.append(scratch.written())
}

/** Where a term stands in its passages, read in the order of its list. */
export class Positions {
  /** In the passage that was read last, of which `count` count. */
  places = new Uint32Array(16)
  count = 0
  private readonly reader: ByteReader
  private readonly table: number
  private readonly start: number
  private block = -1
  /** The place in the block of the passage that is read next. */
  private next = 0

  /** @param reader at the term's own bytes @param size how many passages hold it */
  constructor(reader: ByteReader, size: number) {
    this.reader = reader
    const blocks = Math.ceil(size / blockPostings)
    this.table = reader.at
    this.start = reader.at + (blocks > 1 ? 4 * blocks : 0)
  }

  /** Reads the places in the passage that stands there in a block; both are asked for in order. */
  read(block: number, index: number): this {
    const { reader } = this
    if (block !== this.block) {
      this.block = block
      this.next = 0
      const offset = this.start > this.table ? read32(reader.bytes, this.table + 4 * block) : 0
      reader.at = this.start + offset
    }
    for (; this.next < index; this.next++) for (let n = reader.varint(); n > 0; n--) reader.skip()
    this.next++
    const count = reader.varint()
    if (count > this.places.length) this.places = new Uint32Array(2 * count)
    const { places } = this
    for (let n = 0, place = 0; n < count; n++) {
      place += reader.varint()
      places[n] = place
    }
    this.count = count
    return this
  }
}

import { ByteReader, type ByteWriter, read32 } from '../../packed/bytes.ts'

/** So many postings are read at once; what stands in longer lists is skipped by as many. */
export const blockPostings = 128

const widthOf = (value: number) => (value < 0x100 ? 1 : value < 0x10000 ? 2 : 4)

/**
 * Writes the list of a term: how many passages hold it, then blocks, each with the width of its numbers, the distances
 * between its passages and, where any of the list is not 1, its frequencies. Before the blocks of a longer list stands,
 * for each, its last passage and where it ends.
 * @param docs in order
 * @param blocks a writer to work with; what it holds is lost
 */
export function writePostings(
  out: ByteWriter,
  docs: ArrayLike<number>,
  freqs: ArrayLike<number>,
  blocks: ByteWriter,
): void {
  const size = docs.length
  let most = 1
  for (let i = 0; i < size; i++) most = Math.max(most, freqs[i] as number)
  const freqWidth = most === 1 ? 0 : widthOf(most)
  out.varint(size)
  out.fixed(freqWidth, 1)
  blocks.length = 0
  let last = -1
  for (let start = 0; start < size; start += blockPostings) {
    const end = Math.min(start + blockPostings, size)
    let widest = 0
    for (let i = start, before = last; i < end; i++) {
      widest = Math.max(widest, (docs[i] as number) - before - 1)
      before = docs[i] as number
    }
    const width = widthOf(widest)
    blocks.fixed(width, 1)
    for (let i = start; i < end; i++) {
      blocks.fixed((docs[i] as number) - last - 1, width)
      last = docs[i] as number
    }
    if (freqWidth > 0) for (let i = start; i < end; i++) blocks.fixed(freqs[i] as number, freqWidth)
    if (size > blockPostings) {
      out.fixed(last, 4)
      out.fixed(blocks.length, 4)
    }
  }
  out.append(blocks.written())
}

const read16 = (bytes: Uint8Array, at: number) => (bytes[at] as number) | ((bytes[at + 1] as number) << 8)

/** Numbers of one width, one behind the other. */
function readNumbers(bytes: Uint8Array, at: number, width: number, count: number, into: Uint32Array): void {
  if (width === 1) for (let i = 0; i < count; i++) into[i] = bytes[at + i] as number
  else if (width === 2) for (let i = 0; i < count; i++) into[i] = read16(bytes, at + 2 * i)
  else for (let i = 0; i < count; i++) into[i] = read32(bytes, at + 4 * i)
}

/** The list of a term, read block by block. One object reads any number of lists, one after the other. */
export class Postings {
  /** How many passages hold the term. */
  size = 0
  /** Of the present block, of which `count` count. */
  readonly docs = new Uint32Array(blockPostings)
  readonly freqs = new Uint32Array(blockPostings)
  count = 0
  /** The place of the present block among the list's; -1 before the first. */
  block = -1
  /** In the present block, of the passage that was looked at last. */
  index = 0
  private readonly reader = new ByteReader(new Uint8Array())
  private skips = 0
  private start = 0
  private freqWidth = 0
  private blocks = 0

  /** Begins with the list that stands there. */
  open(bytes: Uint8Array, at: number): this {
    const { reader } = this
    reader.bytes = bytes
    reader.at = at
    this.size = reader.varint()
    this.freqWidth = bytes[reader.at++] as number
    this.skips = reader.at
    this.blocks = Math.ceil(this.size / blockPostings)
    this.start = this.skips + (this.blocks > 1 ? 8 * this.blocks : 0)
    this.block = -1
    this.count = 0
    return this
  }

  /** Before the first block again. */
  rewind(): void {
    this.block = -1
    this.count = 0
  }

  /** Reads the next block; false behind the last. */
  next(): boolean {
    return this.read(this.block + 1)
  }

  /** Reads the block that holds the first passage from `doc` on, if it is not read already; false where none does. */
  seek(doc: number): boolean {
    if (this.block >= 0 && (this.docs[this.count - 1] as number) >= doc) return true
    let step = 1
    let from = this.block + 1
    // The block is near more often than far.
    while (from + step < this.blocks && this.lastOf(from + step - 1) < doc) {
      from += step
      step *= 2
    }
    let to = Math.min(from + step, this.blocks)
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.blocks > 1 && this.lastOf(middle) < doc) from = middle + 1
      else to = middle
    }
    return this.read(from) && (this.docs[this.count - 1] as number) >= doc
  }

  /** How often a passage holds the term; passages are asked for in order. */
  freqOf(doc: number): number {
    if (!this.seek(doc)) return 0
    const { docs } = this
    let at = this.index
    while ((docs[at] as number) < doc) at++
    this.index = at
    return docs[at] === doc ? (this.freqs[at] as number) : 0
  }

  private lastOf(block: number): number {
    return read32(this.reader.bytes, this.skips + 8 * block)
  }

  private read(block: number): boolean {
    if (block >= this.blocks) return false
    const { docs, freqs, freqWidth } = this
    const { bytes } = this.reader
    this.block = block
    this.index = 0
    const count = Math.min(blockPostings, this.size - block * blockPostings)
    this.count = count
    let at = this.start + (block > 0 ? read32(bytes, this.skips + 8 * block - 4) : 0)
    const width = bytes[at++] as number
    let doc = block > 0 ? this.lastOf(block - 1) : -1
    if (width === 1) for (let i = 0; i < count; i++) docs[i] = doc += (bytes[at + i] as number) + 1
    else if (width === 2) for (let i = 0; i < count; i++) docs[i] = doc += read16(bytes, at + 2 * i) + 1
    else for (let i = 0; i < count; i++) docs[i] = doc += read32(bytes, at + 4 * i) + 1
    if (freqWidth === 0) freqs.fill(1, 0, count)
    else readNumbers(bytes, at + width * count, freqWidth, count, freqs)
    return true
  }
}

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { lastWhere } from '../model/last-where.ts'
import { RecentValues } from '../model/recent-values.ts'
import { numberBytes, type Section, type Sections } from '../packed/sections.ts'

/**
 * How much of JSON is packed together: a block is unpacked and parsed in a fifth of a millisecond, and packs nearly as
 * well as a whole file.
 */
const blockChars = 16_384
/** How much of unpacked JSON is kept, of all files together: what is read again and again is read once. */
const maxCachedChars = 32 * 2 ** 20

interface Block {
  items: unknown[]
  chars: number
}

/** The blocks that were read last, whatever file they are of. */
const cache = new RecentValues<string, Block>(maxCachedChars, ({ chars }) => chars)
let opened = 0

/** Gives the bytes of a file from one place to before another, at once: wherever they are. */
export type ReadBytes = (start: number, end: number) => Uint8Array

/** Those of a file that is in memory. */
export const readingFrom =
  (bytes: Uint8Array): ReadBytes =>
  (start, end) =>
    bytes.subarray(start, end)

/**
 * Packs values in blocks, each a JSON array (raw deflate). Sections tell what is where: `firsts` (the first value of each
 * block), `ends` (where each ends), `sums` (its checksum, CRC-32).
 */
export function packBlocks(values: readonly unknown[]): { sections: Section[]; blocks: Uint8Array } {
  const firsts: number[] = []
  const packed: Buffer[] = []
  let block: string[] = []
  let chars = 0
  const finish = () => {
    if (block.length > 0) packed.push(deflateRawSync(`[${block.join(',')}]`))
    block = []
    chars = 0
  }
  for (const [at, value] of values.entries()) {
    if (block.length === 0) firsts.push(at)
    const text = JSON.stringify(value)
    block.push(text)
    chars += text.length
    if (chars >= blockChars) finish()
  }
  finish()
  let end = 0
  const ends = packed.map(({ length }) => {
    end += length
    return end
  })
  const sections: Section[] = [
    ['firsts', numberBytes(firsts)],
    ['ends', numberBytes(ends)],
    ['sums', numberBytes(packed.map((bytes) => crc32(bytes)))],
  ]
  return { sections, blocks: Buffer.concat(packed) }
}

/** Values that are unpacked when they are asked for. */
export class BlockFile<T> {
  private readonly firsts: Uint32Array
  private readonly ends: Uint32Array
  private readonly sums: Uint32Array
  private readonly read: ReadBytes
  private readonly key = `${opened++} `

  /** @param sections with those that `packBlocks` gave @param read its blocks */
  constructor(sections: Sections, read: ReadBytes) {
    this.firsts = sections.numbersOf('firsts')
    this.ends = sections.numbersOf('ends')
    this.sums = sections.numbersOf('sums')
    this.read = read
  }

  /** A value by its place. Nobody may change it: it is the same object for all who ask. */
  at(place: number): T {
    const block = lastWhere(this.firsts.length, (at) => (this.firsts[at] as number) <= place)
    const { items } = cache.of(this.key + block, () => this.load(block))
    return items[place - (this.firsts[block] as number)] as T
  }

  private load(block: number): Block {
    const start = block === 0 ? 0 : (this.ends[block - 1] as number)
    const packed = this.read(start, this.ends[block] as number)
    // The file was whole when it was opened; memory, or what comes over a network, is not always.
    if (crc32(packed) !== this.sums[block]) throw new Error(`block ${block} of an index is damaged`)
    const text = inflateRawSync(packed).toString()
    return { items: JSON.parse(text), chars: text.length }
  }
}

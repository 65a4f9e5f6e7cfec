import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { numberAt, numberBytes } from '../engine/bytes.ts'
import { joinSections, splitSections } from '../engine/sections.ts'
import { lastWhere } from '../model/last-where.ts'

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
class BlockCache {
  private readonly blocks = new Map<string, Block>()
  private chars = 0

  get(key: string, load: () => Block): Block {
    const known = this.blocks.get(key)
    if (known) this.blocks.delete(key)
    const block = known ?? load()
    this.blocks.set(key, block)
    if (!known) this.chars += block.chars
    for (const [oldest, { chars }] of this.blocks) {
      if (this.chars <= maxCachedChars) break
      this.blocks.delete(oldest)
      this.chars -= chars
    }
    return block
  }
}

const cache = new BlockCache()
let opened = 0

/**
 * Packs values in blocks. Sections: the first value of each block · where each ends · its check sum (CRC-32) · the
 * blocks, each a JSON array (raw deflate).
 */
export function packBlocks(values: readonly unknown[]): Buffer {
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
  return joinSections([
    numberBytes(firsts),
    numberBytes(ends),
    numberBytes(packed.map((bytes) => crc32(bytes))),
    Buffer.concat(packed),
  ])
}

/** Values that are unpacked when they are asked for. */
export class BlockFile<T> {
  private readonly firsts: Buffer
  private readonly ends: Buffer
  private readonly sums: Buffer
  private readonly packed: Buffer
  private readonly key = `${opened++} `

  /** @param stored as `packBlocks` gave it */
  constructor(stored: Buffer) {
    const [firsts, ends, sums, packed] = splitSections(stored) as [Buffer, Buffer, Buffer, Buffer]
    this.firsts = firsts
    this.ends = ends
    this.sums = sums
    this.packed = packed
  }

  /** A value by its place. Nobody may change it: it is the same object for all who ask. */
  at(place: number): T {
    const block = lastWhere(this.firsts.length / 4, (at) => numberAt(this.firsts, at) <= place)
    const { items } = cache.get(this.key + block, () => this.load(block))
    return items[place - numberAt(this.firsts, block)] as T
  }

  private load(block: number): Block {
    const start = block === 0 ? 0 : numberAt(this.ends, block - 1)
    const packed = this.packed.subarray(start, numberAt(this.ends, block))
    // The file was whole when it was opened; memory is not always.
    if (crc32(packed) !== numberAt(this.sums, block)) throw new Error(`block ${block} of an index is damaged`)
    const text = inflateRawSync(packed).toString()
    return { items: JSON.parse(text), chars: text.length }
  }
}

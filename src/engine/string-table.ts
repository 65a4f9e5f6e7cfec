import { lastWhere } from '../model/last-where.ts'
import { ByteReader, ByteWriter, numberAt, numberBytes } from './bytes.ts'
import { joinSections, splitSections } from './sections.ts'

/** A block begins with a whole string: longer blocks are smaller, shorter ones sooner searched. */
const blockSize = 16

/**
 * Sorted strings, each once, in one piece of memory: looked up in place, without an object a string. Each gives only
 * what it has beyond the one before it (front coding: Witten, Moffat and Bell 1999).
 */
export class StringTable {
  readonly size: number
  private readonly blocks: Buffer
  private readonly bytes: Buffer

  /** @param stored as `write` gave it */
  constructor(stored: Buffer) {
    const [count, blocks, bytes] = splitSections(stored) as [Buffer, Buffer, Buffer]
    this.size = numberAt(count, 0)
    this.blocks = blocks
    this.bytes = bytes
  }

  /** @param sorted each once, in the order of JavaScript's `<` */
  static write(sorted: readonly string[]): Buffer {
    const writer = new ByteWriter()
    const blocks: number[] = []
    for (const [at, text] of sorted.entries()) {
      const before = at % blockSize === 0 ? '' : (sorted[at - 1] ?? '')
      if (at % blockSize === 0) blocks.push(writer.length)
      let shared = 0
      while (shared < before.length && before.charCodeAt(shared) === text.charCodeAt(shared)) shared++
      writer.varint(shared)
      writer.varint(unitBytes(text, shared))
      writer.units(text, shared)
    }
    return joinSections([numberBytes([sorted.length]), numberBytes(blocks), writer.written()])
  }

  static of(sorted: readonly string[]): StringTable {
    return new StringTable(StringTable.write(sorted))
  }

  /** The place of a string, −1 where it isn't there. */
  find(text: string): number {
    const at = this.lowerBound(text)
    return at < this.size && this.at(at) === text ? at : -1
  }

  at(place: number): string {
    for (const [, text] of this.from(place)) return text
    throw new RangeError(`there is no string ${place} of ${this.size}`)
  }

  /** The strings from a place on, with their places. */
  *from(first: number): Generator<[place: number, text: string]> {
    let text = ''
    const start = first - (first % blockSize)
    const reader = new ByteReader(
      this.bytes,
      start < this.size ? numberAt(this.blocks, start / blockSize) : 0,
    )
    for (let place = start; place < this.size; place++) {
      text = text.slice(0, reader.varint())
      const end = reader.varint() + reader.at
      while (reader.at < end) text += String.fromCharCode(reader.varint())
      if (place >= first) yield [place, text]
    }
  }

  /** The strings that begin so, with their places. */
  *startingWith(prefix: string): Generator<[place: number, text: string]> {
    for (const entry of this.from(this.lowerBound(prefix))) {
      if (!entry[1].startsWith(prefix)) return
      yield entry
    }
  }

  /**
   * The strings within so many edits of a word (Levenshtein 1966). What strings share with the one before is compared
   * once, and what begins hopelessly is passed over unread.
   */
  near(word: string, maxEdits: number): { place: number; text: string; edits: number }[] {
    const width = word.length + 1
    /** Row d: edits between the first d letters of the string and each beginning of the word. */
    let rows = new Uint8Array(width * 32)
    for (let i = 0; i < width; i++) rows[i] = Math.min(i, 255)
    const units: number[] = []
    const found: { place: number; text: string; edits: number }[] = []
    const reader = new ByteReader(this.bytes)
    /** Up to which letter strings can't be near, and the rows are not worked out. */
    let dead = Number.POSITIVE_INFINITY
    for (let place = 0; place < this.size; place++) {
      let depth = reader.varint()
      const end = reader.varint() + reader.at
      if (place % blockSize === 0) [depth, dead] = [0, Number.POSITIVE_INFINITY]
      else if (depth >= dead) {
        reader.at = end
        continue
      }
      dead = Number.POSITIVE_INFINITY
      while (reader.at < end) {
        const unit = reader.varint()
        units[depth++] = unit
        if ((depth + 1) * width > rows.length) {
          const grown = new Uint8Array(rows.length * 2)
          grown.set(rows)
          rows = grown
        }
        if (nextRow(rows, depth, word, unit) > maxEdits) {
          dead = depth
          reader.at = end
        }
      }
      const edits = rows[depth * width + width - 1] as number
      if (dead === Number.POSITIVE_INFINITY && edits <= maxEdits)
        found.push({ place, text: String.fromCharCode(...units.slice(0, depth)), edits })
    }
    return found
  }

  /** The place of the first string that is not before a text. */
  private lowerBound(text: string): number {
    // The last block that begins before the text or with it.
    const block = lastWhere(Math.ceil(this.size / blockSize), (at) => this.head(at) <= text)
    for (const [place, own] of this.from(block * blockSize)) if (own >= text) return place
    return this.size
  }

  private head(block: number): string {
    const reader = new ByteReader(this.bytes, numberAt(this.blocks, block))
    reader.varint()
    const end = reader.varint() + reader.at
    let text = ''
    while (reader.at < end) text += String.fromCharCode(reader.varint())
    return text
  }
}

/** How many bytes `ByteWriter.units` makes of a text. */
function unitBytes(text: string, from: number): number {
  let bytes = text.length - from
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 127) bytes += unit < 16_384 ? 1 : 2
  }
  return bytes
}

/** Works out one row of edits from the row before; gives the least of it. */
function nextRow(rows: Uint8Array, depth: number, word: string, unit: number): number {
  const width = word.length + 1
  const [before, own] = [(depth - 1) * width, depth * width]
  rows[own] = Math.min(depth, 255)
  let least = rows[own] as number
  for (let i = 1; i < width; i++) {
    const changed = (rows[before + i - 1] as number) + (word.charCodeAt(i - 1) === unit ? 0 : 1)
    const fewer = Math.min((rows[before + i] as number) + 1, (rows[own + i - 1] as number) + 1)
    const edits = Math.min(changed, fewer, 255)
    rows[own + i] = edits
    if (edits < least) least = edits
  }
  return least
}

import { ByteReader, ByteWriter } from '../bytes.ts'
import type { EditAutomaton } from './edit-automaton.ts'

/** Terms in a block, the first of which is whole: more take less room and longer to look up. */
const blockTerms = 16

/** Writes terms, which must come in the order of their UTF-16 units, each as what it doesn't share with the one before. */
export class DictionaryWriter {
  private readonly terms = new ByteWriter()
  private readonly blocks = new ByteWriter()
  private last = ''
  private longest = 0
  size = 0

  add(term: string): void {
    let shared = 0
    if (this.size % blockTerms === 0) this.blocks.fixed(this.terms.length, 4)
    else while (shared < term.length && term.charCodeAt(shared) === this.last.charCodeAt(shared)) shared++
    this.terms.varint(shared)
    this.terms.varint(term.length - shared)
    this.terms.units(term, shared)
    this.last = term
    this.longest = Math.max(this.longest, term.length)
    this.size++
  }

  /** The terms, where each block begins, and how many terms there are and how long the longest is. */
  sections(): { dictionary: Uint8Array; blocks: Uint8Array; size: Uint8Array } {
    const size = new ByteWriter()
    size.fixed(this.size, 4)
    size.fixed(this.longest, 4)
    return { dictionary: this.terms.written(), blocks: this.blocks.written(), size: size.written() }
  }
}

/** Walks through terms in order; `units` holds the present one. */
class TermCursor {
  readonly units: Uint16Array
  length = 0
  private readonly reader: ByteReader

  constructor(bytes: Uint8Array, longest: number) {
    this.reader = new ByteReader(bytes)
    this.units = new Uint16Array(longest)
  }

  /** Before the first term of the block that begins there. */
  moveTo(at: number): void {
    this.reader.at = at
  }

  next(): void {
    const { reader, units } = this
    const shared = reader.varint()
    this.length = shared + reader.varint()
    for (let i = shared; i < this.length; i++) units[i] = reader.varint()
  }

  /** Below 0 where the present term comes before `term`, 0 where it is that. */
  compare(term: string): number {
    const { units, length } = this
    const common = Math.min(length, term.length)
    for (let i = 0; i < common; i++) {
      const difference = (units[i] as number) - term.charCodeAt(i)
      if (difference !== 0) return difference
    }
    return length - term.length
  }

  get term(): string {
    return String.fromCharCode(...this.units.subarray(0, this.length))
  }
}

/** A sorted list of terms, looked up where it lies: a term's rank is its place in the order. */
export class TermDictionary {
  readonly size: number
  private readonly bytes: Uint8Array
  private readonly blocks: Uint32Array
  private readonly cursor: TermCursor
  private readonly longest: number

  constructor(bytes: Uint8Array, blocks: Uint32Array, [size = 0, longest = 0]: Uint32Array | number[]) {
    this.bytes = bytes
    this.blocks = blocks
    this.size = size
    this.longest = longest
    this.cursor = new TermCursor(bytes, longest)
  }

  /** The rank of a term, or -1. */
  find(term: string): number {
    const rank = this.lowerBound(term)
    return rank < this.size && this.cursor.compare(term) === 0 ? rank : -1
  }

  /** The ranks of the terms that begin so: from the first to before the second. */
  prefixRange(prefix: string): [number, number] {
    if (prefix === '') return [0, this.size]
    const from = this.lowerBound(prefix)
    const last = prefix.charCodeAt(prefix.length - 1)
    // Nothing begins with a unit behind the last one.
    if (last === 0xffff) return [from, this.size]
    return [from, this.lowerBound(prefix.slice(0, -1) + String.fromCharCode(last + 1))]
  }

  at(rank: number): string {
    this.seek(this.cursor, rank)
    return this.cursor.term
  }

  /** The terms from one rank to before another. */
  *range(from: number, to: number): Generator<string> {
    const cursor = new TermCursor(this.bytes, this.longest)
    if (from < to) this.seek(cursor, from)
    for (let rank = from; rank < to; rank++) {
      yield cursor.term
      if (rank + 1 < to) cursor.next()
    }
  }

  /** The terms of some ranks, which come in order, that an automaton takes, with their edits. */
  accepted(
    ranks: ArrayLike<number>,
    automaton: EditAutomaton,
  ): { rank: number; length: number; edits: number }[] {
    const found: { rank: number; length: number; edits: number }[] = []
    const { cursor } = this
    let present = -1
    for (let i = 0; i < ranks.length; i++) {
      const rank = ranks[i] as number
      const sameBlock = present >= 0 && ((present / blockTerms) | 0) === ((rank / blockTerms) | 0)
      if (!sameBlock) this.seek(cursor, rank)
      else for (; present < rank; present++) cursor.next()
      present = rank
      const edits = automaton.edits(cursor.units, cursor.length)
      if (edits >= 0) found.push({ rank, length: cursor.length, edits })
    }
    return found
  }

  /** The rank of the first term that is not before `term`; the cursor stands there, unless it is behind the last. */
  private lowerBound(term: string): number {
    const { cursor, blocks } = this
    let [from, to] = [0, blocks.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      cursor.moveTo(blocks[middle] as number)
      cursor.next()
      if (cursor.compare(term) < 0) from = middle + 1
      else to = middle
    }
    // The term stands in the block before the first that begins with it or behind it, or begins that one.
    let rank = Math.max(0, from - 1) * blockTerms
    for (this.seek(cursor, rank); rank < this.size && cursor.compare(term) < 0; ) {
      rank++
      if (rank < this.size) cursor.next()
    }
    return rank
  }

  /** Blocks lie behind each other: from the term that is sought on, the cursor walks over all of them. */
  private seek(cursor: TermCursor, rank: number): void {
    if (rank >= this.size) return
    cursor.moveTo(this.blocks[(rank / blockTerms) | 0] as number)
    for (let i = rank % blockTerms; i >= 0; i--) cursor.next()
  }
}

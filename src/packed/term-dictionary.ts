import { ByteReader, ByteWriter } from './bytes.ts'
import { EditAutomaton, maxPatternChars } from './edit-automaton.ts'
import { signatureNumbers, WordSignatures } from './word-signatures.ts'

/** Terms in a block, the first of which is whole: more take less room and longer to look up. */
const blockTerms = 16
/** Numbers before the blocks: how many terms there are, how long the longest is, how many numbers tell what is alike. */
const headNumbers = 3

/** A term that is like another one. */
export interface NearTerm {
  rank: number
  length: number
  edits: number
}

/**
 * Writes terms, each once, which must come in the order of their UTF-16 units (that of JavaScript's `<`): each as what
 * it doesn't share with the one before (front coding: Witten, Moffat and Bell 1999).
 */
export class DictionaryWriter {
  private readonly terms = new ByteWriter()
  private readonly blocks: number[] = []
  /** The terms, where they are to be found by what is like them. */
  private readonly words: string[] | null
  private last = ''
  private longest = 0
  size = 0

  /** @param options `near`: whether terms are also looked up by what is like them, for twelve bytes each */
  constructor({ near = false }: { near?: boolean } = {}) {
    this.words = near ? [] : null
  }

  add(term: string): void {
    let shared = 0
    if (this.size % blockTerms === 0) this.blocks.push(this.terms.length)
    else while (shared < term.length && term.charCodeAt(shared) === this.last.charCodeAt(shared)) shared++
    this.terms.varint(shared)
    this.terms.varint(term.length - shared)
    this.terms.units(term, shared)
    this.words?.push(term)
    this.last = term
    this.longest = Math.max(this.longest, term.length)
    this.size++
  }

  /** 32-bit numbers: the head, where each block begins, signatures; then the terms. */
  written(): Uint8Array {
    const alike = this.words ? signatureNumbers(this.words, this.longest) : []
    const numbers = Uint32Array.from([this.size, this.longest, alike.length, ...this.blocks])
    const terms = this.terms.written()
    const bytes = new Uint8Array(4 * (numbers.length + alike.length) + terms.length)
    bytes.set(new Uint8Array(numbers.buffer))
    bytes.set(new Uint8Array(Uint32Array.from(alike).buffer), numbers.byteLength)
    bytes.set(terms, bytes.length - terms.length)
    return bytes
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
    return String.fromCharCode.apply(null, this.units.subarray(0, this.length) as never)
  }
}

/** A sorted list of terms, looked up where it lies, without an object a term: a term's rank is its place in the order. */
export class TermDictionary {
  readonly size: number
  private readonly bytes: Uint8Array
  private readonly blocks: Uint32Array
  private readonly signatures: WordSignatures | null
  private readonly cursor: TermCursor
  private readonly longest: number

  /** @param given as `DictionaryWriter` wrote it */
  constructor(given: Uint8Array) {
    // Numbers are read where they lie, which their place must allow.
    const stored = given.byteOffset % 4 === 0 ? given : Uint8Array.from(given)
    const numbers = new Uint32Array(stored.buffer, stored.byteOffset, stored.length >>> 2)
    const [size = 0, longest = 0, alike = 0] = numbers
    const afterBlocks = headNumbers + Math.ceil(size / blockTerms)
    this.size = size
    this.longest = longest
    this.blocks = numbers.subarray(headNumbers, afterBlocks)
    this.signatures =
      alike > 0 ? new WordSignatures(numbers.subarray(afterBlocks, afterBlocks + alike), size, longest) : null
    this.bytes = stored.subarray(4 * (afterBlocks + alike))
    this.cursor = new TermCursor(this.bytes, longest)
  }

  /** @param sorted each once, in the order of JavaScript's `<` @param options as those of `DictionaryWriter` */
  static write(sorted: Iterable<string>, options?: { near?: boolean }): Uint8Array {
    const writer = new DictionaryWriter(options)
    for (const term of sorted) writer.add(term)
    return writer.written()
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

  /** @throws RangeError where there is no term of that rank */
  at(rank: number): string {
    if (rank < 0 || rank >= this.size) throw new RangeError(`there is no term ${rank} of ${this.size}`)
    this.seek(this.cursor, rank)
    return this.cursor.term
  }

  /** The terms from one rank to before another, all where none are given. */
  *range(from = 0, to = this.size): Generator<string> {
    const cursor = new TermCursor(this.bytes, this.longest)
    if (from < to) this.seek(cursor, from)
    for (let rank = from; rank < to; rank++) {
      yield cursor.term
      if (rank + 1 < to) cursor.next()
    }
  }

  /**
   * The terms that differ from a word by so many edits (Levenshtein 1966) at most, in order: none for a word that is
   * too long for it, and where the dictionary wasn't written for it.
   */
  near(word: string, maxEdits: number): NearTerm[] {
    if (!this.signatures || word.length > maxPatternChars) return []
    const automaton = new EditAutomaton(word, maxEdits)
    const { cursor } = this
    const found: NearTerm[] = []
    for (const rank of this.signatures.alike(word, maxEdits)) {
      this.seek(cursor, rank)
      const edits = automaton.edits(cursor.units, cursor.length)
      if (edits >= 0) found.push({ rank, length: cursor.length, edits })
    }
    return found.sort((a, b) => a.rank - b.rank)
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

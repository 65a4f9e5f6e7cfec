/** Words that stand beside each other share their beginnings: so many are judged together. */
const blockWords = 16
/** An edit takes one letter and brings one, at most, and two pairs of neighbours each way. */
const pairsOfEdit = 2

/** Which letters a word has, a bit each; letters that are 32 apart share one. */
function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << word.charCodeAt(i)
  return bits >>> 0
}

/** Which letters follow each other in a word, its ends included, a bit each; pairs share bits by chance. */
function pairsOf(word: string): number {
  let bits = 0
  let before = 0
  for (let i = 0; i <= word.length; i++) {
    const unit = i < word.length ? word.charCodeAt(i) : 0
    bits |= 1 << ((Math.imul(before, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 27)
    before = unit
  }
  return bits >>> 0
}

/** Whether more than so many bits are set. */
function hasMoreThan(bits: number, most: number): boolean {
  let rest = bits
  for (let i = 0; i < most && rest !== 0; i++) rest &= rest - 1
  return rest !== 0
}

/**
 * What tells words that may be like one from those that can't be, as 32-bit numbers: where the words of each length
 * begin (from 0 to one behind the longest), then of all words, by length and then in their order, their places,
 * their letters and their pairs of letters.
 * @param longest how long the longest is
 */
export function signatureNumbers(words: readonly string[], longest: number): Uint32Array {
  const size = words.length
  const starts = new Uint32Array(longest + 2)
  for (const { length } of words) starts[length + 1] = (starts[length + 1] as number) + 1
  for (let length = 0; length <= longest; length++) {
    starts[length + 1] = (starts[length + 1] as number) + (starts[length] as number)
  }
  const numbers = new Uint32Array(starts.length + 3 * size)
  numbers.set(starts)
  for (const [place, word] of words.entries()) {
    const at = starts.length + (starts[word.length] as number)
    starts[word.length] = (starts[word.length] as number) + 1
    numbers[at] = place
    numbers[at + size] = lettersOf(word)
    numbers[at + 2 * size] = pairsOf(word)
  }
  return numbers
}

/** By block, the letters that any of its words has, those that all have, and the pairs that all have. */
interface Blocks {
  any: Uint32Array
  all: Uint32Array
  allPairs: Uint32Array
}

/** The signatures of words, as `signatureNumbers` gave them. */
export class WordSignatures {
  private readonly starts: Uint32Array
  private readonly places: Uint32Array
  private readonly letters: Uint32Array
  private readonly pairs: Uint32Array
  /** Made when first asked for. */
  private blocks: Blocks | null = null

  constructor(numbers: Uint32Array, size: number, longest: number) {
    const first = longest + 2
    this.starts = numbers.subarray(0, first)
    this.places = numbers.subarray(first, first + size)
    this.letters = numbers.subarray(first + size, first + 2 * size)
    this.pairs = numbers.subarray(first + 2 * size, first + 3 * size)
  }

  /** The places of words that may be so many edits from a word. */
  alike(word: string, maxEdits: number): number[] {
    const { starts, places, letters, pairs } = this
    const { any, all, allPairs } = this.joined()
    const last = starts.length - 1
    const from = starts[Math.max(0, Math.min(word.length - maxEdits, last))] as number
    const to = starts[Math.min(word.length + maxEdits + 1, last)] as number
    const [ownLetters, ownPairs] = [lettersOf(word), pairsOf(word)]
    const maxPairs = pairsOfEdit * maxEdits
    const found: number[] = []
    for (let block = (from / blockWords) | 0; block * blockWords < to; block++) {
      if (hasMoreThan(ownLetters & ~(any[block] as number), maxEdits)) continue
      if (hasMoreThan((all[block] as number) & ~ownLetters, maxEdits)) continue
      if (hasMoreThan((allPairs[block] as number) & ~ownPairs, maxPairs)) continue
      const end = Math.min(to, (block + 1) * blockWords)
      for (let at = Math.max(from, block * blockWords); at < end; at++) {
        const its = letters[at] as number
        if (hasMoreThan(ownLetters & ~its, maxEdits) || hasMoreThan(its & ~ownLetters, maxEdits)) continue
        const paired = pairs[at] as number
        if (hasMoreThan(ownPairs & ~paired, maxPairs) || hasMoreThan(paired & ~ownPairs, maxPairs)) continue
        found.push(places[at] as number)
      }
    }
    return found
  }

  private joined(): Blocks {
    if (this.blocks) return this.blocks
    const { letters, pairs } = this
    const count = Math.ceil(letters.length / blockWords)
    const every = () => new Uint32Array(count).fill(0xffffffff)
    const [any, all, allPairs] = [new Uint32Array(count), every(), every()]
    for (let at = 0; at < letters.length; at++) {
      const block = (at / blockWords) | 0
      any[block] = (any[block] as number) | (letters[at] as number)
      all[block] = (all[block] as number) & (letters[at] as number)
      allPairs[block] = (allPairs[block] as number) & (pairs[at] as number)
    }
    this.blocks = { any, all, allPairs }
    return this.blocks
  }
}

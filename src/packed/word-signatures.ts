/** Words whose letters are alike stand beside each other: so many are judged together, at first and then. */
const blockWords = [256, 16] as const
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
 * Numbers by which words of like letters stand together in order: their letters, first those that half of all words
 * have, which part them best.
 */
function sortingKeys(letters: Uint32Array): Uint32Array {
  const counts = Array.from({ length: 32 }, (_, bit) =>
    letters.reduce((sum, own) => sum + ((own >>> bit) & 1), 0),
  )
  const unevenness = (bit: number) => Math.abs(2 * (counts[bit] as number) - letters.length)
  const order = [...counts.keys()].sort((a, b) => unevenness(a) - unevenness(b) || a - b)
  return letters.map((own) => order.reduce((key, bit) => (key << 1) | ((own >>> bit) & 1), 0))
}

/**
 * What tells words that may be like one from those that can't be, as 32-bit numbers: where the words of each length
 * begin (from 0 to one behind the longest), then of all words, by length and then by like letters, their places, their
 * letters and their pairs of letters.
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
  const letters = Uint32Array.from(words, lettersOf)
  const keys = sortingKeys(letters)
  const places = Uint32Array.from(words.keys()).sort(
    (a, b) => (keys[a] as number) - (keys[b] as number) || a - b,
  )
  for (const place of places) {
    const word = words[place] as string
    const at = starts.length + (starts[word.length] as number)
    starts[word.length] = (starts[word.length] as number) + 1
    numbers[at] = place
    numbers[at + size] = letters[place] as number
    numbers[at + 2 * size] = pairsOf(word)
  }
  return numbers
}

/** By block, the letters that any of its words has, those that all have, and the pairs that all have. */
interface Blocks {
  size: number
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
  /** By each size of blocks, made when first asked for. */
  private blocks: Blocks[] | null = null

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
    this.blocks ??= blockWords.map((size) => this.joined(size))
    const last = starts.length - 1
    const from = starts[Math.max(0, Math.min(word.length - maxEdits, last))] as number
    const to = starts[Math.min(word.length + maxEdits + 1, last)] as number
    const [ownLetters, ownPairs] = [lettersOf(word), pairsOf(word)]
    const maxPairs = pairsOfEdit * maxEdits
    const found: number[] = []
    const mayHold = ({ any, all, allPairs }: Blocks, block: number): boolean =>
      !hasMoreThan(ownLetters & ~(any[block] as number), maxEdits) &&
      !hasMoreThan((all[block] as number) & ~ownLetters, maxEdits) &&
      !hasMoreThan((allPairs[block] as number) & ~ownPairs, maxPairs)
    const [large, small] = this.blocks as [Blocks, Blocks]
    for (let at = from; at < to; ) {
      const largeEnd = Math.min(to, (((at / large.size) | 0) + 1) * large.size)
      if (!mayHold(large, (at / large.size) | 0)) at = largeEnd
      while (at < largeEnd) {
        const smallEnd = Math.min(to, (((at / small.size) | 0) + 1) * small.size)
        if (!mayHold(small, (at / small.size) | 0)) at = smallEnd
        for (; at < smallEnd; at++) {
          const its = letters[at] as number
          if (hasMoreThan(ownLetters & ~its, maxEdits) || hasMoreThan(its & ~ownLetters, maxEdits)) continue
          const paired = pairs[at] as number
          if (hasMoreThan(ownPairs & ~paired, maxPairs) || hasMoreThan(paired & ~ownPairs, maxPairs)) continue
          found.push(places[at] as number)
        }
      }
    }
    return found
  }

  private joined(size: number): Blocks {
    const { letters, pairs } = this
    const count = Math.ceil(letters.length / size)
    const every = () => new Uint32Array(count).fill(0xffffffff)
    const [any, all, allPairs] = [new Uint32Array(count), every(), every()]
    for (let at = 0; at < letters.length; at++) {
      const block = (at / size) | 0
      any[block] = (any[block] as number) | (letters[at] as number)
      all[block] = (all[block] as number) & (letters[at] as number)
      allPairs[block] = (allPairs[block] as number) & (pairs[at] as number)
    }
    return { size, any, all, allPairs }
  }
}

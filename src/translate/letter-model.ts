/** Each character after the three before it. */
const order = 4
/** Letters that the languages have between them; whatever else is written counts as one more. */
const alphabet = "^$abcdefghijklmnopqrstuvwxyzàâäáçéèêëîïíñôöóœûùüú'-"
const symbolBits = 6
const codes = new Map([...alphabet].map((letter, code) => [letter, code]))
const [start, other] = [0, alphabet.length]
/** What an unseen character has before anything is known of it. */
const uniform = 1 / (alphabet.length + 1)

const symbolsOf = (word: string) => [...word, '$'].map((letter) => codes.get(letter) ?? other)

/** What followed a context: how often, and how many different characters. */
interface Context {
  total: number
  kinds: number
}

/** How words are spelt: which characters follow each other, learned from a list of words. */
export class LetterModel {
  /** By the length of what stands before: sequences with their counts, and the contexts that they continue. */
  private readonly sequences = Array.from({ length: order }, () => new Map<number, number>())
  private readonly contexts = Array.from({ length: order }, () => new Map<number, Context>())

  constructor(words: Iterable<string>) {
    const longest = this.sequences[order - 1] as Map<number, number>
    for (const word of words) {
      let sequence = start
      for (const symbol of symbolsOf(word)) {
        sequence = shift(sequence, symbol, order)
        longest.set(sequence, (longest.get(sequence) ?? 0) + 1)
      }
    }
    for (let before = order - 1; before > 0; before--) {
      const shorter = this.sequences[before - 1] as Map<number, number>
      for (const [sequence, count] of this.sequences[before] as Map<number, number>) {
        const key = sequence & mask(before)
        shorter.set(key, (shorter.get(key) ?? 0) + count)
      }
    }
    for (const [before, sequences] of this.sequences.entries()) {
      const contexts = this.contexts[before] as Map<number, Context>
      for (const [sequence, count] of sequences) {
        const key = sequence >> symbolBits
        const context = contexts.get(key) ?? { total: 0, kinds: 0 }
        contexts.set(key, { total: context.total + count, kinds: context.kinds + 1 })
      }
    }
  }

  /** Natural logarithm of the probability that a word is spelt so (Witten and Bell 1991). */
  logProbability(word: string): number {
    let sequence = start
    let sum = 0
    for (const symbol of symbolsOf(word)) {
      sequence = shift(sequence, symbol, order)
      sum += Math.log(this.probability(sequence))
    }
    return sum
  }

  private probability(sequence: number): number {
    let probability = uniform
    for (let before = 0; before < order; before++) {
      const key = sequence & mask(before + 1)
      const context = this.contexts[before]?.get(key >> symbolBits)
      if (!context) break
      const count = this.sequences[before]?.get(key) ?? 0
      probability = (count + context.kinds * probability) / (context.total + context.kinds)
    }
    return probability
  }
}

const mask = (length: number) => (1 << (length * symbolBits)) - 1
const shift = (sequence: number, symbol: number, length: number) =>
  ((sequence << symbolBits) | symbol) & mask(length)

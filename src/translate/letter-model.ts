import { numberBytes, type Section, type Sections } from '../packed/sections.ts'

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

/** How words are spelt, as sections that `LetterModel` reads: sequences of each length with how often they come. */
export function letterModelSections(name: string, words: Iterable<string>): Section[] {
  const counts = Array.from({ length: order }, () => new Map<number, number>())
  const longest = counts[order - 1] as Map<number, number>
  for (const word of words) {
    let sequence = start
    for (const symbol of symbolsOf(word)) {
      sequence = shift(sequence, symbol, order)
      longest.set(sequence, (longest.get(sequence) ?? 0) + 1)
    }
  }
  for (let before = order - 1; before > 0; before--) {
    const shorter = counts[before - 1] as Map<number, number>
    for (const [sequence, count] of counts[before] as Map<number, number>) {
      const key = sequence & mask(before)
      shorter.set(key, (shorter.get(key) ?? 0) + count)
    }
  }
  return counts.flatMap((own, before): Section[] => {
    const sorted = [...own].sort(([a], [b]) => a - b)
    let sum = 0
    const sums = sorted.map(([, count]) => (sum += count))
    return [
      [`${name}.sequences-${before}`, numberBytes(sorted.map(([sequence]) => sequence))],
      [`${name}.sums-${before}`, numberBytes([0, ...sums])],
    ]
  })
}

/** The sequences of one length, in order, and before each how often those before it come. */
interface Sequences {
  sorted: Uint32Array
  sums: Uint32Array
}

/** How words are spelt: which characters follow each other, learned from a list of words. */
export class LetterModel {
  /** By the length of what stands before. */
  private readonly sequences: Sequences[]

  /** @param sections with those that `letterModelSections` gave for the name */
  constructor(sections: Sections, name: string) {
    this.sequences = Array.from({ length: order }, (_, before) => ({
      sorted: sections.numbersOf(`${name}.sequences-${before}`),
      sums: sections.numbersOf(`${name}.sums-${before}`),
    }))
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
    for (const [before, { sorted, sums }] of this.sequences.entries()) {
      const key = sequence & mask(before + 1)
      // What continues a context stands together: all sequences that begin with it.
      const context = (key >> symbolBits) << symbolBits
      const from = firstFrom(sorted, context, 0)
      const to = firstFrom(sorted, context + (1 << symbolBits), from)
      if (from === to) break
      const at = firstFrom(sorted, key, from)
      const count = sorted[at] === key ? countOf(sums, at, at + 1) : 0
      const kinds = to - from
      probability = (count + kinds * probability) / (countOf(sums, from, to) + kinds)
    }
    return probability
  }
}

const countOf = (sums: Uint32Array, from: number, to: number) => (sums[to] as number) - (sums[from] as number)

/** The place of the first number that is not below another one, from a place on. */
function firstFrom(sorted: Uint32Array, least: number, start: number): number {
  let [from, to] = [start, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] as number) < least) from = middle + 1
    else to = middle
  }
  return from
}

const mask = (length: number) => (1 << (length * symbolBits)) - 1
const shift = (sequence: number, symbol: number, length: number) =>
  ((sequence << symbolBits) | symbol) & mask(length)

import { randomNumbers } from '../../src/evaluation/ranking-figures.ts'

/**
 * Texts with the statistics of real ones, the same in every run. Word frequencies follow Zipf and Mandelbrot's law in
 * the core of the vocabulary and fall faster beyond it (two regimes: Ferrer i Cancho and Solé 2001), so that the
 * vocabulary grows as it does by Heaps' law: with the root of the number of words, to some 140,000 in 100,000 passages.
 */
const offset = 2.7
/** The words that all know; frequencies beyond fall with the rank to this power. */
const core = 6000
const tailPower = 1.9
/** How much of all words the core makes up, and the rest, on one scale. */
const coreMass = Math.log((core + offset) / offset)
const tailMass = 1 / (tailPower - 1)
/** Rarer words are not drawn. */
const mostRanks = 4_000_000

/** The most frequent words, as in English: what only holds sentences together. */
export const stopWords = 'the of and to in for on a by with is was from at as that it be this are'.split(' ')
const syllables = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't'].flatMap((consonant) =>
  ['a', 'e', 'i', 'o'].map((vowel) => consonant + vowel),
)
const endings = ['n', 's', 't', 'r', 'l']

/** The word of a rank: rarer ones are longer, and neighbours in frequency are none in the alphabet. */
export function wordAt(rank: number): string {
  if (rank < stopWords.length) return stopWords[rank] as string
  let [first, size] = [0, syllables.length]
  while (rank >= first + size) {
    first += size
    size *= syllables.length
  }
  // 5 and the powers of 48 have no common factor: each rank of a length gets a word of its own.
  let left = ((rank - first) * 5 ** 3 + 7) % size
  let word = ''
  for (let rest = size; rest > 1; rest /= syllables.length) {
    word += syllables[left % syllables.length]
    left = Math.floor(left / syllables.length)
  }
  return word + endings[rank % endings.length]
}

/** Draws a rank as often as words of it stand in text. */
export function drawRank(random: () => number): number {
  const at = random() * (coreMass + tailMass)
  if (at < coreMass) return Math.floor(offset * Math.exp(at) - offset)
  const share = 1 - (at - coreMass) / tailMass
  return Math.min(mostRanks, Math.floor(core * share ** (-1 / (tailPower - 1))))
}

/** Passages of 20 to 120 words, one after the other, so that a million need no room at once. */
export function* generateTexts(count: number, seed = 1): Generator<string> {
  const random = randomNumbers(seed)
  for (let i = 0; i < count; i++) {
    const words = Array.from({ length: 20 + Math.floor(random() * 101) }, (_, at) =>
      at % 12 === 11 ? `${wordAt(drawRank(random))}.` : wordAt(drawRank(random)),
    )
    yield words.join(' ')
  }
}

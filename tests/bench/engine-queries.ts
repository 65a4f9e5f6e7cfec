import { randomNumbers } from '../../src/evaluation/ranking-figures.ts'
import { drawRank, stopWords, wordAt } from './text-generator.ts'

/** What engines are asked: how the words of a query are combined. */
export const queryKinds = ['or', 'and', 'rare', 'stop', 'prefix', 'typo', 'phrase'] as const
export type QueryKind = (typeof queryKinds)[number]

const perKind = 20
/** Ranks of words that people ask for: neither function words nor words that hardly any text has. */
const asked = { from: 30, to: 20_000 }
/** Of words that few passages hold. */
const rare = { from: 30_000, to: 60_000 }
/** How many letters of a word have been typed. */
const typedLetters = 4

/** The same word with a letter changed, two that changed places, or one left out. */
function mistyped(word: string, slip: number): string {
  const at = 1 + (slip % (word.length - 2))
  if (slip % 3 === 0) return `${word.slice(0, at)}x${word.slice(at + 1)}`
  if (slip % 3 === 1) return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`
  return word.slice(0, at) + word.slice(at + 1)
}

/** Queries of each kind, the same in every run. @param texts some passages, for phrases that stand there */
export function makeQueries(texts: readonly string[]): Record<QueryKind, string[][]> {
  const random = randomNumbers(4711)
  const below = (most: number) => Math.floor(random() * most)
  const drawn = ({ from, to }: { from: number; to: number }): string => {
    for (;;) {
      const rank = drawRank(random)
      if (rank >= from && rank < to) return wordAt(rank)
    }
  }
  const words = (count: number, of: { from: number; to: number }) =>
    Array.from({ length: count }, () => drawn(of))
  const many = (make: (at: number) => string[]) => Array.from({ length: perKind }, (_, at) => make(at))
  return {
    // One to six words, every fourth query with a stop word among them.
    or: many((at) => [...words(1 + (at % 6), asked), ...(at % 4 === 0 ? ['of'] : [])]),
    and: many((at) => words(2 + (at % 3), { from: 0, to: 500 })),
    rare: many((at) => words(1 + (at % 3), rare)),
    stop: many((at) => stopWords.slice(at % 10, (at % 10) + 2)),
    prefix: many((at) => words(1 + (at % 2), asked).map((word) => word.slice(0, typedLetters))),
    typo: many((at) => [mistyped(drawn({ from: 300, to: 20_000 }), at)]),
    phrase: many((at) => {
      const own = (texts[below(texts.length)] ?? '').split(/\.? /)
      const from = below(Math.max(1, own.length - 3))
      return own.slice(from, from + 2 + (at % 2))
    }),
  }
}

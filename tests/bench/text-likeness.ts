import { nameKey } from '../../src/model/fold.ts'

/** How much of a text was read, and how much of what was read is of it, 0 to 1. */
export interface Likeness {
  words: number
  /** Runs of five words: whether they are read in order. */
  runs: number
  precision: number
}

const runWords = 5

const wordsOf = (text: string) => nameKey(text).split(' ')
const runsOf = (words: string[]) =>
  words.slice(runWords - 1).map((_, at) => words.slice(at, at + runWords).join(' '))

/** The share of items that others hold, each as often as it stands there. */
function shareIn(items: string[], others: string[]): number {
  const left = new Map<string, number>()
  for (const item of others) left.set(item, (left.get(item) ?? 0) + 1)
  let found = 0
  for (const item of items) {
    const count = left.get(item) ?? 0
    if (count === 0) continue
    found += 1
    left.set(item, count - 1)
  }
  return items.length === 0 ? 1 : found / items.length
}

/** Compares what was read with what a document says, letter case, accents and punctuation aside. */
export function compareTexts(said: string, read: string): Likeness {
  const [own, others] = [wordsOf(said), wordsOf(read)]
  return {
    words: shareIn(own, others),
    runs: shareIn(runsOf(own), runsOf(others)),
    precision: shareIn(others, own),
  }
}

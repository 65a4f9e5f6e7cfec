import type { InvertedIndex } from './inverted-index.ts'
import type { Positions } from './positions.ts'
import type { Postings } from './postings.ts'

/** One way in which words of a phrase may be written: as one token, or as one word over several. */
interface Step {
  postings: Postings
  positions: Positions
  /** How many words of the phrase it stands for. */
  words: number
  /** How many tokens it takes. */
  tokens: number
}

/** The ways of writing what a phrase has from each of its words on. */
function stepsOf(index: InvertedIndex, phrase: readonly string[]): Step[][] {
  const stepsAt = (rank: number, words: number, tokens: number): Step[] => {
    const postings = index.read(rank)
    const positions = index.positionsOf(rank, postings.size)
    return positions ? [{ postings, positions, words, tokens }] : []
  }
  const named = (key: string, words: number) => {
    const rank = index.terms.find(key)
    return rank < 0 ? [] : stepsAt(rank, words, 1)
  }
  return phrase.map((word, at) => {
    const next = phrase[at + 1]
    const [from, to] = index.terms.prefixRange(`${word} `)
    const wholes = [...index.terms.range(from, to)].flatMap((key, i) =>
      stepsAt(from + i, 1, Number(key.slice(word.length + 1))),
    )
    // "sub-regional" and "sub regional" stand for "subregional", and the reverse.
    return [...named(word, 1), ...wholes, ...(next === undefined ? [] : named(word + next, 2))]
  })
}

/** Where one of two lists has a number of the other, moved by a distance: `into` gets the places behind. */
function addMeeting(
  ends: readonly number[],
  places: readonly number[],
  tokens: number,
  into: number[],
): void {
  let at = 0
  for (const end of ends) {
    while (at < places.length && (places[at] as number) < end) at++
    if (places[at] === end) into.push(end + tokens)
  }
}

/** Finds in which passages of an index a phrase stands, by the places of its words alone. */
export function findPhraseDocs(index: InvertedIndex, phrase: readonly string[]): number[] {
  const steps = stepsOf(index, phrase)
  /** For each word, whatever may stand for it: one of these must be in a passage. */
  const covering = phrase.map((_, at) => [
    ...(steps[at] ?? []),
    ...(steps[at - 1] ?? []).filter(({ words }) => words === 2),
  ])
  const costs = covering.map((some) => some.reduce((sum, { postings }) => sum + postings.size, 0))
  if (costs.length === 0 || costs.includes(0)) return []
  const rarest = covering[costs.indexOf(Math.min(...costs))] as Step[]
  const candidates = docsOf(rarest)
  for (const { postings } of rarest) postings.rewind()
  return candidates.filter((doc) => standsIn(doc, steps))
}

/** The passages of some lists, in order. */
function docsOf(some: readonly Step[]): number[] {
  const docs: number[] = []
  for (const { postings } of some) {
    while (postings.next()) for (let i = 0; i < postings.count; i++) docs.push(postings.docs[i] as number)
  }
  return some.length > 1 ? [...new Set(docs)].sort((a, b) => a - b) : docs
}

/** Whether the words stand one behind the other in a passage; passages are asked for in order. */
function standsIn(doc: number, steps: readonly Step[][]): boolean {
  /** Behind how many words of the phrase, where in the text. */
  const ends: number[][] = Array.from({ length: steps.length + 1 }, () => [])
  for (const [at, some] of steps.entries()) {
    const before = ends[at] as number[]
    if (at > 0 && before.length === 0) continue
    before.sort((a, b) => a - b)
    for (const { postings, positions, words, tokens } of some) {
      if (postings.freqOf(doc) === 0) continue
      const places = positions.at(postings.block, postings.index, [])
      const into = ends[at + words] as number[]
      if (at === 0) for (const place of places) into.push(place + tokens)
      else addMeeting(before, places, tokens, into)
    }
  }
  return (ends.at(-1) as number[]).length > 0
}

/** The passages in which two terms follow each other, in order, with how often they hold the first. */
export function findPairDocs(
  index: InvertedIndex,
  left: string,
  right: string,
  onFound: (doc: number, frequency: number) => void,
): void {
  const [first, second] = [left, right].map((term) => {
    const rank = index.terms.find(term)
    const postings = rank < 0 ? null : index.read(rank)
    const positions = postings && index.positionsOf(rank, postings.size)
    return postings && positions ? { postings, positions } : null
  })
  if (!first || !second) return
  const [ends, places, met]: [number[], number[], number[]] = [[], [], []]
  while (first.postings.next()) {
    for (let i = 0; i < first.postings.count; i++) {
      const doc = first.postings.docs[i] as number
      if (second.postings.freqOf(doc) === 0) continue
      first.positions.at(first.postings.block, i, ends)
      for (let n = 0; n < ends.length; n++) ends[n] = (ends[n] as number) + 1
      met.length = 0
      addMeeting(ends, second.positions.at(second.postings.block, second.postings.index, places), 1, met)
      if (met.length > 0) onFound(doc, first.postings.freqs[i] as number)
    }
  }
}

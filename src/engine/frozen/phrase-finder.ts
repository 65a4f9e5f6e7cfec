import type { InvertedIndex } from './inverted-index.ts'
import { eachPhraseDoc, type PlacedList, placesIn } from './phrase-docs.ts'
import type { Positions } from './positions.ts'

/** One way in which words of a phrase may be written: as one token, or as one word over several. */
interface Step extends PlacedList {
  /** How many words of the phrase it stands for. */
  words: number
  /** How many tokens it takes. */
  tokens: number
}

/** The ways of writing what a phrase has from each of its words on. */
function stepsOf(index: InvertedIndex, phrase: readonly string[]): Step[][] {
  const stepOf = (list: PlacedList | null, words: number, tokens: number): Step[] =>
    list ? [{ ...list, words, tokens }] : []
  return phrase.map((word, at) => {
    const next = phrase[at + 1]
    const [from, to] = index.terms.prefixRange(`${word} `)
    const wholes = [...index.terms.range(from, to)].flatMap((key, i) =>
      stepOf(index.readPlaced(from + i), 1, Number(key.slice(word.length + 1))),
    )
    // "sub-regional" and "sub regional" stand for "subregional", and the reverse.
    const joined = next === undefined ? null : index.findPlaced(word + next)
    return [...stepOf(index.findPlaced(word), 1, 1), ...wholes, ...stepOf(joined, 2, 1)]
  })
}

/** Where one of two lists has a number of the other: `into` gets the places behind. */
function addMeeting(
  ends: readonly number[],
  { places, count }: Positions,
  tokens: number,
  into: number[],
): void {
  let at = 0
  for (const end of ends) {
    while (at < count && (places[at] as number) < end) at++
    if (at < count && places[at] === end) into.push(end + tokens)
  }
}

/** Finds in which passages of an index a phrase stands, by the places of its words alone. */
export function findPhraseDocs(index: InvertedIndex, phrase: readonly string[]): number[] {
  const steps = stepsOf(index, phrase)
  const docs: number[] = []
  if (steps.every(([step, other]) => step && !other && step.words === 1 && step.tokens === 1)) {
    eachPhraseDoc(steps.flat(), (doc) => docs.push(doc))
    return docs
  }
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
    for (const step of some) {
      if (step.postings.freqOf(doc) === 0) continue
      const found = placesIn(step)
      const into = ends[at + step.words] as number[]
      if (at > 0) addMeeting(before, found, step.tokens, into)
      else for (let n = 0; n < found.count; n++) into.push((found.places[n] as number) + step.tokens)
    }
  }
  return (ends.at(-1) as number[]).length > 0
}

/** Tells each passage in which two terms follow each other, in order, with how often it holds the first. */
export function eachPairDoc(
  index: InvertedIndex,
  left: string,
  right: string,
  onDoc: (doc: number, frequency: number) => void,
): void {
  const [first, second] = [index.findPlaced(left), index.findPlaced(right)]
  if (!first || !second) return
  eachPhraseDoc([first, second], (doc) => onDoc(doc, first.postings.freqs[first.postings.index] as number))
}

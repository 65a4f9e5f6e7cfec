import type { EvidenceList, ListedSentence } from './list-evidence.ts'

/** How well sentences were chosen, by their words. */
export interface WordFigures {
  precision: number
  recall: number
  /** Over the words of all queries together. */
  f1: number
  /** The mean over queries of the same. */
  macro: number
}

const f1Of = (held: number, chosen: number, gold: number) => (held === 0 ? 0 : (2 * held) / (chosen + gold))
const wordsOf = (sentences: readonly ListedSentence[]) => sentences.reduce((sum, { words }) => sum + words, 0)

/** Judges a choice of sentences. */
export function wordFigures(
  lists: readonly EvidenceList[],
  choose: (list: EvidenceList) => ListedSentence[],
): WordFigures {
  const rows = lists.map((list) => {
    const chosen = choose(list)
    const held = wordsOf(chosen.filter(({ gold }) => gold))
    return { held, chosen: wordsOf(chosen), gold: list.goldWords }
  })
  const all = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const [held, chosen, gold] = [all((row) => row.held), all((row) => row.chosen), all((row) => row.gold)]
  return {
    precision: chosen > 0 ? held / chosen : 0,
    recall: gold > 0 ? held / gold : 0,
    f1: f1Of(held, chosen, gold),
    macro: all((row) => f1Of(row.held, row.chosen, row.gold)) / Math.max(1, rows.length),
  }
}

/** The highest F1 that one bar on a value of sentences gives, chosen in hindsight. */
export function bestBar(
  lists: readonly EvidenceList[],
  worthOf: (sentence: ListedSentence) => number,
): { f1: number; bar: number } {
  const gold = lists.reduce((sum, { goldWords }) => sum + goldWords, 0)
  const rows = lists
    .flatMap(({ sentences }) => sentences.map((sentence) => ({ sentence, value: worthOf(sentence) })))
    .sort((a, b) => b.value - a.value)
  let [held, chosen] = [0, 0]
  let best = { f1: 0, bar: Number.POSITIVE_INFINITY }
  for (const [i, { sentence, value }] of rows.entries()) {
    chosen += sentence.words
    if (sentence.gold) held += sentence.words
    const f1 = f1Of(held, chosen, gold)
    if (rows[i + 1]?.value !== value && f1 > best.f1) best = { f1, bar: value }
  }
  return best
}

/** The best sentence of a list by a value, if any. */
export function bestSentence(
  { sentences }: EvidenceList,
  worthOf: (sentence: ListedSentence) => number,
): ListedSentence[] {
  const [best] = [...sentences].sort((a, b) => worthOf(b) - worthOf(a))
  return best ? [best] : []
}

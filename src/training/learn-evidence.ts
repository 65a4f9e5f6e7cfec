import { bestBar, wordFigures } from '../evaluation/evidence-figures.ts'
import type { EvidenceList, ListedSentence } from '../evaluation/list-evidence.ts'
import { fitLogistic } from './fit-logistic.ts'
import type { LinearModel } from './linear-model.ts'
import { seededRandom } from './near-misses.ts'

/** What evidence is learned by: what a sentence holds of a query, its like of what else there is, and how much there is. */
const names = [
  'passage-score',
  'passage-rank',
  'covered',
  'covered-squared',
  'covered-with-before',
  'covered-with-after',
  'covered-with-context',
  'covered-in-passage',
  'covered-specific',
  'covered-unweighted',
  'covered-of-best',
  'covered-of-most',
  'covered-of-most-steep',
  'passage-of-most',
  'bm25',
  'bm25-of-most',
  'bm25-of-most-steep',
  'rarest',
  'density',
  'bigrams',
  'length',
  'short',
  'position-first',
  'soft-gain',
  'soft-mean',
  'soft-cosine',
  'terms',
  'most-covered',
  'plenty-covered',
  'plenty-bm25',
  'plenty-passages',
  'covered-plenty',
  'bm25-plenty',
  'passage-plenty',
] as const

const penalty = 3
/** So many sentences of each kind are learned from in a set: more of them change nothing. */
const most = { gold: 250, other: 1200 }

interface EvidenceRow {
  article: string
  row: Float32Array
  yes: boolean
  weight: number
}

/** The queries of one form that a set gives, with what is learned of them. */
export interface EvidenceExamples {
  name: string
  lists: EvidenceList[]
  rows: EvidenceRow[]
}

/** Draws the sentences that are learned from; each set counts the same, whatever its size. */
export function sampleEvidence(name: string, lists: EvidenceList[]): EvidenceExamples {
  const random = seededRandom(1)
  const all = lists.flatMap(({ sentences }) => sentences)
  const gold = Math.max(1, all.filter((sentence) => sentence.gold).length)
  const share = { gold: Math.min(1, most.gold / gold), other: Math.min(1, most.other / (all.length - gold)) }
  const rows = lists.flatMap(({ article, sentences }) =>
    sentences.flatMap(({ gold: yes, features }) => {
      const own = yes ? share.gold : share.other
      if (random() >= own) return []
      const row = Float32Array.from(names, (name) => features[name] ?? 0)
      return [{ article, row, yes, weight: most.gold / gold / own }]
    }),
  )
  return { name, lists, rows }
}

/** Learns how likely a sentence is evidence, from the articles that `isOwn` takes. */
export function learnEvidence(
  sets: readonly EvidenceExamples[],
  isOwn: (article: string) => boolean,
): LinearModel {
  const rows = sets.flatMap((set) => set.rows.filter(({ article }) => isOwn(article)))
  return { names, weights: fitLogistic(rows, names.length, penalty) }
}

const bars = Array.from({ length: 30 }, (_, i) => (i + 1) / 50)

/**
 * The bar at which the set that loses most by it loses least beside a bar of its own: whether a query is about one
 * sentence or about half of what is found isn't known.
 */
export function chooseBar(
  sets: readonly EvidenceExamples[],
  likelihoodOf: (sentence: ListedSentence) => number,
): number {
  const reachable = sets.map(({ lists }) => Math.max(1e-9, bestBar(lists, likelihoodOf).f1))
  const shares = bars.map((bar) =>
    Math.min(
      ...sets.map(({ lists }, i) => {
        const { f1 } = wordFigures(lists, ({ sentences }) =>
          sentences.filter((sentence) => likelihoodOf(sentence) >= bar),
        )
        return f1 / (reachable[i] ?? 1)
      }),
    ),
  )
  return bars[shares.indexOf(Math.max(...shares))] ?? 0.2
}

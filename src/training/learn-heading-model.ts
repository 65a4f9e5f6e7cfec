import { headingFeatures } from '../segment/text/heading-features.ts'
import { fitSparse, type SparseRow } from './fit-sparse.ts'
import type { HeadingExample } from './heading-examples.ts'

export interface HeadingModel {
  bias: number
  weights: Record<string, number>
}

/** Everyday words seen so often are read whole: they are verbs and other small words, not subjects of documents. */
const minEverydayCount = 120
/** Features that fewer texts show are left out. */
const minFeatureCount = 25
const penalty = 1
/** Our titles are fewer than those of laws, and nearer to what is read. */
const ownWeight = 20
const decimals = 2
/** Lighter ones change nothing. */
const minWeight = 0.05

/** Small words: those of everyday sentences. */
function smallWords(examples: readonly HeadingExample[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { text } of examples.filter(({ group }) => group.startsWith('sentence'))) {
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count >= minEverydayCount).map(([word]) => word))
}

/** Learns to tell titles from other texts; titles and texts weigh alike in each language. */
export function learnHeadingModel(examples: readonly HeadingExample[]): HeadingModel {
  const small = smallWords(examples)
  const named = examples.map((example) => headingFeatures(example.text, (word) => small.has(word)))
  const counts = new Map<string, number>()
  examples.forEach(({ own }, i) => {
    for (const name of named[i] ?? []) counts.set(name, (counts.get(name) ?? 0) + (own ? 5 : 1))
  })
  const names = [...counts].filter(([, count]) => count >= minFeatureCount).map(([name]) => name)
  names.sort()
  const places = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(
    ({ title, own }, i): SparseRow => ({
      features: Uint32Array.from((named[i] ?? []).flatMap((name) => places.get(name) ?? [])),
      yes: title,
      weight: own ? ownWeight : 1,
    }),
  )
  const weights = fitSparse(rows, names.length, penalty)
  const rounded = (value: number) => Number(value.toFixed(decimals))
  return {
    bias: rounded(weights[names.length] ?? 0),
    weights: Object.fromEntries(
      names
        .map((name, i) => [name, rounded(weights[i] ?? 0)] as const)
        .filter(([, value]) => Math.abs(value) >= minWeight),
    ),
  }
}

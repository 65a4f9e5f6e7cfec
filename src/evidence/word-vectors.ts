import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'

/** Made by `npm run train-vectors`: a line a stem: its index term, its specificity in hundredths, and its vector, a signed byte a dimension in base64. */
export const wordVectorsFile = join(tablesDir, 'learned', 'word-vectors.tsv')

/** A vector of length 1, in bytes: 127 is 1. */
export type WordVector = Int8Array
const unit = 127

/** What is known of a word stem. */
export interface WordStem {
  vector: WordVector
  /** How rare the word is in general: 0 for the most frequent, 1 for the rarest. */
  specificity: number
}

/** The table of `data/tables/learned` as text, in the order of its terms. */
export function storeWordVectors(
  stems: ReadonlyMap<string, { vector: Float64Array; specificity: number }>,
): string {
  return [...stems]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, { vector, specificity }]) => {
      const bytes = Int8Array.from(vector, (value) => Math.round(value * unit))
      return `${term}\t${Math.round(specificity * 100)}\t${Buffer.from(bytes.buffer).toString('base64')}\n`
    })
    .join('')
}

function readWordVectors(stored: string): ReadonlyMap<string, WordStem> {
  return new Map(
    stored
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [term = '', specificity, encoded = ''] = line.split('\t')
        const vector = new Int8Array(Buffer.from(encoded, 'base64'))
        return [term, { vector, specificity: Number(specificity) / 100 }]
      }),
  )
}

const table = readWordVectors(readFileSync(wordVectorsFile, 'utf8'))

/** What is known of a word stem by its index term (`fr:saisi`), in a space that the languages share. */
export const wordStem = (term: string): WordStem | undefined => table.get(term)

/** How near two words are in meaning: the cosine of their vectors, −1 to 1; 0 where either is unknown. */
export function similarity(a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined): number {
  if (!a || !b) return 0
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum / (unit * unit)
}

/** The stems that are used most like another one, nearest first, of those that `accept` takes. */
export function nearestStems(
  term: string,
  limit: number,
  accept: (term: string) => boolean,
): { term: string; likeness: number }[] {
  const own = table.get(term)?.vector
  if (!own) return []
  return [...table]
    .map(([other, { vector }]) => ({ term: other, likeness: similarity(own, vector) }))
    .sort((a, b) => b.likeness - a.likeness)
    .filter((near) => accept(near.term))
    .slice(0, limit)
}

/** The direction of a sum of vectors by weight, comparable by `similarity`; undefined for none. */
export function meanVector(
  parts: Iterable<{ vector: WordVector | undefined; weight: number }>,
): Float64Array | undefined {
  let sum: Float64Array | undefined
  for (const { vector, weight } of parts) {
    if (!vector) continue
    sum ??= new Float64Array(vector.length)
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number)
  }
  if (!sum) return undefined
  const length = Math.sqrt(sum.reduce((all, value) => all + value * value, 0)) || 1
  return sum.map((value) => (value / length) * unit)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import { remembered } from '../model/remembered.ts'
import type { Section, Sections } from '../packed/sections.ts'
import { TermDictionary } from '../packed/term-dictionary.ts'
import { packedTable } from '../tables/packed-table.ts'

/**
 * Made by `npm run train-vectors`: a line a stem: its index term, its specificity in hundredths, and its vector, a
 * signed byte a dimension in base64.
 */
export const wordVectorsFile = join(tablesDir, 'learned', 'word-vectors.tsv')

/** A vector of length 1, in bytes: 127 is 1. */
export type WordVector = Int8Array
export const vectorUnit = 127

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
      const bytes = Int8Array.from(vector, (value) => Math.round(value * vectorUnit))
      return `${term}\t${Math.round(specificity * 100)}\t${Buffer.from(bytes.buffer).toString('base64')}\n`
    })
    .join('')
}

/** Sections: `terms`, `vectors` (a signed byte a dimension) and `specificities` (hundredths), in the order of the terms. */
function vectorSections(stored: string): Section[] {
  const rows = stored
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return [
    ['terms', TermDictionary.write(rows.map(([term = '']) => term))],
    ['specificities', Uint8Array.from(rows, ([, specificity]) => Number(specificity))],
    ['vectors', Buffer.concat(rows.map(([, , encoded = '']) => Buffer.from(encoded, 'base64')))],
  ]
}

class VectorTable {
  readonly terms: TermDictionary
  private readonly specificities: Uint8Array
  private readonly vectors: Int8Array

  constructor(sections: Sections) {
    this.terms = new TermDictionary(sections.bytesOf('terms'))
    this.specificities = sections.bytesOf('specificities')
    this.vectors = sections.arrayOf('vectors', Int8Array)
  }

  at(place: number): WordStem {
    const dimensions = this.vectors.length / this.terms.size
    return {
      vector: this.vectors.subarray(place * dimensions, (place + 1) * dimensions),
      specificity: (this.specificities[place] as number) / 100,
    }
  }
}

const table = packedTable(
  'word-vectors',
  () => vectorSections(readFileSync(wordVectorsFile, 'utf8')),
  (sections) => new VectorTable(sections),
)

const known = remembered((term): WordStem | null => {
  const place = table().terms.find(term)
  return place < 0 ? null : table().at(place)
})
/** What is known of a word stem by its index term (`fr:saisi`), in a space that the languages share. */
export const wordStem = (term: string): WordStem | undefined => known(term) ?? undefined

/** How near two words are in meaning: the cosine of their vectors, −1 to 1; 0 where either is unknown. */
export function similarity(a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined): number {
  if (!a || !b) return 0
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum / (vectorUnit * vectorUnit)
}

/** The stems that are used most like another one, nearest first, of those that `accept` takes. */
export function nearestStems(
  term: string,
  limit: number,
  accept: (term: string) => boolean,
): { term: string; likeness: number }[] {
  const own = wordStem(term)?.vector
  if (!own) return []
  return Array.from(table().terms.range(), (other, place) => ({
    term: other,
    likeness: similarity(own, table().at(place).vector),
  }))
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
  return sum.map((value) => (value / length) * vectorUnit)
}

import { bytesOf, packSections, Sections } from '../packed/sections.ts'

/** The file of the vectors in an index. */
export const vectorsFile = 'vectors.bin'

/** What tells a text from others: so many bytes of its hash. */
export const nameBytes = 16

/** The place of a vector of an entry that has none. */
export const noVector = -1

/** The vectors of all texts, each once, as they are written. */
export interface VectorTable {
  /** The model and what it was told, as a hash. */
  maker: string
  dimensions: number
  /** By the place of an entry in the corpus: the place of its vector. */
  rows: Int32Array
  /** What each vector is of, `nameBytes` each. */
  names: Uint8Array
  /** Of each vector the language of its text, as a place among `passageLanguages`. */
  languages: Uint8Array
  /** What the numbers of each vector are multiplied by. */
  scales: Float32Array
  /** The numbers of all vectors, from -127 to 127. */
  values: Int8Array
}

/**
 * A table as a file. Sections: `head` (maker and dimensions, JSON), `rows` (32 bits), `names`, `languages` (8 bits),
 * `scales` (32-bit floats), `values` (8 bits); numbers are little-endian.
 */
export function writeVectors({ maker, dimensions, ...table }: VectorTable): Uint8Array {
  const { rows, names, languages, scales, values } = table
  return packSections([
    ['head', Buffer.from(JSON.stringify({ maker, dimensions }))],
    ['rows', bytesOf(rows)],
    ['names', names],
    ['languages', languages],
    ['scales', bytesOf(scales)],
    ['values', bytesOf(values)],
  ])
}

/** Reads what `writeVectors` gave. Values stay where they are. */
export function readVectors(bytes: Uint8Array): VectorTable {
  const sections = new Sections(bytes)
  const head = Buffer.from(sections.bytesOf('head')).toString()
  return {
    ...(JSON.parse(head) as Pick<VectorTable, 'maker' | 'dimensions'>),
    rows: sections.arrayOf('rows', Int32Array),
    names: sections.bytesOf('names'),
    languages: sections.bytesOf('languages'),
    scales: sections.arrayOf('scales', Float32Array),
    values: sections.arrayOf('values', Int8Array),
  }
}

/** Writes a vector in whole numbers, the largest of which is 127. @returns what they are multiplied by to give it back */
export function quantise(vector: Float32Array, into: Int8Array): number {
  let most = 0
  for (const number of vector) most = Math.max(most, Math.abs(number))
  const scale = most / 127
  for (let i = 0; i < vector.length; i++) into[i] = Math.round((vector[i] as number) / scale)
  return scale
}

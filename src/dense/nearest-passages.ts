import { TopHits } from '../engine/frozen/top-hits.ts'
import { noVector, type VectorTable } from './passage-vectors.ts'

/** A passage by its place in the corpus, with how near it is: the cosine of the angle between it and the query. */
export interface Neighbour {
  ordinal: number
  similarity: number
}

/** The dot product of a query with each vector: four sums at a time, which takes half the time that one takes. */
function dotProducts(query: Float32Array, { dimensions, scales, values }: VectorTable): Float32Array {
  const products = new Float32Array(scales.length)
  const whole = dimensions - (dimensions % 4)
  for (let row = 0, start = 0; row < products.length; row++, start += dimensions) {
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let i = 0; i < whole; i += 4) {
      a += (query[i] as number) * (values[start + i] as number)
      b += (query[i + 1] as number) * (values[start + i + 1] as number)
      c += (query[i + 2] as number) * (values[start + i + 2] as number)
      d += (query[i + 3] as number) * (values[start + i + 3] as number)
    }
    for (let i = whole; i < dimensions; i++) a += (query[i] as number) * (values[start + i] as number)
    products[row] = (a + b + c + d) * (scales[row] as number)
  }
  return products
}

/** The passages whose vectors are nearest to that of a query, both of length 1; best first. */
export function nearestPassages(query: Float32Array, table: VectorTable, most: number): Neighbour[] {
  const products = dotProducts(query, table)
  const top = new TopHits(most)
  for (const [ordinal, row] of table.rows.entries()) {
    if (row === noVector) continue
    const product = products[row] as number
    if (product >= top.threshold) top.add(ordinal, product)
  }
  return top.best().map(({ doc: ordinal, score: similarity }) => ({ ordinal, similarity }))
}

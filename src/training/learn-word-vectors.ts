import { stem, stemTerm } from '../analyse/analyser.ts'
import { isStopWord } from '../analyse/tables.ts'
import { contentLanguages } from '../model/language.ts'
import { direction, isFormKey, type TranslationTable } from '../translate/learned-translations.ts'

/** English words, the most frequent first, with their vectors. */
export interface Embeddings {
  words: string[]
  vectors: Record<string, number[]>
}

/** A stem's meaning, and how far down the list of frequencies its commonest word stands. */
export interface LearnedStem {
  vector: Float64Array
  /** From 0 for the most frequent words to 1 for the rarest read, by the logarithm of the rank. */
  specificity: number
}

/** How many of the most frequent words are read: rarer ones are mostly names. */
const maxWords = 45_000
/** Directions that all words share say nothing of any: the mean and the first of them are taken out (Mu and Viswanath 2018). */
const commonDirections = 2

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
const addTo = (sum: Float64Array, vector: ArrayLike<number>, weight: number) => {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number)
}
const normalised = (vector: Float64Array) => {
  const length = Math.sqrt(dot(vector, vector)) || 1
  return vector.map((value) => value / length)
}

/** The directions in which vectors differ most, by power iteration with deflation, as many as asked for. */
export function principalDirections(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const size = vectors[0]?.length ?? 0
  const covariance = Array.from({ length: size }, () => new Float64Array(size))
  for (const vector of vectors)
    for (let i = 0; i < size; i++) addTo(covariance[i] as Float64Array, vector, vector[i] as number)
  const found: Float64Array[] = []
  for (let at = 0; at < count; at++) {
    let direction = normalised(new Float64Array(size).map((_, i) => Math.sin(i + 1 + at)))
    for (let step = 0; step < 60; step++) {
      const next = new Float64Array(size).map((_, i) => dot(covariance[i] as Float64Array, direction))
      for (const other of found) addTo(next, other, -dot(next, other))
      direction = normalised(next)
    }
    found.push(direction)
  }
  return found
}

/** One vector a stem: the mean of its words', the frequent ones counting more. */
function stemVectors({ words, vectors }: Embeddings) {
  const sums = new Map<string, Float64Array>()
  const specificities = new Map<string, number>()
  let rank = 0
  for (const word of words) {
    if (rank >= maxWords) break
    const vector = vectors[word]
    if (!vector || !/^[a-z]{2,}$/.test(word) || isStopWord(word, 'en')) continue
    rank += 1
    const key = stem(word, 'en')
    if (!specificities.has(key)) specificities.set(key, Math.log(1 + rank) / Math.log(1 + maxWords))
    const sum = sums.get(key) ?? new Float64Array(vector.length)
    sums.set(key, sum)
    // Frequencies fall with the rank (Zipf); their roots keep forms of a verb apart from none of its nouns.
    addTo(sum, vector, 1 / Math.sqrt(rank + 10))
  }
  return { sums, specificities }
}

function withoutCommon(vectors: Map<string, Float64Array>): Map<string, Float64Array> {
  const all = [...vectors.values()].map(normalised)
  const mean = new Float64Array(all[0]?.length ?? 0)
  for (const vector of all) addTo(mean, vector, 1 / all.length)
  for (const vector of all) addTo(vector, mean, -1)
  for (const common of principalDirections(all, commonDirections))
    for (const vector of all) addTo(vector, common, -dot(vector, common))
  return new Map([...vectors.keys()].map((key, i) => [key, normalised(all[i] as Float64Array)]))
}

/**
 * Vectors of word stems of three languages in one space, as index terms (`fr:saisi`): English ones from embeddings, those
 * of other languages as the means of what they translate into, by the squared probability of each translation. All have
 * length 1 and `dimensions` numbers, those in which English stems differ most.
 */
export function learnWordVectors(
  embeddings: Embeddings,
  table: TranslationTable,
  dimensions: number,
): Map<string, LearnedStem> {
  const { sums, specificities } = stemVectors(embeddings)
  const english = withoutCommon(sums)
  const axes = principalDirections([...english.values()], dimensions)
  const reduced = (vector: Float64Array) => normalised(Float64Array.from(axes, (axis) => dot(axis, vector)))
  const stems = new Map(
    [...english].map(([key, vector]): [string, LearnedStem] => [
      stemTerm('en', key),
      { vector: reduced(vector), specificity: specificities.get(key) ?? 1 },
    ]),
  )
  for (const language of contentLanguages) {
    const rows = table.get(direction(language, 'en'))
    for (const own of rows?.keys() ?? []) {
      if (isFormKey(own)) continue
      const translated = rows?.get(own) ?? []
      const sum = new Float64Array(dimensions)
      let [specificity, mass] = [0, 0]
      for (const { stem: english, probability } of translated) {
        const known = stems.get(stemTerm('en', english))
        if (!known) continue
        addTo(sum, known.vector, probability ** 2)
        specificity += probability * known.specificity
        mass += probability
      }
      if (mass > 0)
        stems.set(stemTerm(language, own), { vector: normalised(sum), specificity: specificity / mass })
    }
  }
  return stems
}

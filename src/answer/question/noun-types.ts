import { z } from 'zod'
import { stem, stemTerm } from '../../analyse/analyser.ts'
import { type WordVector, wordStem } from '../../evidence/word-vectors.ts'
import { foldDiacritics } from '../../model/fold.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { readTable } from '../../tables/read-table.ts'

const weights = z.array(z.number())
/**
 * What `npm run train-nouns` learned of the nouns of `answer-types.json`: weights of the numbers of a word's vector, the
 * last of them the bias.
 */
const model = readTable(
  'learned/noun-types.json',
  z.object({
    /** That a noun is one of persons, organizations or places: its like have names. */
    named: weights,
    /** That it is one of places, of these. */
    place: weights,
  }),
)

/**
 * How likely a noun has to be one of those: of those in the tables 171 of 282 are told when others are learned from, and 13
 * of 269 other ones (*method*, *law*) taken for such.
 */
const namedFrom = 0.85

/** What a word means, by its form in one language. */
export const nounVector = (noun: string, language: ContentLanguage): WordVector | undefined =>
  wordStem(stemTerm(language, stem(foldDiacritics(noun.toLowerCase()), language)))?.vector ??
  wordStem(stemTerm(language, stem(noun.toLowerCase(), language)))?.vector

/** The numbers of a vector as they are learned from, −1 to 1. */
export const nounRow = (vector: WordVector) => Float32Array.from(vector, (value) => value / 127)

const oddsOf = (row: Float32Array, learned: readonly number[]) =>
  row.reduce((sum, value, i) => sum + value * (learned[i] as number), learned[row.length] as number)

/** What a noun that no table has is likely the noun of, where its like have names: "museum", « éditeur »; else null. */
export function likelyType(noun: string, language: ContentLanguage): 'organization' | 'place' | null {
  const vector = nounVector(noun, language)
  if (!vector) return null
  const row = nounRow(vector)
  if (1 / (1 + Math.exp(-oddsOf(row, model.named))) < namedFrom) return null
  return oddsOf(row, model.place) > 0 ? 'place' : 'organization'
}

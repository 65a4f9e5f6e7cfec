import { z } from 'zod'
import { stem, stemTerm } from '../../analyse/analyser.ts'
import { logistic } from '../../evidence/rank-sentences.ts'
import { vectorUnit, wordStem } from '../../evidence/word-vectors.ts'
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

/** What a noun means, by its folded form in one language, as numbers from −1 to 1; null where that isn't known. */
export function nounRow(noun: string, language: ContentLanguage): Float32Array | null {
  const vector = wordStem(stemTerm(language, stem(noun, language)))?.vector
  return vector ? Float32Array.from(vector, (value) => value / vectorUnit) : null
}

/** How likely weights tell what they were learned to tell, 0 to 1. */
export const tellRow = (row: Float32Array, learned: ArrayLike<number>) =>
  logistic(row.reduce((sum, value, i) => sum + value * (learned[i] as number), learned[row.length] as number))

/**
 * What a noun that no table has, by its folded form, is likely the noun of, where its like have names ("museum", "port");
 * else null.
 */
export function likelyType(noun: string, language: ContentLanguage): 'organization' | 'place' | null {
  const row = nounRow(noun, language)
  if (!row || tellRow(row, model.named) < namedFrom) return null
  return tellRow(row, model.place) > 0.5 ? 'place' : 'organization'
}

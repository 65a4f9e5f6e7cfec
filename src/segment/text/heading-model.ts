import { z } from 'zod'
import { readTable } from '../../tables/read-table.ts'
import { headingFeatures } from './heading-features.ts'

/** Where the weights are, below `data`; made by `npm run train-headings`. */
export const headingModelTable = 'learned/heading-model.json'

const modelSchema = z.object({
  bias: z.number(),
  /** What a feature adds to the log-odds that a text is a title. */
  weights: z.record(z.string(), z.number()),
})

const model = readTable(headingModelTable, modelSchema)
const weights = new Map(Object.entries(model.weights))
const isKnown = (word: string) => weights.has(`word ${word}`)

/** No text ends in a word that weighs so much against it at the end: "under the". */
const openEnd = -1

/** Whether a text breaks off before its sentence is over: its last word needs another after it. */
export function breaksOff(text: string): boolean {
  const last = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u.exec(text.trimEnd().slice(-30))?.[0].toLowerCase()
  return last !== undefined && (weights.get(`last word ${last}`) ?? 0) <= openEnd
}

/**
 * How likely the words of a text are those of a title and not of a sentence, from 0 to 1: a logistic regression over
 * small words, endings, capitals and length. What stands around the text is not known to it.
 */
export function titleLikeness(text: string): number {
  let score = model.bias
  for (const name of headingFeatures(text, isKnown)) score += weights.get(name) ?? 0
  return 1 / (1 + Math.exp(-score))
}

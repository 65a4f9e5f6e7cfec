import { z } from 'zod'
import { readTable } from '../../tables/read-table.ts'

const weights = z.record(z.string(), z.number())

/**
 * What `npm run train` learned: by which weights sentences are ranked, and how the figures of a ranking tell how likely its
 * quotation is right.
 */
const answerModelSchema = z.object({
  ranker: weights,
  /** Of a logistic regression, `bias` among them. */
  confidence: weights,
  /** Of another one: whether the value chosen in a quotation is the one asked for. */
  value: weights,
})

export type AnswerModel = z.infer<typeof answerModelSchema>

export const answerModel = readTable('learned/answer-model.json', answerModelSchema)

/** From which confidence on a quotation is an answer. Below it something wrong would be said too often. */
export const answerBar = 0.66
/** From which likelihood on a value is stated beside its quotation. */
export const valueBar = 0.75
/** From which confidence on a quotation is worth showing as what comes nearest. */
export const closestBar = 0.05

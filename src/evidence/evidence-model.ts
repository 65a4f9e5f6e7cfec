import { z } from 'zod'
import { readTable } from '../tables/read-table.ts'

/**
 * What `npm run train-evidence` learned of how likely a sentence bears out a query: weights of a logistic regression,
 * `bias` among them, and the bar above which it is shown.
 */
const evidenceModelSchema = z.object({
  bar: z.number().min(0).max(1),
  weights: z.record(z.string(), z.number()),
})

export const evidenceModel = readTable('learned/evidence-model.json', evidenceModelSchema)

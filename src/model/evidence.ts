import { z } from 'zod'
import { maxQueryChars } from './search-request.ts'

/** `GET /api/passages/:id/evidence`: what is to be borne out. */
export const evidenceRequestSchema = z.object({
  q: z.string().min(1).max(maxQueryChars, `Shorten the query to ${maxQueryChars} characters`),
})

/** A sentence of a passage, and whether it is shown as evidence for a query. */
export const evidenceSentenceSchema = z.object({
  start: z.int(),
  end: z.int(),
  text: z.string().describe("Exactly the passage's text from `start` to `end`"),
  score: z.number(),
  selected: z.boolean(),
})
export type EvidenceSentence = z.infer<typeof evidenceSentenceSchema>

export const evidenceSchema = z.object({
  passageId: z.string(),
  sentences: z.array(evidenceSentenceSchema).describe("In the passage's order"),
})

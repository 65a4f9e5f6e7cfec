import { z } from 'zod'
import { answerKinds, askQuerySchema } from './answer.ts'

/** A vote on the answer to the last question of a conversation. */
export const feedbackBodySchema = askQuerySchema
  .pick({ q: true, document: true, without: true })
  .extend({
    q: askQuerySchema.shape.q.unwrap().min(1, 'Give the questions of the conversation'),
    useful: z
      .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
      .describe('Whether the answer was useful'),
  })
  .strict()
export type FeedbackBody = z.infer<typeof feedbackBodySchema>

/** A vote as it is kept: what was asked and answered, and nothing about who gave it. */
export const voteSchema = z.object({
  day: z.iso.date(),
  useful: z.boolean(),
  questions: z.array(z.string()).describe('Of the conversation, the last ones'),
  kind: z.enum(answerKinds),
  answer: z.string().describe('In short'),
  passageIds: z.array(z.string()).describe('What was quoted'),
})
export type Vote = z.infer<typeof voteSchema>
export const feedbackListSchema = z.object({ votes: z.array(voteSchema).describe('The latest first') })

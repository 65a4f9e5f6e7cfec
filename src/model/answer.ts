import { z } from 'zod'
import { passageLanguageSchema } from './language.ts'
import { documentFilterSchema, maxQueryChars } from './search-request.ts'
import { searchHitSchema } from './search-result.ts'

export const maxQuestions = 20
export const maxQuestionChars = maxQueryChars

const questionSchema = z
  .string()
  .max(maxQuestionChars, `Shorten each question to ${maxQuestionChars} characters`)

/** `GET /api/ask`: the questions of a conversation, oldest first. None, or an empty one, is answered with help. */
export const askQuerySchema = z.object({
  q: z
    .array(questionSchema)
    .max(maxQuestions, `Start a new conversation after ${maxQuestions} questions`)
    .default([]),
  document: documentFilterSchema,
})

/** `/`: a conversation, and what to leave out of the reading of its last question. */
export const askPageQuerySchema = askQuerySchema.extend({ without: z.array(z.string().max(20)).default([]) })

/** `POST /api/ask`. */
export const askBodySchema = z.object({
  question: questionSchema,
  history: z
    .array(questionSchema)
    .max(maxQuestions - 1, `Start a new conversation after ${maxQuestions} questions`)
    .default([]),
  document: documentFilterSchema,
})

export const answerKinds = ['value', 'passage', 'list', 'count', 'none'] as const

export const citationSchema = z.object({
  passageId: z.string(),
  quote: z.string().describe("Exactly the passage's text from `start` to `end`"),
  start: z.int(),
  end: z.int(),
})
export type Citation = z.infer<typeof citationSchema>

export const answerItemSchema = z.object({ passageId: z.string(), label: z.string() })

export const answerSchema = z.object({
  kind: z.enum(answerKinds),
  text: z.string().describe("The answer in the question's language"),
  value: z
    .union([z.string(), z.number()])
    .nullable()
    .describe('The figure, date, name or address asked for; the number of a count'),
  items: z.array(answerItemSchema).describe('What was listed or counted'),
  citations: z.array(citationSchema),
})
export type Answer = z.infer<typeof answerSchema>

export const interpretationSchema = z.object({
  intent: z.string(),
  countries: z.array(z.string()).describe('ISO 3166-1 alpha-3'),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  programme: z.string().nullable(),
  carriedOver: z.array(z.string()).describe('What earlier questions gave'),
})
export type Interpretation = z.infer<typeof interpretationSchema>

export const askResponseSchema = z.object({
  question: z.string(),
  language: passageLanguageSchema,
  answer: answerSchema,
  interpretation: interpretationSchema,
  hits: z.array(searchHitSchema),
  followUps: z.array(z.string()).describe('Questions that have answers'),
  tookMs: z.number(),
})
export type AskResponse = z.infer<typeof askResponseSchema>

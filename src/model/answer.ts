import { z } from 'zod'
import { passageLanguageSchema } from './language.ts'
import { documentFilterSchema, maxQueryChars } from './search-request.ts'
import { searchHitSchema } from './search-result.ts'

/** Longer conversations keep their newest questions. */
export const maxQuestions = 20
export const maxQuestionChars = maxQueryChars

const questionSchema = z
  .string()
  .max(maxQuestionChars, `Shorten each question to ${maxQuestionChars} characters`)

/** Parts of a reading that can be left out are named by short identifiers. */
const maxPartChars = 60

/**
 * `GET /api/ask`, and `/` with the same parameters: the questions of a conversation, oldest first, of which the newest
 * `maxQuestions` are kept. None, or an empty one, is answered with help.
 */
export const askQuerySchema = z.object({
  q: z.array(questionSchema).default([]),
  document: documentFilterSchema,
  without: z
    .array(z.string().max(maxPartChars))
    .default([])
    .describe('What to leave out of the reading of the last question'),
  explain: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
})

/** `POST /api/ask`. */
export const askBodySchema = z.object({
  question: questionSchema,
  history: z.array(questionSchema).default([]),
  document: documentFilterSchema,
  without: askQuerySchema.shape.without,
  explain: z.boolean().default(false),
})

/**
 * What an answer is: `value` a figure, date, name or address; `passage` the sentence that answers; `list` and `count`
 * of activities; `table` rows computed from records; `closest` quotations that come nearest, without a claim; `none`
 * that the documents don't say.
 */
export const answerKinds = ['value', 'passage', 'list', 'count', 'table', 'closest', 'none'] as const
export type AnswerKind = (typeof answerKinds)[number]

export const citationSchema = z.object({
  passageId: z.string(),
  quote: z.string().describe("Exactly the passage's text from `start` to `end`"),
  start: z.int(),
  end: z.int(),
})
export type Citation = z.infer<typeof citationSchema>

export const answerItemSchema = z.object({ passageId: z.string(), label: z.string() })

/** Rows computed from records: a row has a cell for each column, and the passages that bear it out. */
export const answerTableSchema = z.object({
  columns: z.array(z.string()).describe("Headings in the question's language"),
  rows: z.array(z.object({ cells: z.array(z.string()), passageIds: z.array(z.string()) })),
})
export type AnswerTable = z.infer<typeof answerTableSchema>

const share = z.number().min(0).max(1)

export const answerSchema = z.object({
  kind: z.enum(answerKinds),
  text: z.string().describe("The answer in the question's language"),
  headline: z
    .string()
    .nullable()
    .describe('The same in short, where items, rows or citations say the rest; null where `text` is short'),
  value: z
    .union([z.string(), z.number()])
    .nullable()
    .describe('The figure, date, name or address asked for; the number of a count'),
  confidence: share.describe('How likely the answer is right, calibrated; 0 where there is none'),
  items: z.array(answerItemSchema).describe('What was listed or counted'),
  ...answerTableSchema.shape,
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
  query: z.record(z.string(), z.unknown()).nullable().describe('What was asked of the records, if anything'),
  conditions: z
    .array(z.object({ id: z.string(), label: z.string() }))
    .describe("Its conditions in the question's language; `without=` and an `id` leaves one out"),
})
export type Interpretation = z.infer<typeof interpretationSchema>

/** A sentence that was considered, with what each of its features added to its score. */
export const candidateSchema = citationSchema.omit({ quote: true }).extend({
  text: z.string().describe("Exactly the passage's text from `start` to `end`"),
  score: z.number(),
  confidence: share,
  features: z.record(z.string(), z.number()),
})
export type Candidate = z.infer<typeof candidateSchema>

/** How an answer came about. */
export const explanationSchema = z.object({
  reading: z.record(z.string(), z.unknown()).describe('How the question was read'),
  candidates: z.array(candidateSchema).describe('Best first'),
})
export type Explanation = z.infer<typeof explanationSchema>

export const askResponseSchema = z.object({
  question: z.string(),
  language: passageLanguageSchema,
  answer: answerSchema,
  interpretation: interpretationSchema,
  hits: z.array(searchHitSchema),
  followUps: z.array(z.string()).describe('Questions that have answers'),
  truncated: z.boolean().describe(`Whether questions before the newest ${maxQuestions} were left aside`),
  explanation: explanationSchema.optional().describe('With `explain=true`'),
  tookMs: z.number(),
})
export type AskResponse = z.infer<typeof askResponseSchema>

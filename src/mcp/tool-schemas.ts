import { z } from 'zod'
import { activityRecordSchema } from '../model/activity-record.ts'
import { answerKinds, askQuerySchema, citationSchema, maxQuestionChars } from '../model/answer.ts'
import { passageLanguageSchema } from '../model/language.ts'
import { passageKindSchema } from '../model/passage.ts'
import { maxQueryChars, searchFilterSchema } from '../model/search-request.ts'

/** An assistant reads what it is given: a page of hits is short. */
const maxHits = 20
const maxActivities = 100

const { country, document, from, to, language } = searchFilterSchema.shape

/** Where something stands: enough to cite it and to open it. */
const placeSchema = z.object({
  passageId: z.string().describe('To be given to get_passage and verify_quote'),
  documentId: z.string(),
  document: z.string().describe('What the document is called'),
  number: z.string().nullable().describe('Of the paragraph, record or note, as printed'),
  kind: passageKindSchema,
  language: passageLanguageSchema,
})
export type Place = z.infer<typeof placeSchema>

export const searchInput = z.object({
  query: z
    .string()
    .max(maxQueryChars)
    .describe(
      'Words, a "phrase", -word, in English, French or Spanish: passages of every language are found',
    ),
  language: language.describe('Keep to passages of these languages'),
  country: country.describe('Keep to activity records of these countries (ISO 3166-1 alpha-3)'),
  document: document.describe('Keep to documents of these identifiers'),
  from: from.describe('Activity records that last until this day or longer (YYYY-MM-DD)'),
  to: to.describe('Activity records that begin by this day (YYYY-MM-DD)'),
  limit: z.int().min(1).max(maxHits).default(5),
})
export const searchOutput = z.object({
  total: z.int().describe('Of all passages found'),
  hits: z.array(
    placeSchema.extend({
      title: z.string(),
      section: z.array(z.string()).describe('Headings from the outermost in'),
      snippet: z.string().describe("The passage's own words around what was found"),
      translated: z.boolean().describe('Found by translating the query'),
      nearInMeaning: z
        .literal(true)
        .optional()
        .describe('Found for what it means: it holds none of the words of the query'),
    }),
  ),
  suggestion: z.string().nullable().describe('What may have been meant'),
})

export const askInput = z.object({
  question: z.string().min(1).max(maxQuestionChars).describe('In English, French or Spanish'),
  history: z
    .array(z.string().max(maxQuestionChars))
    .default([])
    .describe('Earlier questions of the conversation, oldest first: "and in Ghana?" is understood by them'),
  document: askQuerySchema.shape.document.describe('Answer from documents of these identifiers alone'),
})
export const askOutput = z.object({
  outcome: z
    .enum(['answered', 'closest-passages', 'cannot-answer'])
    .describe(
      'answered: borne out by the citations; closest-passages: they come nearest and answer nothing; cannot-answer: the documents do not say',
    ),
  kind: z.enum(answerKinds),
  text: z.string().describe("In the question's language"),
  value: z.union([z.string(), z.number()]).nullable(),
  confidence: z.number().describe('How likely it is right, 0 to 1'),
  citations: z.array(placeSchema.extend(citationSchema.omit({ passageId: true }).shape)),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})

export const passageInput = z.object({
  passageId: z.string().describe('As hits and citations give it: omd-2019:p3'),
})
export const passageOutput = placeSchema.extend({
  section: z.array(z.string()),
  text: z.string().describe('Exactly as the source has it'),
  record: activityRecordSchema.optional(),
  versions: z.array(z.string()).describe('Passages that say the same in other languages'),
})

export const documentsInput = z.object({
  query: z.string().max(maxQueryChars).default('').describe('Words of title, organization, symbol or year'),
})
export const documentsOutput = z.object({
  total: z.int(),
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      symbol: z.string().nullable(),
      date: z.string().nullable(),
      organization: z.string().nullable(),
      member: z.string().nullable(),
      language: passageLanguageSchema,
      passages: z.int(),
    }),
  ),
})

export const activitiesInput = searchInput.omit({ limit: true, language: true }).extend({
  query: searchInput.shape.query.default(''),
  limit: z.int().min(1).max(maxActivities).default(25),
})
export const activitiesOutput = z.object({
  total: z.int(),
  activities: z.array(placeSchema.extend({ record: activityRecordSchema })),
})

export const verifyInput = z.object({
  passageId: z.string(),
  quote: z.string().min(1).max(5000).describe('"…" stands for words left out'),
})

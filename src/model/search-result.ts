import { z } from 'zod'
import { passageLanguageSchema } from './language.ts'
import { passageSchema } from './passage.ts'
import { remarkSchema } from './remark.ts'

const spanSchema = z.object({ start: z.int(), end: z.int() })
const countsSchema = z.record(z.string(), z.int())

/** A piece of a passage's text with what matched in it. */
export const snippetSchema = z.object({
  text: z.string().describe("A slice of the passage's text"),
  start: z.int().describe("Where the slice begins in the passage's text (UTF-16)"),
  clipped: z
    .object({ start: z.boolean(), end: z.boolean() })
    .describe('Whether text was left out at either end'),
  highlights: z.array(spanSchema).describe('UTF-16 offsets into `text`, in order, apart from each other'),
  evidence: z
    .array(spanSchema)
    .describe('Sentences of `text`, or what is left of them, that are evidence for the query'),
})
export type Snippet = z.infer<typeof snippetSchema>

export const glossSchema = z.object({
  text: z.string().describe('As the passage writes it'),
  translation: z.string().describe("The same term in the query's language"),
})
export type Gloss = z.infer<typeof glossSchema>

export const searchHitSchema = passageSchema.omit({ text: true }).extend({
  title: z.string(),
  document: z.string().describe('What tells its document from the others'),
  score: z.number(),
  crossLanguage: z.boolean().describe("Found only by words of another language than the query's"),
  nearInMeaning: z
    .literal(true)
    .optional()
    .describe('Holds none of the words of the query, and was found for what it means'),
  snippet: snippetSchema,
  versions: z
    .array(z.object({ id: z.string(), language: passageLanguageSchema }))
    .describe(
      'The same passage in other languages, or in copies of its document: it is counted and shown once',
    ),
  gloss: z
    .array(glossSchema)
    .describe("Key terms of the snippet in the query's language, where the passage is in another one"),
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const translationSchema = z.object({
  text: z.string(),
  language: passageLanguageSchema,
  weight: z.number(),
  origin: z.string(),
})
export type Translation = z.infer<typeof translationSchema>

export const queryReadingSchema = z.object({
  text: z.string(),
  language: passageLanguageSchema,
  confidence: z.number().min(0).max(1),
  terms: z.array(z.object({ text: z.string(), translations: z.array(translationSchema) })),
})

export const facetNames = [
  'topic',
  'country',
  'organization',
  'year',
  'language',
  'kind',
  'programme',
  'document',
] as const
export type FacetName = (typeof facetNames)[number]
export const facetsSchema = z.object({
  language: countsSchema,
  kind: countsSchema,
  country: countsSchema,
  topic: countsSchema,
  year: countsSchema,
  programme: countsSchema,
  document: countsSchema,
})
export type Facets = z.infer<typeof facetsSchema>
/** What engines count, and whose documents the passages are from. */
const resultFacetsSchema = facetsSchema.extend({ organization: countsSchema })
export type ResultFacets = z.infer<typeof resultFacetsSchema>

export const searchResultSchema = z.object({
  query: queryReadingSchema,
  total: z.int(),
  offset: z.int(),
  limit: z.int(),
  tookMs: z.number(),
  hits: z.array(searchHitSchema),
  facets: resultFacetsSchema,
  suggestion: z.string().nullable(),
  remarks: z.array(remarkSchema).describe('What of the query could not be taken as it was typed'),
})
export type SearchResult = z.infer<typeof searchResultSchema>

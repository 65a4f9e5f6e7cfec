import { z } from 'zod'
import { passageLanguageSchema } from './language.ts'
import { passageKindSchema } from './passage.ts'

/** How much of a query is searched, and how long a question may be. */
export const maxQueryChars = 500
export const sortOrders = ['relevance', 'date', '-date'] as const
export type SortOrder = (typeof sortOrders)[number]

/** A search reads so much of its query, and says so; what is longer still is no query. */
export const maxTypedChars = 10_000
/** The last offset that a search takes. */
export const maxOffset = 10_000
/** One of the values of a list, however its letters are written. */
const anyCase = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.toLowerCase() : value), schema)
const wholeNumber = (least: number, most: number) => {
  const error = `Give a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error)
}

const filterText = z.string().min(1).max(300)
/** Identifiers of documents to keep to. */
export const documentFilterSchema = z.array(filterText).default([]).describe('Identifiers of documents')

/** What engines filter by: OR within one filter, AND between them. An empty list restricts nothing. */
export const searchFilterSchema = z.object({
  language: z.array(anyCase(passageLanguageSchema)).default([]).describe('Of the passages, not of the words'),
  kind: z.array(anyCase(passageKindSchema)).default([]).describe('Of the passages'),
  country: z
    .array(
      z
        .string()
        .toUpperCase()
        .regex(/^[A-Z]{3}$/, 'Give the ISO 3166-1 alpha-3 code of a country, such as GHA'),
    )
    .default([])
    .describe('Records of these countries, by ISO 3166-1 alpha-3 code'),
  topic: z.array(filterText).default([]).describe('What passages are about, as the facet has it'),
  programme: z.array(filterText).default([]).describe('Records of these programmes, as printed'),
  document: documentFilterSchema,
  from: z.iso.date('Give a date as YYYY-MM-DD').optional().describe('Records that end on this day or later'),
  to: z.iso
    .date('Give a date as YYYY-MM-DD')
    .optional()
    .describe('Records that begin on this day or earlier; no earlier day than `from`'),
})
export type SearchFilter = z.infer<typeof searchFilterSchema>

/** All that restricts a search: what engines filter by, and what is made of it when the documents are known. */
export const narrowingSchema = searchFilterSchema.extend({
  organization: z
    .array(filterText)
    .default([])
    .describe('Whose documents: an organization or a Member, by any of its names or as the facet has it'),
  year: z
    .array(z.string().regex(/^\d{4}$/, 'Give a year as YYYY'))
    .default([])
    .describe('Records whose period touches one of these years'),
})
/** What restricts a search; only what engines filter by has to be there. */
export type Narrowing = SearchFilter & Partial<z.infer<typeof narrowingSchema>>

/** The parameters of a search. */
export const searchRequestSchema = z.object({
  q: z
    .string()
    .max(maxTypedChars, `Shorten the query to ${maxTypedChars} characters`)
    .default('')
    .describe('Words, operators and fields; everything where it is empty'),
  ...narrowingSchema.shape,
  crossLanguage: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true')
    .describe('Whether passages in other languages are found too'),
  without: z.array(filterText).default([]).describe('Translations to leave out'),
  version: z
    .array(filterText)
    .default([])
    .describe('Passages to be shown where they are found in another language version'),
  sort: z.enum(sortOrders).default('relevance'),
  limit: wholeNumber(1, 100).default(10),
  offset: wholeNumber(0, maxOffset).default(0),
})
/** What a search is asked. `allProgrammes`: whether its facets tell every programme, not only the most frequent ones. */
export type SearchRequest = z.infer<typeof searchRequestSchema> & { allProgrammes?: boolean }

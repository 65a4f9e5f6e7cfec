import { z } from 'zod'
import { passageLanguageSchema } from './language.ts'
import { passageKindSchema } from './passage.ts'

export const maxQueryChars = 500
export const sortOrders = ['relevance', 'date', '-date'] as const
export type SortOrder = (typeof sortOrders)[number]

const filterText = z.string().min(1).max(300)
/** Identifiers of documents to keep to. */
export const documentFilterSchema = z.array(filterText).default([])

/** What restricts a search: OR within one filter, AND between them. An empty list restricts nothing. */
export const searchFilterSchema = z.object({
  language: z.array(passageLanguageSchema).default([]),
  kind: z.array(passageKindSchema).default([]),
  country: z
    .array(
      z
        .string()
        .toUpperCase()
        .regex(/^[A-Z]{3}$/, 'Give the ISO 3166-1 alpha-3 code of a country, such as GHA'),
    )
    .default([]),
  programme: z.array(filterText).default([]),
  document: documentFilterSchema,
  from: z.iso.date('Give a date as YYYY-MM-DD').optional(),
  to: z.iso.date('Give a date as YYYY-MM-DD').optional(),
})
export type SearchFilter = z.infer<typeof searchFilterSchema>

/** The parameters of a search, as design.md lists them. */
export const searchRequestSchema = searchFilterSchema.extend({
  q: z.string().max(maxQueryChars, `Shorten the query to ${maxQueryChars} characters`).default(''),
  crossLanguage: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
  without: z.array(filterText).default([]),
  version: z
    .array(filterText)
    .default([])
    .describe('Passages to be shown where they are found in another language version'),
  sort: z.enum(sortOrders).default('relevance'),
  limit: z.coerce.number().int().min(1).max(100).default(10),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
})
export type SearchRequest = z.infer<typeof searchRequestSchema>

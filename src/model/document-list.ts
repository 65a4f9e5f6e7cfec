import { z } from 'zod'
import { passageLanguageSchema } from './language.ts'
import { maxQueryChars } from './search-request.ts'
import { documentKinds, listedDocumentSchema } from './source-document.ts'

export const documentOrders = ['title', '-date', 'date', 'organization', 'symbol', '-passages'] as const
export const documentOrderSchema = z.enum(documentOrders)
/** What documents are sorted by; a minus sign puts the last, or the most, first. */
export type DocumentOrder = (typeof documentOrders)[number]

const nameText = z.string().max(300)

/** Which documents to list, and in which order. */
export const documentListRequestSchema = z.object({
  q: z
    .string()
    .max(maxQueryChars)
    .default('')
    .describe('Words of title, organization, symbol, file name or year'),
  organization: nameText
    .optional()
    .describe('Whose they are: an organization or a Member, by any of its names in any of the languages'),
  year: z
    .string()
    .regex(/^\d{4}$/, 'Give a year as four figures')
    .optional()
    .describe('Of the cover'),
  language: passageLanguageSchema.optional().describe('Of most of the text'),
  kind: z.enum(documentKinds).optional(),
  sort: documentOrderSchema.default('title'),
})
export type DocumentListRequest = z.infer<typeof documentListRequestSchema>

export const documentListSchema = z.object({
  total: z.int().describe('All that match'),
  documents: z.array(listedDocumentSchema),
})

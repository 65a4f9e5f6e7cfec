import { z } from 'zod'
import { maxQueryChars } from './search-request.ts'
import { listedDocumentSchema } from './source-document.ts'

export const documentOrders = ['title', '-date', 'date', 'organization', 'symbol', '-passages'] as const
export const documentOrderSchema = z.enum(documentOrders)
/** What documents are sorted by; a minus sign puts the last, or the most, first. */
export type DocumentOrder = (typeof documentOrders)[number]

/** Which documents to list, and in which order. */
export const documentListRequestSchema = z.object({
  q: z
    .string()
    .max(maxQueryChars)
    .default('')
    .describe('Words of title, organization, symbol, file name or year'),
  sort: documentOrderSchema.default('title'),
})
export type DocumentListRequest = z.infer<typeof documentListRequestSchema>

export const documentListSchema = z.object({
  total: z.int().describe('All that match'),
  documents: z.array(listedDocumentSchema),
})

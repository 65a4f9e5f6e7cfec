import { z } from 'zod'
import { holding } from './held-content.ts'
import { searchRequestSchema } from './search-request.ts'

/** What is searched for again: the order and the pages of hits are no part of it. */
export const pinnedRequestSchema = searchRequestSchema.omit({
  offset: true,
  limit: true,
  version: true,
  sort: true,
})
export type PinnedRequest = z.infer<typeof pinnedRequestSchema>

/** So many hits are kept, best first: those beyond are counted, and never told to be new or gone. */
export const maxPinned = 500

const passageIds = z.array(z.string().min(1).max(300)).max(maxPinned)

/** A search as it was at one time. */
export const pinSchema = z.object({
  corpus: z.string().min(1).max(64).describe('The fingerprint of the index that was searched'),
  on: z.iso.date().describe('The day when it was searched'),
  total: z.int().nonnegative(),
  query: holding(
    z.string().max(20_000).describe('The parameters of `/api/search`, as they stand in an address'),
    { parameters: pinnedRequestSchema },
  ),
  seen: passageIds.describe(`Identifiers of the passages that were found, best first, at most ${maxPinned}`),
})
export type Pin = z.infer<typeof pinSchema>

/** A pin with its address, which says the same. */
export const pinnedSchema = pinSchema.extend({ address: z.string() })

const foundSchema = z.object({
  id: z.string(),
  documentId: z.string(),
  document: z.string(),
  title: z.string(),
})

/** What became of a search since it was pinned. */
export const comparisonSchema = z.object({
  pinned: z.object({ corpus: z.string(), on: z.string(), total: z.int() }),
  now: z.object({ corpus: z.string(), total: z.int() }),
  changed: z.boolean().describe('Whether the documents, or how they are read, are others than then'),
  complete: z
    .boolean()
    .describe(`Whether all hits are compared, of then and now; else the first ${maxPinned} of each`),
  added: z.array(foundSchema).describe('Found now and not then, best first'),
  gone: z
    .array(
      z.object({
        id: z.string(),
        reason: z
          .enum(['document', 'passage', 'search'])
          .describe('Its document is gone, or it is, or both are there and it is no longer found'),
      }),
    )
    .describe('Found then and not now'),
})
export type Comparison = z.infer<typeof comparisonSchema>

import { Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { DocumentLibrary } from '../../manage/document-library.ts'
import { correctionsSchema } from '../../model/corrections.ts'
import { segmentationSchema } from '../../model/segmentation.ts'
import { documentSummarySchema } from '../../model/source-document.ts'
import { requireToken } from '../admin-token.ts'
import { readUpload, refusalsAsAnswers, uploadLimit } from '../manage-request.ts'
import { parseBody, parseQuery } from '../query-parameters.ts'

/** What the routes that change documents need. */
export interface Management {
  library: DocumentLibrary
  /** Null switches changes off. */
  adminToken: string | null
}

const yes = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')
export const uploadQuery = z.object({ preview: yes, replace: yes })
export const publishQuery = z.object({ replace: yes })
/** A change that is under way. */
export const changeSchema = z.object({
  change: z.string().describe('Where it is told what the change came to, as its own answer'),
})
export const previewSchema = z.object({
  draft: z.string(),
  segmentation: segmentationSchema,
  present: z
    .object({ id: z.string(), file: z.string(), replaceable: z.boolean() })
    .nullable()
    .describe('The document in whose place the draft would be published, or that is in its way'),
})

/**
 * Adds and removes documents: `POST /api/documents` (with `?preview=true` nothing is published yet),
 * `POST` and `DELETE /api/documents/drafts/:draft`, `DELETE /api/documents/:id`; corrects what they say of themselves:
 * `PATCH /api/documents/:id`, `DELETE /api/documents/:id/corrections`.
 */
export function manageApi({ library, adminToken }: Management, slots: MiddlewareHandler): Hono {
  const token = requireToken(adminToken)
  return new Hono()
    .post('/api/documents', token, slots, uploadLimit, async (c) => {
      const { preview, replace } = parseQuery(c, uploadQuery)
      const { name, content } = await readUpload(c)
      const taken = await refusalsAsAnswers(library.preview(name, content, c.req.raw.signal))
      if (preview) {
        const { json, ...others } = taken
        const told = JSON.stringify(previewSchema.omit({ segmentation: true }).parse(others))
        return c.body(`${told.slice(0, -1)},"segmentation":${json}}`, {
          headers: { 'Content-Type': 'application/json' },
        })
      }
      try {
        const document = await refusalsAsAnswers(library.publish(taken.draft, { replace }))
        const { warnings } = taken.segmentation
        return c.json({ document: documentSummarySchema.parse(document), warnings }, 201, {
          Location: `/api/documents/${encodeURIComponent(document.id)}`,
        })
      } catch (error) {
        await library.discard(taken.draft).catch(() => {})
        throw error
      }
    })
    .post('/api/documents/drafts/:draft', token, async (c) => {
      const options = parseQuery(c, publishQuery)
      const document = await refusalsAsAnswers(library.publish(c.req.param('draft'), options))
      return c.json({ document: documentSummarySchema.parse(document) }, 201, {
        Location: `/api/documents/${encodeURIComponent(document.id)}`,
      })
    })
    .delete('/api/documents/drafts/:draft', token, async (c) => {
      await refusalsAsAnswers(library.discard(c.req.param('draft')))
      return c.body(null, 204)
    })
    .patch('/api/documents/:id', token, async (c) => {
      const corrections = parseBody(await c.req.json().catch(() => null), correctionsSchema)
      const document = await refusalsAsAnswers(library.correct(c.req.param('id'), corrections))
      return c.json({ document: documentSummarySchema.parse(document) })
    })
    .delete('/api/documents/:id/corrections', token, async (c) => {
      const document = await refusalsAsAnswers(library.correct(c.req.param('id'), null))
      return c.json({ document: documentSummarySchema.parse(document) })
    })
    .delete('/api/documents/:id', token, async (c) => {
      await refusalsAsAnswers(library.remove(c.req.param('id')))
      return c.body(null, 204)
    })
}

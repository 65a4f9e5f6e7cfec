import { Hono } from 'hono'
import { z } from 'zod'
import { chooseFindings } from '../../corpus/choose-findings.ts'
import { listDocuments } from '../../corpus/list-documents.ts'
import { verifyQuote } from '../../corpus/verify-quote.ts'
import { documentListRequestSchema, documentListSchema } from '../../model/document-list.ts'
import { evidenceRequestSchema, evidenceSchema } from '../../model/evidence.ts'
import { passageSchema } from '../../model/passage.ts'
import { qualityReportSchema, qualityRequestSchema } from '../../model/quality.ts'
import { segmentationSchema } from '../../model/segmentation.ts'
import { sourceDocumentSchema } from '../../model/source-document.ts'
import { verificationRequestSchema, verificationSchema } from '../../model/verification.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { found } from '../found.ts'
import { pagingLinks } from '../paging-links.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageOf } from '../ui-language.ts'

export const listQuery = documentListRequestSchema.extend({
  limit: z.coerce.number().int().min(1).optional(),
  offset: z.coerce.number().int().min(0).default(0),
})

/**
 * `/api/documents`, `/api/documents/:id`, how it was read, `/api/quality`, `/api/passages/:id` and its evidence,
 * `/api/verify`.
 */
export const documentsApi = new Hono<CorpusEnv>()
  .get('/api/documents', (c) => {
    const { limit, offset, ...request } = parseQuery(c, listQuery)
    const all = listDocuments(c.var.corpus.documents(), request, uiLanguageOf(c))
    const documents = all.slice(offset, limit && offset + limit)
    if (limit) pagingLinks(c, { total: all.length, offset, limit })
    return c.json(documentListSchema.parse({ total: all.length, documents }))
  })
  .get('/api/documents/:id', (c) => {
    const id = c.req.param('id')
    return c.json(sourceDocumentSchema.parse(found(c.var.corpus.document(id), 'document', id)))
  })
  .get('/api/documents/:id/segmentation', (c) => {
    const id = c.req.param('id')
    return c.json(segmentationSchema.parse(found(c.var.corpus.segmentation(id), 'document', id)))
  })
  .get('/api/quality', (c) => {
    const request = parseQuery(c, qualityRequestSchema)
    return c.json(qualityReportSchema.parse(chooseFindings(c.var.corpus.quality(), request)))
  })
  .get('/api/passages/:id', (c) => {
    const id = c.req.param('id')
    return c.json(passageSchema.parse(found(c.var.corpus.passage(id), 'passage', id)))
  })
  .get('/api/verify', (c) => {
    const { passage, quote } = parseQuery(c, verificationRequestSchema)
    const verification = found(verifyQuote(c.var.corpus, passage, quote), 'passage', passage)
    return c.json(verificationSchema.parse(verification))
  })
  .get('/api/passages/:id/evidence', async (c) => {
    const id = c.req.param('id')
    const { q } = parseQuery(c, evidenceRequestSchema)
    const sentences = found(await c.var.corpus.evidence(id, q), 'passage', id)
    return c.json(evidenceSchema.parse({ passageId: id, sentences }))
  })

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
import { pagingLinks } from '../paging-links.ts'
import { NotFoundError } from '../problems.ts'
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
    const found = listDocuments(c.var.corpus.documents(), request, uiLanguageOf(c))
    const documents = found.slice(offset, limit && offset + limit)
    if (limit) pagingLinks(c, { total: found.length, offset, limit })
    return c.json(documentListSchema.parse({ total: found.length, documents }))
  })
  .get('/api/documents/:id', (c) => {
    const id = c.req.param('id')
    const document = c.var.corpus.document(id)
    if (document === null) throw new NotFoundError(`There is no document "${id}"; /api/documents lists them`)
    return c.json(sourceDocumentSchema.parse(document))
  })
  .get('/api/documents/:id/segmentation', (c) => {
    const id = c.req.param('id')
    const segmentation = c.var.corpus.segmentation(id)
    if (segmentation === null) throw new NotFoundError(`There is no document "${id}"`)
    return c.json(segmentationSchema.parse(segmentation))
  })
  .get('/api/quality', (c) => {
    const request = parseQuery(c, qualityRequestSchema)
    return c.json(qualityReportSchema.parse(chooseFindings(c.var.corpus.quality(), request)))
  })
  .get('/api/passages/:id', (c) => {
    const id = c.req.param('id')
    const passage = c.var.corpus.passage(id)
    if (passage === null) throw new NotFoundError(`There is no passage "${id}"`)
    return c.json(passageSchema.parse(passage))
  })
  .get('/api/verify', (c) => {
    const { passage, quote } = parseQuery(c, verificationRequestSchema)
    const verification = verifyQuote(c.var.corpus, passage, quote)
    if (verification === null) throw new NotFoundError(`There is no passage "${passage}"`)
    return c.json(verificationSchema.parse(verification))
  })
  .get('/api/passages/:id/evidence', async (c) => {
    const id = c.req.param('id')
    const { q } = parseQuery(c, evidenceRequestSchema)
    const sentences = await c.var.corpus.evidence(id, q)
    if (sentences === null) throw new NotFoundError(`There is no passage "${id}"`)
    return c.json(evidenceSchema.parse({ passageId: id, sentences }))
  })

import { Hono } from 'hono'
import { z } from 'zod'
import { passageSchema } from '../model/passage.ts'
import { qualityReportSchema } from '../model/quality.ts'
import { segmentationSchema } from '../model/segmentation.ts'
import { documentSummarySchema, sourceDocumentSchema } from '../model/source-document.ts'
import type { Corpus } from '../search/corpus.ts'
import { NotFoundError } from './problems.ts'

const documentListSchema = z.object({ documents: z.array(documentSummarySchema) })

/** `/api/documents`, `/api/documents/:id`, how it was read, `/api/quality` and `/api/passages/:id`. */
export function documentsApi(corpus: Corpus): Hono {
  return new Hono()
    .get('/api/documents', (c) => c.json(documentListSchema.parse({ documents: corpus.documents() })))
    .get('/api/documents/:id', (c) => {
      const id = c.req.param('id')
      const document = corpus.document(id)
      if (document === null)
        throw new NotFoundError(`There is no document "${id}"; /api/documents lists them`)
      return c.json(sourceDocumentSchema.parse(document))
    })
    .get('/api/documents/:id/segmentation', (c) => {
      const id = c.req.param('id')
      const segmentation = corpus.segmentation(id)
      if (segmentation === null) throw new NotFoundError(`There is no document "${id}"`)
      return c.json(segmentationSchema.parse(segmentation))
    })
    .get('/api/quality', (c) => c.json(qualityReportSchema.parse(corpus.quality())))
    .get('/api/passages/:id', (c) => {
      const id = c.req.param('id')
      const passage = corpus.passage(id)
      if (passage === null) throw new NotFoundError(`There is no passage "${id}"`)
      return c.json(passageSchema.parse(passage))
    })
}

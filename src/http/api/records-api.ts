import { Hono } from 'hono'
import { z } from 'zod'
import { findRecords } from '../../corpus/find-records.ts'
import { type Passage, passageSchema } from '../../model/passage.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { recordsCsv } from './records-csv.ts'

/** What a search is asked, but for its pages: all records that it finds are given. */
const askedSchema = searchRequestSchema.omit({ version: true, sort: true, offset: true, limit: true })
export const recordsRequestSchema = askedSchema.extend({
  format: z.enum(['json', 'csv']).default('json'),
  bom: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Whether CSV begins with the byte order mark by which spreadsheets know UTF-8'),
})
export const recordListSchema = z.object({ total: z.int(), records: z.array(passageSchema) })

/** `/api/records`: the annex entries that pass the filters and are found by the words `q`, as JSON or CSV. */
export function recordsApi(): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>().get('/api/records', async (c) => {
    const { format, bom, ...asked } = parseQuery(c, recordsRequestSchema)
    const records = await findRecords(c.var.corpus, asked)
    if (format === 'json') return c.json(recordListSchema.parse({ total: records.length, records }))
    const sourceOf = ({ id, documentId }: Passage) => {
      const document = c.var.corpus.listed(documentId)
      const [, part] = id.split(':')
      return {
        title: document?.title ?? documentId,
        symbol: document?.symbol ?? null,
        permalink: new URL(`/documents/${encodeURIComponent(documentId)}#${part}`, c.req.url).href,
      }
    }
    return c.body(`${bom ? '\ufeff' : ''}${recordsCsv(records, sourceOf)}`, 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="records.csv"',
    })
  })
}

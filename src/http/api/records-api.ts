import { Hono } from 'hono'
import { z } from 'zod'
import { passageSchema } from '../../model/passage.ts'
import { searchFilterSchema } from '../../model/search-request.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { recordsCsv } from './records-csv.ts'

const recordsRequestSchema = searchFilterSchema.extend({ format: z.enum(['json', 'csv']).default('json') })
const recordListSchema = z.object({ total: z.int(), records: z.array(passageSchema) })

/** `/api/records`: the annex entries that pass the filters, as JSON or CSV. */
export function recordsApi(): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>().get('/api/records', (c) => {
    const { format, ...filter } = parseQuery(c, recordsRequestSchema)
    const records = c.var.corpus.records(filter)
    if (format === 'json') return c.json(recordListSchema.parse({ total: records.length, records }))
    return c.body(recordsCsv(records), 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="records.csv"',
    })
  })
}

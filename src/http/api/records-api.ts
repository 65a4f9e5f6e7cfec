import { Hono } from 'hono'
import { z } from 'zod'
import type { Corpus } from '../../corpus/corpus.ts'
import { passageSchema } from '../../model/passage.ts'
import { type SearchFilter, searchFilterSchema, searchRequestSchema } from '../../model/search-request.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { recordsCsv } from './records-csv.ts'

const recordsRequestSchema = searchFilterSchema.extend({
  q: searchRequestSchema.shape.q,
  format: z.enum(['json', 'csv']).default('json'),
  bom: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Whether CSV begins with the byte order mark by which spreadsheets know UTF-8'),
})
const recordListSchema = z.object({ total: z.int(), records: z.array(passageSchema) })

/** The largest page of a search. */
const pageSize = 100

/** The records that a search finds, and their other language versions. */
async function foundIds(corpus: Corpus, asked: SearchFilter & { q: string }): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let offset = 0; offset <= 10_000; offset += pageSize) {
    const request = searchRequestSchema.parse({ ...asked, kind: ['record'], limit: pageSize, offset })
    const { hits, total } = await corpus.search(request)
    for (const { id, versions } of hits)
      for (const one of [id, ...versions.map((other) => other.id)]) ids.add(one)
    if (offset + pageSize >= total) break
  }
  return ids
}

/** `/api/records`: the annex entries that pass the filters and are found by the words `q`, as JSON or CSV. */
export function recordsApi(): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>().get('/api/records', async (c) => {
    const { format, bom, q, ...filter } = parseQuery(c, recordsRequestSchema)
    const all = c.var.corpus.records(filter)
    const found = q === '' ? null : await foundIds(c.var.corpus, { ...filter, q })
    const records = found === null ? all : all.filter(({ id }) => found.has(id))
    if (format === 'json') return c.json(recordListSchema.parse({ total: records.length, records }))
    return c.body(`${bom ? '\ufeff' : ''}${recordsCsv(records)}`, 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="records.csv"',
    })
  })
}

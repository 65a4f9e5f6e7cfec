import { Hono } from 'hono'
import { z } from 'zod'
import type { Corpus } from '../../corpus/corpus.ts'
import { passageSchema } from '../../model/passage.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { recordsCsv } from './records-csv.ts'

/** What a search is asked, but for its pages: all records that it finds are given. */
const askedSchema = searchRequestSchema.omit({ version: true, sort: true, offset: true, limit: true })
const recordsRequestSchema = askedSchema.extend({
  format: z.enum(['json', 'csv']).default('json'),
  bom: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Whether CSV begins with the byte order mark by which spreadsheets know UTF-8'),
})
const recordListSchema = z.object({ total: z.int(), records: z.array(passageSchema) })

/** The records that a search finds, and their other versions. */
async function foundIds(corpus: Corpus, asked: z.infer<typeof askedSchema>): Promise<Set<string>> {
  const all = { sort: 'relevance', offset: 0, limit: corpus.contents().length } as const
  const { hits } = await corpus.retrieve({ ...asked, ...all, version: [], kind: ['record'] })
  return new Set(hits.flatMap(({ passage: { id } }) => [id, ...corpus.versions(id).map((other) => other.id)]))
}

/** `/api/records`: the annex entries that pass the filters and are found by the words `q`, as JSON or CSV. */
export function recordsApi(): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>().get('/api/records', async (c) => {
    const { format, bom, ...asked } = parseQuery(c, recordsRequestSchema)
    const all = c.var.corpus.records(asked)
    const found = asked.q === '' ? null : await foundIds(c.var.corpus, asked)
    const records = found === null ? all : all.filter(({ id }) => found.has(id))
    if (format === 'json') return c.json(recordListSchema.parse({ total: records.length, records }))
    return c.body(`${bom ? '\ufeff' : ''}${recordsCsv(records)}`, 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="records.csv"',
    })
  })
}

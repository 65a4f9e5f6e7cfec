import { Hono } from 'hono'
import { z } from 'zod'
import { passageAddress } from '../../../views/passage-number.tsx'
import { findActivities } from '../../activities/find-activities.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { activityFilterSchema } from '../../model/activities.ts'
import { type Passage, passageSchema } from '../../model/passage.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { InvalidRequestError } from '../problems.ts'
import { parseQuery } from '../query-parameters.ts'
import { saveAs } from '../save-as.ts'
import { type RecordSource, recordRows } from './record-rows.ts'
import { byteOrderMark, recordsCsv } from './records-csv.ts'
import { maxXlsxRows, recordsXlsx } from './records-xlsx.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What restricts activities, but for pages: all records that are found are given. */
export const recordsRequestSchema = activityFilterSchema.extend({
  format: z.enum(['json', 'csv', 'xlsx']).default('json'),
  bom: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Whether CSV begins with the byte order mark by which spreadsheets know UTF-8'),
})
export const recordListSchema = z.object({ total: z.int(), records: z.array(passageSchema) })

/** What a row tells of a record's document, and where the record stands. */
const sourcesIn =
  (corpus: Corpus, origin: string) =>
  (passage: Passage): RecordSource => {
    const document = corpus.listed(passage.documentId)
    return {
      title: document?.title ?? passage.documentId,
      symbol: document?.symbol ?? null,
      permalink: new URL(passageAddress(passage), origin).href,
    }
  }

/** `/api/records`: the annex entries that pass the filters and are found by the words `q`, as JSON, CSV or XLSX. */
export const recordsApi = new Hono<CorpusEnv>().get('/api/records', async (c) => {
  const { format, bom, ...asked } = parseQuery(c, recordsRequestSchema)
  const { corpus } = c.var
  const records = (await findActivities(corpus, asked)).map(({ passage }) => passage)
  if (format === 'json') return c.json(recordListSchema.parse({ total: records.length, records }))
  const rows = recordRows(records, sourcesIn(corpus, c.req.url))
  if (format === 'csv') {
    return c.body(`${bom ? byteOrderMark : ''}${recordsCsv(rows)}`, 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      ...saveAs('records.csv'),
    })
  }
  if (rows.length > maxXlsxRows) {
    const message = `A workbook takes ${maxXlsxRows} records, these are ${rows.length}: take CSV, or fewer by a filter`
    throw new InvalidRequestError([{ path: 'format', message, code: 'too_many_rows' }])
  }
  return c.body(new Uint8Array(await recordsXlsx(rows)), 200, {
    'Content-Type': xlsxType,
    ...saveAs('records.xlsx'),
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { recordRows } from '../../src/http/api/record-rows.ts'
import { recordsCsv } from '../../src/http/api/records-csv.ts'
import { type Passage, passageSchema } from '../../src/model/passage.ts'
import {
  type DocumentSummary,
  type SourceDocument,
  sourceDocumentSchema,
} from '../../src/model/source-document.ts'
import { openTestApp } from './test-app.ts'

interface RecordList {
  total: number
  records: Passage[]
}

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

describe('documents and passages', () => {
  it('lists documents with their counts', async () => {
    const { documents } = await site.json<{ documents: DocumentSummary[] }>('/api/documents')
    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({
      id: 'omd-2019',
      file: 'omd-2019.txt',
      passages: 21,
      kinds: { paragraph: 9, record: 11, footnote: 1 },
      languages: { fr: 10, en: 11 },
    })
  })

  it('gives a document with its headings and passages in order', async () => {
    const body = await site.json<SourceDocument>('/api/documents/omd-2019')
    expect(sourceDocumentSchema.strict().parse(body)).toEqual(body)
    expect(body.content.map(({ id }) => id).slice(0, 4)).toEqual([
      'omd-2019:u1',
      'omd-2019:u2',
      'omd-2019:p1',
      'omd-2019:p2',
    ])
    expect(body.headings.length).toBeGreaterThan(5)
  })

  it('gives a passage by its identifier', async () => {
    const body = await site.json<Passage>('/api/passages/omd-2019:r6')
    expect(passageSchema.strict().parse(body)).toEqual(body)
    expect(body.record?.countries).toHaveLength(5)
    expect(await site.json('/api/passages/omd-2019%3Ar6')).toEqual(body)
  })

  it.each([
    '/api/documents/none',
    '/api/passages/omd-2019:p99',
    '/api/passages/%00',
    '/api/documents/..%2F..',
  ])('has nothing at %s', async (path) => {
    await site.problem(path, 404)
  })
})

/** A strict reader of RFC 4180: every line ends with CRLF, quotes are doubled. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y
  while (cells.lastIndex < csv.length) {
    const at = cells.lastIndex
    const match = cells.exec(csv)
    if (!match) throw new Error(`not CSV at ${at}: ${csv.slice(at, at + 40)}`)
    const raw = match[1] ?? ''
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (match[2] === '\r\n') rows.push([])
  }
  rows.pop()
  return rows
}

describe('/api/records', () => {
  it('lists records, filtered as a search is', async () => {
    const all = await site.json<RecordList>('/api/records')
    expect(all.total).toBe(11)
    expect(all.records).toHaveLength(11)
    const ghana = await site.json<RecordList>('/api/records?country=GHA')
    expect(ghana.records.map(({ id }) => id)).toEqual(['omd-2019:r4'])
    expect((await site.json<RecordList>('/api/records?from=2019-01-01&language=fr')).total).toBe(0)
  })

  it('gives what a search finds, as the page of the search exports it', async () => {
    const all = await site.json<RecordList>('/api/records')
    const found = await site.json<RecordList>('/api/records?q=Ghana')
    expect(found.total).toBeGreaterThan(0)
    expect(found.total).toBeLessThan(all.total)
    const page = await (await site.get('/search?q=Ghana&country=GHA')).text()
    const address = /href="(\/api\/records[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const bytes = new Uint8Array(await (await site.get(address)).arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const csv = new TextDecoder().decode(bytes)
    expect(csv).toContain('Ghana')
    expect(csv).not.toContain('Cambodia')
  })

  it('gives them as CSV with a header line', async () => {
    const response = await site.get('/api/records?format=csv&country=GHA&country=CRI')
    expect(response.headers.get('Content-Type')).toContain('text/csv')
    expect(response.headers.get('Content-Disposition')).toContain('attachment')
    const [header = [], ...rows] = parseCsv(await response.text())
    expect(header.slice(0, 6)).toEqual(['id', 'documentId', 'number', 'language', 'programme', 'startDate'])
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]))
    const countries = rows.map((row) => row[header.indexOf('countries')])
    expect(countries).toContain('Costa Rica; Cuba; El Salvador; Honduras; Panama')
  })

  it('quotes cells and disarms formulas', () => {
    const passage: Passage = {
      id: 'd:r1',
      documentId: 'd',
      kind: 'record',
      number: '1',
      section: [],
      language: 'en',
      text: '',
      record: {
        programme: '=HYPERLINK("x"),\r\nand more',
        startDate: null,
        endDate: null,
        dateText: '-1',
        countries: [{ code: null, name: '@home' }],
        description: 'He said "no"',
        audience: '+41 22',
        providers: [],
        outputs: null,
        urls: [],
        contacts: [],
        extra: { Note: 'a, b' },
      },
    }
    const [header = [], row = []] = parseCsv(
      recordsCsv(
        recordRows([passage], () => ({ title: 'A, b', symbol: null, permalink: 'http://x/documents/a#r1' })),
      ),
    )
    const cell = (name: string) => row[header.indexOf(name)]
    expect(cell('programme')).toBe(`'=HYPERLINK("x"),\r\nand more`)
    expect(cell('dateText')).toBe("'-1")
    expect(cell('countries')).toBe("'@home")
    expect(cell('audience')).toBe("'+41 22")
    expect(cell('description')).toBe('He said "no"')
    expect(cell('extra')).toBe('Note: a, b')
    expect(cell('documentTitle')).toBe('A, b')
    expect(cell('permalink')).toBe('http://x/documents/a#r1')
    expect(cell('outputs')).toBe('')
  })

  it('refuses what is no format or no filter', async () => {
    await site.problem('/api/records?format=xml', 400)
    await site.problem('/api/records?from=2019-05-01&to=2019-01-01', 400)
  })
})

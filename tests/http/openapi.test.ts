import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import { createApp } from '../../src/http/app.ts'
import { openApiPath } from '../../src/http/openapi/openapi-document.ts'
import { operations } from '../../src/http/openapi/operations.ts'
import type { DocumentLibrary } from '../../src/manage/document-library.ts'
import { ChangesUnderWay } from '../../src/serving/changes-under-way.ts'
import { omd2019, openIndexOf, temporaryFolder } from '../fixtures/documents.ts'

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  const { corpus } = await openIndexOf([omd2019])
  // The routes that change documents are only listed here, never asked.
  const management = { library: {} as DocumentLibrary, adminToken: 'a-token-of-tests' }
  const dataDir = omd2019.slice(0, omd2019.lastIndexOf('/'))
  const gaps = { stateDir: await temporaryFolder(), adminToken: management.adminToken }
  app = createApp({ corpora: onlyCorpus(corpus), management, dataDir, gaps })
})

it('describes every address of the API, and none that is not there', () => {
  const { routes } = new ChangesUnderWay(1000, null)
  const served = [...app.routes, ...routes.routes]
    .filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect([...new Set(served)].sort()).toEqual(described.sort())
})

describe('examples', () => {
  it.each(
    operations.flatMap((operation) => (operation.example ? [[operation.example, operation] as const] : [])),
  )('answer as they are described: %s', async (example, { status, content }) => {
    const response = await app.request(example)
    expect(response.status).toBe(status)
    if (content?.schema) {
      expect(z.safeParse(content.schema, await response.json()).error).toBeUndefined()
    } else if (content?.types) {
      const type = response.headers.get('Content-Type')?.split(';')[0]
      expect([...content.types, 'text/plain']).toContain(type)
    }
  })
})

it('is OpenAPI 3.1 whose references lead somewhere and whose operations have names of their own', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: whatever stands there is what is looked at
  const document: any = await (await app.request('/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  const text = JSON.stringify(document)
  for (const [, reference] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
    const steps = (reference ?? '').slice(2).split('/')
    expect(
      steps.reduce((value, step) => value?.[step], document),
      reference,
    ).toBeDefined()
  }
  const names = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(operations.length)
  const { parameters } = document.paths[openApiPath('/api/search')].get
  expect(parameters).toContainEqual(
    expect.objectContaining({
      name: 'limit',
      in: 'query',
      schema: expect.objectContaining({ maximum: 100 }),
    }),
  )
})

it('leads people and programs to it', async () => {
  const index = await (await app.request('/api')).json()
  expect(index).toMatchObject({ description: '/openapi.json', documentation: '/docs' })
  const page = await (await app.request('/docs')).text()
  for (const { path } of operations) expect(page).toContain(path)
})

describe('fixed addresses', () => {
  const text = async (path: string) => (await app.request(`http://example.org${path}`)).text()

  it('tell crawlers which pages to read', async () => {
    expect(await text('/robots.txt')).toContain('Sitemap: http://example.org/sitemap.xml')
    expect(await text('/sitemap.xml')).toContain('<loc>http://example.org/documents/omd-2019</loc>')
    expect(await text('/documents/omd-2019?mark=p3:0-9:a')).toContain(
      '<link rel="canonical" href="http://example.org/documents/omd-2019"/>',
    )
    expect(await text('/search?q=Ghana')).toContain('<meta name="robots" content="noindex"/>')
  })

  it('offer the search to browsers, and the documents to language models', async () => {
    expect(await text('/opensearch.xml')).toContain('template="http://example.org/search?q={searchTerms}"')
    expect(await text('/llms.txt')).toContain('](http://example.org/documents/omd-2019.md)')
  })
})

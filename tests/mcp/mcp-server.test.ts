import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import type { askOutput, searchOutput } from '../../src/mcp/tool-schemas.ts'
import { type RunningServer, startServer } from '../../src/server.ts'
import { omd2019, openIndexOf, temporaryFolder } from '../fixtures/documents.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
let server: RunningServer
const clients: Client[] = []
beforeAll(async () => {
  const { corpus } = await openIndexOf([omd2019])
  server = await startServer({
    corpora: onlyCorpus(corpus),
    config: { host: '127.0.0.1', port: 0 },
    logger: quiet,
  })
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()))
  await server.close()
})

async function connect(transport: Parameters<Client['connect']>[0]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  clients.push(client)
  await client.connect(transport)
  return client
}
const overHttp = () => connect(new StreamableHTTPClientTransport(new URL('/mcp', server.url)))

async function overStdio() {
  const indexDir = await temporaryFolder()
  await buildIndex([omd2019], { indexDir, engine: 'frozen' }, { threads: 0 })
  const program = fileURLToPath(new URL('../../src/cli/passerelle.mjs', import.meta.url))
  const env = { PATH: process.env.PATH ?? '', INDEX_DIR: indexDir, LOG_LEVEL: 'silent' }
  return connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], env }))
}

describe.each([
  ['streamable HTTP', overHttp],
  ['standard input and output', overStdio],
])('an assistant over %s', (_, open) => {
  let client: Client
  beforeAll(async () => {
    client = await open()
  })
  const call = async (name: string, args: Record<string, unknown>) =>
    client.callTool({ name, arguments: args })

  it('is offered tools that only read, each with the shape of its result', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'ask',
      'get_passage',
      'list_activities',
      'list_documents',
      'search',
      'verify_quote',
    ])
    for (const tool of tools) {
      expect(tool.annotations?.readOnlyHint, tool.name).toBe(true)
      expect(tool.outputSchema?.type, tool.name).toBe('object')
    }
  })

  it('finds passages of another language', async () => {
    const { structuredContent } = await call('search', { query: 'online sale of pharmaceuticals', limit: 1 })
    const { hits } = structuredContent as z.infer<typeof searchOutput>
    expect(hits).toEqual([expect.objectContaining({ passageId: 'omd-2019:p3', language: 'fr', number: '3' })])
  })

  it('gets an answer with quotations, or hears that there is none', async () => {
    const asked = async (question: string, history: string[] = []) =>
      (await call('ask', { question, history })).structuredContent as z.infer<typeof askOutput>
    const arrests = await asked('Combien d’arrestations l’opération Pangea XI a-t-elle permises ?')
    expect(arrests.outcome).toBe('answered')
    expect(arrests.citations[0]?.quote).toContain('859 arrestations')
    expect((await asked('and in Senegal?', ['When was the Ghana workshop?'])).text).toContain(
      '17–21 June 2019',
    )
    const none = await asked('Who is the president of Brazil?')
    expect(none.outcome).toBe('cannot-answer')
    expect(none.citations).toEqual([])
  })

  it('reads a passage, checks a quotation, lists documents and activities', async () => {
    const passage = await call('get_passage', { passageId: 'omd-2019:r4' })
    expect(passage.structuredContent).toMatchObject({ kind: 'record', record: { startDate: '2019-01-28' } })
    const verified = await call('verify_quote', { passageId: 'omd-2019:p3', quote: '859 ARRESTATIONS' })
    expect(verified.structuredContent).toMatchObject({
      match: 'words',
      places: [{ text: '859 arrestations' }],
    })
    const documents = await call('list_documents', {})
    expect(documents.structuredContent).toMatchObject({ total: 1, documents: [{ id: 'omd-2019' }] })
    const activities = await call('list_activities', { country: ['GHA'] })
    expect(activities.structuredContent).toMatchObject({
      total: 1,
      activities: [{ passageId: 'omd-2019:r4' }],
    })
  })

  it('is told what is wrong', async () => {
    const missing = await call('get_passage', { passageId: 'omd-2019:p99' })
    expect(missing.isError).toBe(true)
    const invalid = await call('search', { query: 'a', country: ['Ghana'] })
    expect(invalid.isError).toBe(true)
    expect(JSON.stringify(invalid.content)).toContain('GHA')
  })
})

it('turns pages of other sites away', async () => {
  const response = await fetch(new URL('/mcp', server.url), {
    method: 'POST',
    headers: { Origin: 'https://elsewhere.example', 'Content-Type': 'application/json' },
    body: '{}',
  })
  expect(response.status).toBe(403)
})

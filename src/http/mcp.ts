import { createMcpHandler } from '@modelcontextprotocol/server'
import { Hono } from 'hono'
import type { CorpusSource } from '../corpus/corpus.ts'
import { createMcpServer } from '../mcp/create-mcp-server.ts'
import { problemResponse } from './problems.ts'

/** Whether a page of another site sends a request: assistants send no Origin, and our own pages don't ask here. */
const isFromElsewhere = (origin: string | undefined, url: string) =>
  origin !== undefined && origin !== new URL(url).origin

/** `/mcp`: the Model Context Protocol over streamable HTTP, without sessions: every request stands for itself. */
export function mcpRoutes(corpora: CorpusSource, version: string): Hono {
  const handler = createMcpHandler(() => createMcpServer(corpora, version))
  return new Hono().on(['GET', 'POST', 'DELETE'], '/mcp', (c) =>
    isFromElsewhere(c.req.header('Origin'), c.req.url)
      ? problemResponse(c, 403, 'Pages of other sites may not ask here')
      : handler.fetch(c.req.raw),
  )
}

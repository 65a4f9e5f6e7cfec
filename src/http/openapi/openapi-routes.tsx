import { Hono } from 'hono'
import { ApiPage, type DescribedOperation } from '../../../views/api-page.tsx'
import { pageContext } from '../pages/page-frame.tsx'
import { problemCodes } from '../problems.ts'
import { openApiDocument, openApiPath } from './openapi-document.ts'
import { operations } from './operations.ts'

interface Parameter {
  name: string
  required: boolean
  description?: string
  schema?: Schema
}
interface Schema {
  type?: string
  enum?: string[]
  anyOf?: Schema[]
  items?: Schema
  default?: unknown
}

/** The type of a parameter in words: "one of text, ris", "some of fr, en", "list of string". */
function typeOf({ type, enum: choices, items, default: standard }: Schema): string {
  const [item] = items?.anyOf ?? [items]
  if (item?.enum) return `some of ${item.enum.join(', ')}`
  if (item) return `list of ${typeOf(item)}`
  const told = choices ? `one of ${choices.join(', ')}` : (type ?? 'string')
  return standard === undefined || standard === '' ? told : `${told}; ${String(standard)} by default`
}

/** What each operation takes, for people. */
function describe(document: ReturnType<typeof openApiDocument>): DescribedOperation[] {
  const paths = document.paths as Record<string, Record<string, { parameters?: Parameter[] }>>
  return operations.map(({ method, path, summary, example = null }) => ({
    method,
    path,
    summary,
    example,
    parameters: (paths[openApiPath(path)]?.[method]?.parameters ?? []).map(
      ({ name, required, description = null, schema }) => ({
        name,
        required,
        description,
        type: schema ? typeOf(schema) : 'JSON',
      }),
    ),
  }))
}

let made: ReturnType<typeof openApiDocument> | undefined
/** Schemas take a while to be written out: not before somebody asks, and once. */
function document() {
  made ??= openApiDocument()
  return made
}

/** `/openapi.json`, `/docs` for people, and `/api`, which leads to both. */
export const openApiRoutes = new Hono()
  .get('/openapi.json', (c) => c.json(document()))
  .get('/docs', (c) =>
    c.html(
      <ApiPage
        context={pageContext(c)}
        operations={describe(document())}
        codes={problemCodes.map(([status, code]) => [String(status), code])}
      />,
    ),
  )
  .get('/api', (c) =>
    c.json({
      description: '/openapi.json',
      documentation: '/docs',
      mcp: '/mcp',
      operations: operations.map(({ method, path, summary, example = null }) => ({
        method: method.toUpperCase(),
        path: openApiPath(path),
        summary,
        example,
      })),
    }),
  )

import { Hono } from 'hono'
import { ApiPage } from '../../../views/api-page.tsx'
import { type AssetAddresses, pageContext } from '../pages/page-frame.tsx'
import { openApiDocument, openApiPath } from './openapi-document.ts'
import { operations } from './operations.ts'

interface Parameter {
  name: string
  required: boolean
  description?: string
  schema: { type?: string; enum?: string[]; items?: { type?: string; enum?: string[] }; default?: unknown }
}

/** The type of a parameter in words: "one of text, ris", "list of string". */
function typeOf({ type, enum: choices, items, default: standard }: Parameter['schema']): string {
  if (items) return `list of ${typeOf(items)}`
  const told = choices ? `one of ${choices.join(', ')}` : (type ?? 'string')
  return standard === undefined || standard === '' ? told : `${told}; ${String(standard)} by default`
}

/** `/openapi.json`, `/docs` for people, and `/api`, which leads to both. */
export function openApiRoutes(assets: AssetAddresses): Hono {
  const document = openApiDocument()
  const paths = document.paths as Record<string, Record<string, { parameters?: Parameter[] }>>
  const described = operations.map((operation) => ({
    ...operation,
    example: operation.example ?? null,
    parameters: (paths[openApiPath(operation.path)]?.[operation.method]?.parameters ?? []).map(
      ({ name, required, description = null, schema }) => ({
        name,
        required,
        description,
        type: typeOf(schema),
      }),
    ),
  }))
  return new Hono()
    .get('/openapi.json', (c) => c.json(document))
    .get('/docs', (c) => c.html(<ApiPage context={pageContext(c, assets)} operations={described} />))
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
}

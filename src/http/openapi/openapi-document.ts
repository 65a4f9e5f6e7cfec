import { z } from 'zod'
import { uploadTypes } from '../../manage/upload-types.ts'
import { heldBy } from '../../model/held-content.ts'
import { programVersion } from '../../program-version.ts'
import { problemCodes } from '../problems.ts'
import { pendingChange, uploadPreview } from './managing-operations.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

type Json = Record<string, unknown>

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z
    .string()
    .optional()
    .describe(
      `What kind of problem it is, which stays the same when words change: ${problemCodes.map(([, code]) => code).join(', ')}, or that of a refused change`,
    ),
  errors: z
    .array(
      z.object({
        path: z.string().describe('The parameter or field'),
        message: z.string(),
        code: z.string().describe('unknown_parameter, given_twice, period, invalid_json, or as zod names it'),
      }),
    )
    .optional(),
})

/** What a query string with such parameters looks like; of their values, as far as that goes without decoding them. */
function queryPattern(parameters: z.ZodObject): string {
  const { properties = {} } = schemaOf(parameters, 'input') as { properties?: Record<string, Json> }
  const alternatives = Object.entries(properties).map(([name, field]) => {
    const {
      enum: choices,
      pattern,
      maxLength,
    } = (field.items ?? field) as {
      enum?: string[]
      pattern?: string
      maxLength?: number
    }
    const bare = pattern?.replace(/^\^|\$$/g, '')
    return `${name}=(?:${choices?.join('|') ?? bare ?? `[^&]{0,${maxLength}}`})?`
  })
  const one = `(?:${alternatives.join('|')})`
  return `^(?:${one}(?:&${one})*)?$`
}

/** Schemas that others refer to, by name. */
const shared: Record<string, Json> = {}
const refersTo = '#/components/schemas/'

/**
 * JSON Schema as OpenAPI 3.1 takes it; what is sent is described before it is parsed, what comes back after. What texts
 * hold is described with them.
 */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const written = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { json, parameters } = heldBy(zodSchema)
      if (json)
        Object.assign(jsonSchema, {
          contentMediaType: 'application/json',
          contentSchema: schemaOf(json, 'input'),
        })
      if (parameters) jsonSchema.pattern = queryPattern(parameters)
    },
  })
  const {
    $schema,
    $defs = {},
    ...told
  } = JSON.parse(JSON.stringify(written).replaceAll('#/$defs/', refersTo))
  Object.assign(shared, $defs)
  return told
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** `/api/documents/:id` as OpenAPI writes it: `/api/documents/{id}`. */
export const openApiPath = (path: string) => path.replace(/:(\w+)/g, '{$1}')

/** `/api/documents/:id/file` as one name: `ApiDocumentsIdFile`. */
const nameOf = (path: string) =>
  path
    .split(/[/:]/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('')

/** What a parameter may be; as forms send them, what is empty counts as not given. */
function parameterValue({ contentMediaType, contentSchema, ...schema }: Json, isRequired: boolean): Json {
  if (contentMediaType) return { content: { [String(contentMediaType)]: { schema: contentSchema } } }
  if (schema.type !== 'array') return { ...(isRequired ? {} : { allowEmptyValue: true }), schema }
  const { minLength: _, ...item } = schema.items as Json
  const items = item.enum || item.pattern ? { anyOf: [item, { const: '' }] } : item
  return { explode: true, schema: { ...schema, items } }
}

function parametersOf({ path, query, example = '' }: Operation): Json[] {
  const { pathname, searchParams } = new URL(example, 'http://localhost')
  const named = new RegExp(path.replace(/:(\w+)/g, '(?<$1>[^/]+)')).exec(pathname)?.groups
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(named ? { example: named[name] } : {}),
  }))
  if (!query) return inPath
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const inQuery = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description ? { description } : {}),
    ...(searchParams.has(name)
      ? {
          example:
            schema.type === 'array'
              ? searchParams.getAll(name)
              : (schema.type === 'integer' ? Number : String)(searchParams.get(name)),
        }
      : {}),
    ...parameterValue(schema, required.includes(name)),
  }))
  return [...inPath, ...inQuery]
}

function bodyOf({ body }: Operation): Json {
  if (!body) return {}
  const content =
    'form' in body
      ? {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { type: 'string', format: 'binary', description: 'The document' } },
            },
            encoding: { file: { contentType: uploadTypes.join(', ') } },
          },
        }
      : { 'application/json': { schema: schemaOf(body.schema, 'input') } }
  return { requestBody: { required: true, content } }
}

function responsesOf(operation: Operation): Json {
  const { method, status, content, path, query, body, guarded } = operation
  const told = {
    ...(content?.schema ? { 'application/json': { schema: schemaOf(content.schema, 'output') } } : {}),
    ...Object.fromEntries(
      (content?.types ?? []).map((type) => [
        type,
        { schema: type.endsWith('json') ? {} : { type: 'string' } },
      ]),
    ),
  }
  const types = content ? { content: told } : {}
  const isUpload = body !== undefined && 'form' in body
  return {
    [status]: { description: operation.summary, ...types },
    ...(isUpload
      ? {
          200: {
            description: 'How it would be read: with preview=true nothing is published',
            content: { 'application/json': { schema: schemaOf(uploadPreview, 'output') } },
          },
        }
      : {}),
    ...(guarded && method !== 'get'
      ? {
          202: {
            description: 'It is under way, and takes longer: ask where it says, as often as it takes',
            headers: {
              Location: { schema: { type: 'string' } },
              'Retry-After': { schema: { type: 'integer' } },
            },
            content: { 'application/json': { schema: schemaOf(pendingChange, 'output') } },
          },
        }
      : {}),
    ...(query || body ? { 400: problem('Something in the request is invalid; it is named') } : {}),
    ...(guarded ? { 401: problem('The token is missing or wrong') } : {}),
    ...(guarded ? { 403: problem('Changes are switched off on this server') } : {}),
    ...(path.includes(':') || path === '/api/verify'
      ? { 404: problem('There is nothing of this identifier') }
      : {}),
    ...(guarded ? { 409: problem('It is there already, or too many changes are under way') } : {}),
    ...(isUpload ? { 413: problem('The file is too large'), 422: problem('The file can’t be read') } : {}),
    default: problem('Any other failure'),
  }
}

/** The description of the API as OpenAPI 3.1 has it, made of the schemas that check requests and answers. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const { method, path, tag, summary, guarded } = operation
    const parameters = parametersOf(operation)
    paths[openApiPath(path)] = {
      ...paths[openApiPath(path)],
      [method]: {
        operationId: `${method}${nameOf(path)}`,
        tags: [tag],
        summary,
        ...(parameters.length > 0 ? { parameters } : {}),
        ...bodyOf(operation),
        ...(guarded ? { security: [{ token: [] }] } : {}),
        responses: responsesOf(operation),
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Passerelle',
      version: programVersion,
      description:
        'Full-text search and quoted answers over technical-cooperation documents of the TRIPS Council, in English, French and Spanish. Lists are given by repeating their parameter. Errors are problems (RFC 9457). Answers carry an ETag that changes with the index.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output'), ...shared },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN of the server' },
      },
    },
  }
}

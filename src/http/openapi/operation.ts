import type { z } from 'zod'

interface Content {
  schema?: z.ZodType
  types?: string[]
}

/** One thing that the API does, as it is described to programs and people. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** As Hono writes it: `/api/documents/:id`. */
  path: string
  tag: 'Search' | 'Answers' | 'Documents' | 'Quoting' | 'Managing'
  summary: string
  query?: z.ZodObject
  body?: { schema: z.ZodType } | { form: z.ZodObject }
  status: 200 | 201 | 204
  content?: Content
  /** An address that does it on the reference document. */
  example?: string
  /** Needs the token of the server. */
  guarded?: true
}

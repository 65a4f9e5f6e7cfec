import type { z } from 'zod'

interface Content {
  schema?: z.ZodType
  types?: string[]
}

/** One thing that the API does, as it is written down. */
interface WrittenOperation {
  /** GET where it is left out. */
  method?: 'post' | 'patch' | 'delete'
  /** As Hono writes it: `/api/documents/:id`. */
  path: string
  summary: string
  query?: z.ZodObject
  body?: { schema: z.ZodType } | { form: z.ZodObject }
  /** 200 where it is left out. */
  status?: 201 | 204
  content?: Content
  /** An address that does it on the reference document. */
  example?: string
}

/** What belongs together. */
export interface OperationGroup {
  tag: 'Search' | 'Answers' | 'Documents' | 'Quoting' | 'Managing'
  /** Needs the token of the server. */
  guarded?: true
  operations: readonly WrittenOperation[]
}

/** One thing that the API does, as it is described to programs and people. */
export interface Operation extends Omit<WrittenOperation, 'method' | 'status'> {
  method: 'get' | NonNullable<WrittenOperation['method']>
  status: 200 | NonNullable<WrittenOperation['status']>
  tag: OperationGroup['tag']
  guarded: boolean
}

import type { Hono } from 'hono'
import { hc } from 'hono/client'
import type { z } from 'zod'
import type { DescribedOperations } from './operations.ts'

type Described = DescribedOperations[number]

/** The names behind colons in a path: `id` of `/api/documents/:id`. */
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type QueryOf<O> = O extends { query: infer Query extends z.ZodObject }
  ? { query: { [Name in keyof z.output<Query>]?: string | string[] } }
  : unknown
type BodyOf<O> = O extends { body: { schema: infer Body extends z.ZodType } }
  ? { json: z.input<Body> }
  : unknown
type PathOf<O> = O extends { path: infer Path extends string }
  ? [NamesIn<Path>] extends [never]
    ? unknown
    : { param: Record<NamesIn<Path>, string> }
  : unknown

type Endpoint<O extends Described> = {
  input: QueryOf<O> & BodyOf<O> & PathOf<O>
  output: O extends { content: { schema: infer Content extends z.ZodType } } ? z.output<Content> : string
  outputFormat: O extends { content: { schema: z.ZodType } } ? 'json' : 'text'
  status: O extends { status: infer Status extends number } ? Status : 200
}

/** The API as Hono's client takes it, made of the table that describes it. */
export type ApiSchema = {
  [Path in Described['path']]: {
    [O in Extract<
      Described,
      { path: Path }
    > as `$${O extends { method: infer Method extends string } ? Method : 'get'}`]: Endpoint<O>
  }
}

/** What Hono's own `hc` is given: `hc<PasserelleApi>('https://…')`. */
// biome-ignore lint/complexity/noBannedTypes: Hono's own word for no environment
export type PasserelleApi = Hono<{}, ApiSchema, '/'>

/** Asks a server of Passerelle, with types for what is sent and what comes back. */
export const createClient = (url: string, options?: Parameters<typeof hc>[1]) =>
  hc<PasserelleApi>(url, options)

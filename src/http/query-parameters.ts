import type { Context } from 'hono'
import { z } from 'zod'
import { nearestName } from './nearest-name.ts'
import { type InputFault, InvalidRequestError } from './problems.ts'

/** What any address may carry: the language of the interface. */
const everywhere = ['ui']
/** What others write to links to follow them: it asks for nothing. */
const tracking = /^(?:utm_\w+|fbclid|gclid)$/

/** A fault for each name that is no parameter, with the one that was likely meant. */
function unknownParameters(given: string[], known: string[]): InputFault[] {
  const names = [...known, ...everywhere]
  const unknown = given.filter((name) => name !== '' && !names.includes(name) && !tracking.test(name))
  return unknown.map((path) => {
    const meant = nearestName(path, names)
    const message =
      meant === null
        ? `There is no such parameter. Known: ${names.join(', ')}`
        : `There is no such parameter: did you mean "${meant}"?`
    return { path, message, code: 'unknown_parameter' }
  })
}

/** Whether a field of a request is a list: its parameter may be given several times. */
export function isList(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return isList(field.unwrap())
  return field instanceof z.ZodArray
}

/**
 * Parameters, each with all that was given for it, parsed. Empty ones count as not given, as forms send them; so `?limit=`
 * is the default limit.
 * @param within where they stand, which the paths of faults begin with
 * @throws InvalidRequestError naming every parameter that is unknown, invalid, or given twice where one value is
 * allowed.
 */
export function parseParameters<Shape extends z.ZodRawShape>(
  given: Record<string, string[]>,
  schema: z.ZodObject<Shape>,
  within = '',
): z.infer<z.ZodObject<Shape>> {
  const input: Record<string, string | string[]> = {}
  const faults: InputFault[] = unknownParameters(Object.keys(given), Object.keys(schema.shape))
  for (const [name, field] of Object.entries(schema.shape)) {
    const values = (given[name] ?? []).filter((value) => value !== '')
    if (isList(field)) {
      input[name] = values
    } else if (values.length > 1) {
      faults.push({ path: name, message: 'Give this parameter only once', code: 'given_twice' })
    } else if (values[0] !== undefined) {
      input[name] = values[0]
    }
  }
  const parsed = schema.safeParse(input)
  for (const issue of parsed.error?.issues ?? []) {
    faults.push({ path: String(issue.path[0] ?? ''), message: issue.message, code: issue.code })
  }
  if (parsed.success) faults.push(...faultsOfPeriod(parsed.data))
  if (!parsed.success || faults.length > 0)
    throw new InvalidRequestError(faults.map((fault) => ({ ...fault, path: within + fault.path })))
  return parsed.data
}

/** The parameters of an address, parsed. @throws InvalidRequestError */
export const parseQuery = <Shape extends z.ZodRawShape>(c: Context, schema: z.ZodObject<Shape>) =>
  parseParameters(c.req.queries(), schema)

/** The body of a request, parsed. @throws InvalidRequestError naming every field that is invalid or unknown. */
export function parseBody<T>(body: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new InvalidRequestError(
    parsed.error.issues.map(({ path, message, code }) => ({ path: path.join('.'), message, code })),
  )
}

/** A period that ends before it begins is nobody's wish. */
function faultsOfPeriod(request: { from?: unknown; to?: unknown }) {
  const { from, to } = request
  if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return []
  return [{ path: 'from', message: 'The period ends before it begins: from is after to', code: 'period' }]
}

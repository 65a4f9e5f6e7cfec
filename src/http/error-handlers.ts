import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { EngineUnavailableError } from '../errors.ts'
import { errorPage } from './pages/page-frame.tsx'
import {
  BusyError,
  DeadlineError,
  type InputFault,
  InvalidRequestError,
  NotFoundError,
  problemResponse,
  RequestRefusedError,
} from './problems.ts'
import { loggedPath } from './request-log.ts'

export interface ErrorLogger {
  error(fields: object, message: string): void
}

const isForPrograms = (path: string) => /^\/(?:api|mcp|healthz|readyz|metrics)(?:\/|$)/.test(path)

/** The status and the explanation of an error, for the caller; what went wrong inside is nobody else's business. */
function explain(error: Error): {
  status: 400 | 408 | 413 | 500 | BusyError['status'] | RequestRefusedError['status']
  detail: string
  faults: InputFault[]
  code?: string
} {
  if (error instanceof InvalidRequestError) {
    return { status: 400, detail: 'Some parameters are invalid', faults: error.faults }
  }
  if (error instanceof RequestRefusedError) {
    return { status: error.status, detail: error.message, faults: [], code: error.remark.code }
  }
  if (error instanceof BusyError) return { status: error.status, detail: error.message, faults: [] }
  if (error instanceof EngineUnavailableError) return { status: 503, detail: error.message, faults: [] }
  if (error instanceof NotFoundError) return { status: 404, detail: error.message, faults: [] }
  if (error instanceof DeadlineError) {
    return { status: 503, detail: error.message, faults: [], code: 'timeout' }
  }
  if (error instanceof HTTPException && error.status === 408) {
    return { status: 408, detail: 'The body of the request took too long to arrive', faults: [] }
  }
  if (error instanceof HTTPException && error.status === 413) {
    return { status: 413, detail: 'The body is larger than this address takes', faults: [] }
  }
  return { status: 500, detail: 'The request could not be completed', faults: [] }
}

/** As nginx has it: nobody is there to take the answer. */
export const clientLeft = 499
/** After how long a change that others were in the way of may be tried again. */
const usualRetryAfterSeconds = 5

/** Answers with a problem or a page, whichever the address is for. */
export function errorHandlers(logger: ErrorLogger | undefined) {
  const notFound = (c: Context) => {
    if (!isForPrograms(c.req.path)) return errorPage(c, 404, null)
    return problemResponse(c, 404, `There is nothing at ${c.req.path}`)
  }
  const onError = async (error: Error, c: Context) => {
    // Whoever breaks a request off is told nothing, and has done nothing wrong.
    if (c.req.raw.signal.aborted) return new Response(null, { status: clientLeft })
    const { status, detail, faults, code } = explain(error)
    // What is refused for want of room is counted, and no fault of the program.
    const isLate = error instanceof DeadlineError
    if (isLate || (status >= 500 && status !== 503)) {
      const { method, path } = c.req
      const id = c.req.header('X-Request-Id')
      // Where its time was up, there is nothing to mend at a place in the program.
      const cause = isLate ? {} : { err: error }
      logger?.error({ ...cause, id, method, path: loggedPath(path) }, `request failed: ${detail}`)
    }
    const response = isForPrograms(c.req.path)
      ? problemResponse(c, status, detail, faults, code)
      : await errorPage(c, status, error)
    if (status === 503 || status === 429) {
      const isTimed = isLate || error instanceof BusyError || error instanceof RequestRefusedError
      const seconds = (isTimed ? error.retryAfterSeconds : null) ?? usualRetryAfterSeconds
      response.headers.set('Retry-After', String(seconds))
    }
    return response
  }
  const onMethodNotAllowed = async (c: Context, methods: string[]) => {
    const page = !isForPrograms(c.req.path)
    const response = page
      ? await errorPage(c, 405, null)
      : problemResponse(c, 405, `${c.req.method} is not possible at ${c.req.path}`)
    response.headers.set('Allow', methods.join(', '))
    return response
  }
  return { notFound, onError, onMethodNotAllowed }
}

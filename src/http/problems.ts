import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { PasserelleError } from '../errors.ts'
import type { Remark } from '../model/remark.ts'

/** One thing that is wrong with a request, and where: the name of a parameter. */
export interface InputFault {
  path: string
  message: string
  /** What kind of fault it is, as zod names it. */
  code: string
}

/** A request that can't be understood; the fault is the caller's. */
export class InvalidRequestError extends PasserelleError {
  readonly faults: InputFault[]
  constructor(faults: InputFault[]) {
    super(`Invalid request: ${faults.map(({ path, message }) => `${path}: ${message}`).join('; ')}`)
    this.faults = faults
  }
}

/** A request that is understood and not carried out. */
export class RequestRefusedError extends PasserelleError {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 421 | 422 | 429 | 503
  readonly remark: Remark
  /** The name of the file that it is about, or null. */
  readonly file: string | null
  /** When it may be tried again, where that is known. */
  readonly retryAfterSeconds: number | null
  constructor(
    status: RequestRefusedError['status'],
    remark: Remark,
    file: string | null = null,
    retryAfterSeconds: number | null = null,
  ) {
    super(file === null ? remark.message : `${file}: ${remark.message}`)
    this.status = status
    this.remark = remark
    this.file = file
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Too much is asked at once: of the server (503), or by one client (429). */
export class BusyError extends PasserelleError {
  readonly status: 429 | 503
  readonly retryAfterSeconds: number
  constructor(status: BusyError['status'], retryAfterSeconds: number) {
    super(
      status === 503
        ? 'The server has too much to do at the moment; try again'
        : 'Too many requests have come from this address; try again later',
    )
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The work of a request took longer than it may, and was ended. */
export class DeadlineError extends HTTPException {
  readonly retryAfterSeconds = 5
  constructor() {
    super(503, { message: 'The request took too long, and was ended; try again, or ask for less at once' })
  }
}

/** There is no such document, passage or page. */
export class NotFoundError extends PasserelleError {}

const titles: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  413: 'Content too large',
  421: 'Misdirected request',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
}

/** What a program can rely on to tell kinds of problems apart, by status; refusals of changes have codes of their own. */
export const problemCodes: readonly [ContentfulStatusCode, string][] = [
  [400, 'invalid-request'],
  [401, 'wrong-token'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [408, 'body-too-slow'],
  [413, 'body-too-large'],
  [429, 'too-many-requests'],
  [500, 'internal'],
  [503, 'unavailable'],
  [503, 'timeout'],
]

/** A problem as RFC 9457 has it. `type` stays `about:blank`: `code` says what there is to tell apart. */
export function problemResponse(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  faults: InputFault[] = [],
  code = problemCodes.find(([usual]) => usual === status)?.[1],
): Response {
  const problem = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail,
    ...(code === undefined ? {} : { code }),
    ...(faults.length > 0 ? { errors: faults } : {}),
  }
  return c.body(JSON.stringify(problem), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  })
}

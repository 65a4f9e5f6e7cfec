import type { Context } from 'hono'
import { type RefusalReason, RefusedError } from '../manage/refusal.ts'
import { remark } from '../model/remark.ts'
import { RequestRefusedError } from './problems.ts'

const statuses: Record<RefusalReason, RequestRefusedError['status']> = {
  'invalid-name': 422,
  'too-large': 413,
  unreadable: 422,
  duplicate: 409,
  unknown: 404,
  busy: 503,
}

/** What the document library refuses, as an answer to a request. */
export async function refusalsAsAnswers<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    throw new RequestRefusedError(statuses[error.reason], error.remark, error.file)
  }
}

export interface UploadForm {
  name: string
  bytes: Uint8Array
  token: string | null
}

/** Reads a form with one file. @throws RequestRefusedError where there is none, or several. */
export async function readUpload(c: Context): Promise<UploadForm> {
  const isForm = /^multipart\/form-data/i.test(c.req.header('Content-Type') ?? '')
  const form = isForm ? await c.req.parseBody({ all: true }).catch(() => null) : null
  if (form === null) throw new RequestRefusedError(400, remark('no-form'))
  const { file, token } = form
  if (Array.isArray(file)) throw new RequestRefusedError(400, remark('several-files'))
  if (file === undefined || typeof file === 'string' || file.name === '')
    throw new RequestRefusedError(400, remark('no-file'))
  return {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    token: typeof token === 'string' ? token : null,
  }
}

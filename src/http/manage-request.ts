import type { Context } from 'hono'
import { type RefusalReason, RefusedError } from '../manage/refusal.ts'
import { InvalidRequestError, RequestRefusedError } from './problems.ts'

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
    if (error instanceof RefusedError) throw new RequestRefusedError(statuses[error.reason], error.message)
    throw error
  }
}

export interface UploadForm {
  name: string
  bytes: Uint8Array
  token: string | null
}

const fault = (message: string) => new InvalidRequestError([{ path: 'file', message, code: 'file' }])

/** Reads a form with one file. @throws InvalidRequestError where there is none, or several. */
export async function readUpload(c: Context): Promise<UploadForm> {
  const isForm = /^multipart\/form-data/i.test(c.req.header('Content-Type') ?? '')
  const form = isForm ? await c.req.parseBody({ all: true }).catch(() => null) : null
  if (form === null) throw fault('Send the file as multipart/form-data, in a field named "file"')
  const { file, token } = form
  if (Array.isArray(file)) throw fault('Send one file at a time')
  if (file === undefined || typeof file === 'string' || file.name === '') throw fault('Choose a file')
  return {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    token: typeof token === 'string' ? token : null,
  }
}

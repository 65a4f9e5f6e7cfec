import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { BodyData } from 'hono/utils/body'
import { maxUploadBytes } from '../manage/document-library.ts'
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

/** What a form adds to a file. */
const formBytes = 16 * 1024

/** How large an upload may be; comes after the check of the token, since it may read the whole of it. */
export const uploadLimit: MiddlewareHandler = bodyLimit({
  maxSize: maxUploadBytes + formBytes,
  onError: () => {
    throw new RequestRefusedError(413, remark('body-too-large', { megabytes: maxUploadBytes / 1024 / 1024 }))
  },
})

/** The fields of a form; none where the body is of another type. @throws RequestRefusedError for a broken one. */
export async function readForm(c: Context): Promise<BodyData<{ all: true }>> {
  return c.req.parseBody({ all: true }).catch(() => {
    throw new RequestRefusedError(400, remark('broken-form'))
  })
}

/** The fields of a form that are plain text, each once. @throws RequestRefusedError for a broken form. */
export async function readStrings(c: Context): Promise<Record<string, string | undefined>> {
  const fields = Object.entries(await readForm(c))
  return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string'))
}

interface UploadedFile {
  name: string
  bytes: Uint8Array
}

/** Reads a form with one file. @throws RequestRefusedError where there is none, or several. */
export async function readUpload(c: Context): Promise<UploadedFile> {
  if (!/^multipart\/form-data/i.test(c.req.header('Content-Type') ?? ''))
    throw new RequestRefusedError(400, remark('no-form'))
  const { file } = await readForm(c)
  if (Array.isArray(file)) throw new RequestRefusedError(400, remark('several-files'))
  if (file === undefined || typeof file === 'string' || file.name === '')
    throw new RequestRefusedError(400, remark('no-file'))
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

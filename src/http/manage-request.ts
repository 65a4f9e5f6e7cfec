import type { Context, MiddlewareHandler } from 'hono'
import type { BodyData } from 'hono/utils/body'
import { maxUploadBytes } from '../manage/document-library.ts'
import { type RefusalReason, RefusedError } from '../manage/refusal.ts'
import { remark } from '../model/remark.ts'
import { type Part, partsOf } from './multipart.ts'
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

/** Turns uploads away that say that they are too large; those that don't say so are, when too much of them has come. */
export const uploadLimit: MiddlewareHandler = (c, next) => {
  if (Number(c.req.header('Content-Length') ?? 0) > maxUploadBytes + formBytes)
    throw new RequestRefusedError(413, remark('body-too-large', { megabytes: maxUploadBytes / 1024 / 1024 }))
  return next()
}

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
  /** As it comes. @throws RequestRefusedError where another file follows, or the form breaks off */
  content: AsyncIterable<Uint8Array>
}

async function* contentOf({ content }: Part, others: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  yield* content
  for await (const { name } of others)
    if (name === 'file') throw new RequestRefusedError(400, remark('several-files'))
}

/** The file of a form, of which nothing is read yet. @throws RequestRefusedError where there is none */
export async function readUpload(c: Context, parts = partsOf(c)): Promise<UploadedFile> {
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const { name, fileName } = next.value
    if (name === 'file' && fileName) return { name: fileName, content: contentOf(next.value, parts) }
  }
  throw new RequestRefusedError(400, remark('no-file'))
}

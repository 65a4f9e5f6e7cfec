import { on } from 'node:events'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import type { Context, HonoRequest } from 'hono'
import { remark } from '../model/remark.ts'
import { RequestRefusedError } from './problems.ts'

const maxTokenBytes = 8 * 1024
const options = { preservePath: true, isPartAFile: () => true, limits: { parts: 16 } }

/** A part of a form, whose content can be read once; its file name is null where it is a field. */
export type Part = { name: string; fileName: string | null; content: AsyncIterable<Uint8Array> }

/** Content that is text; null where it is long, and no more of the form can be read. */
export async function textOf(content: AsyncIterable<Uint8Array>): Promise<string | null> {
  let text = Buffer.alloc(0)
  for await (const piece of content) {
    text = Buffer.concat([text, piece])
    if (text.length > maxTokenBytes) return null
  }
  return text.toString('utf8')
}

async function* whole<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* pieces
  } catch {
    throw new RequestRefusedError(400, remark('broken-form'))
  }
}

async function* readParts({ raw }: HonoRequest, type: string): AsyncGenerator<Part> {
  const parser = new Busboy({ ...options, headers: { 'content-type': type } })
  // Nobody may be reading any more when a form turns out to be broken.
  parser.on('error', () => {}).on('file', (_, file) => file.on('error', () => {}))
  parser.on('partsLimit', () => parser.destroy(new Error('Too many parts')))
  const body = Readable.fromWeb(raw.body as ReadableStream)
  body.on('error', () => parser.end()).pipe(parser)
  for await (const [name = '', file, fileName] of on(parser, 'file', { close: ['finish'] })) {
    // As browsers write it: https://html.spec.whatwg.org/#multipart-form-data.
    const plain = fileName?.replace(/%(22|0[AD])/gi, decodeURIComponent)
    yield { name, fileName: plain ?? null, content: whole(file) }
    file.resume()
  }
}

/** The parts of a form, each until the next is asked for. @throws RequestRefusedError 400 where it is broken, or none */
export function partsOf({ req }: Context): AsyncGenerator<Part> {
  const type = req.header('Content-Type') ?? ''
  if (req.raw.body && /^multipart\/form-data\b/i.test(type)) return whole(readParts(req, type))
  throw new RequestRefusedError(400, remark('no-form'))
}

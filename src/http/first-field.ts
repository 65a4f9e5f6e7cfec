import type { Context } from 'hono'

/** More than a boundary, the headers of a field and a token take. */
const maxFieldBytes = 8 * 1024

/** What parts the fields of a multipart form. */
function delimiterOf(contentType: string): Buffer | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  return boundary === undefined ? null : Buffer.from(`--${boundary}`)
}

type Chunks = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>

/** Reads until the first field has ended, its end included, or so much was read that there is none. */
async function readFirst(chunks: Chunks, delimiter: Buffer): Promise<Buffer<ArrayBuffer>> {
  let read = Buffer.alloc(0)
  while (read.indexOf(delimiter, delimiter.length) === -1 && read.length <= maxFieldBytes) {
    const { done, value } = await chunks.read()
    if (done) break
    read = Buffer.concat([read, value])
  }
  return read
}

/** What was read of a body, and then the rest of it as it comes. */
const joined = (read: Uint8Array<ArrayBuffer>, rest: Chunks) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(read),
    async pull(controller) {
      const { done, value } = await rest.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => rest.cancel(reason),
  })

/**
 * The value of a multipart form's first field if it has that name, read before anything else of the form is; else null.
 * The form can be read afterwards as if nothing had been.
 */
export async function firstField(c: Context, name: string): Promise<string | null> {
  const contentType = c.req.header('Content-Type') ?? ''
  const delimiter = delimiterOf(contentType)
  if (delimiter === null || !c.req.raw.body) return null
  const chunks = c.req.raw.body.getReader()
  const read = await readFirst(chunks, delimiter)
  const end = read.indexOf(delimiter, delimiter.length)
  c.req.raw = new Request(c.req.raw, { body: joined(read, chunks), duplex: 'half' } as RequestInit)
  if (end === -1) return null
  const form = new Response(Buffer.concat([read.subarray(0, end), delimiter, Buffer.from('--\r\n')]), {
    headers: { 'Content-Type': contentType },
  })
  const value = (await form.formData().catch(() => null))?.get(name)
  return typeof value === 'string' ? value : null
}

import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { errorHandlers } from '../../src/http/error-handlers.ts'
import { partsOf } from '../../src/http/multipart.ts'

const { onError } = errorHandlers(undefined)
const app = new Hono()
  .post('/api/parts', async (c) => {
    const parts: unknown[] = []
    for await (const { name, fileName, content } of partsOf(c)) {
      const pieces: Uint8Array[] = []
      for await (const piece of content) pieces.push(piece)
      parts.push([name, fileName, Buffer.concat(pieces).toString('latin1')])
    }
    return c.json(parts)
  })
  .onError(onError)

/** A body that comes in pieces of so many bytes. */
function inPieces(body: Buffer, bytes: number) {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      if (sent >= body.length) return controller.close()
      controller.enqueue(new Uint8Array(body.subarray(sent, sent + bytes)))
      sent += bytes
    },
  })
}

const send = (body: Buffer, boundary: string, bytes: number) =>
  app.request('/api/parts', {
    method: 'POST',
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: inPieces(body, bytes),
    duplex: 'half',
  } as RequestInit)

/** Texts that look like ends of parts. */
const content = fc
  .array(fc.constantFrom('a', '-', '--', '\r', '\n', '\r\n', '\r\n-', '\r\n--', 'b', '\0', '\xff'))
  .map((pieces) => pieces.join(''))
const partsWith = fc.array(
  fc.tuple(fc.constantFrom('file', 'token', 'é'), fc.option(fc.constant('a.txt')), content),
)

it('gives the parts of a form, whatever its boundary and the pieces that it comes in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a', 'x-y', 'limit'),
      partsWith,
      fc.integer({ min: 1, max: 40 }),
      async (boundary, parts, bytes) => {
        fc.pre(parts.every(([, , text]) => !`\r\n${text}`.includes(`\r\n--${boundary}`)))
        const body = Buffer.concat([
          ...parts.flatMap(([name, fileName, text]) => [
            Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
            Buffer.from(fileName === null ? '' : `; filename="${fileName}"`),
            Buffer.from('\r\n\r\n'),
            Buffer.from(`${text}\r\n`, 'latin1'),
          ]),
          Buffer.from(`--${boundary}--\r\n`),
        ])
        const response = await send(body, boundary, bytes)
        expect(await response.json()).toEqual(parts)
        const cut = await send(body.subarray(0, -4), boundary, bytes)
        expect(cut.status).toBe(400)
      },
    ),
  )
})

it('reads what browsers write of names', async () => {
  const form = new FormData()
  form.append('file', new File(['x'], 'a "b"\r\n(é).txt'))
  const response = await app.request('/api/parts', { method: 'POST', body: form })
  expect(await response.json()).toEqual([['file', 'a "b"\r\n(é).txt', 'x']])
})

it('refuses forms of more parts than any here has', async () => {
  const part = '--a\r\nContent-Disposition: form-data; name="token"\r\n\r\nx\r\n'
  const statuses = [16, 17].map(async (n) => {
    const { status } = await send(Buffer.from(`${part.repeat(n)}--a--\r\n`), 'a', 4096)
    return status
  })
  expect(await Promise.all(statuses)).toEqual([200, 400])
})

import type { Context } from 'hono'
import { remark } from '../model/remark.ts'
import { RequestRefusedError } from './problems.ts'

/** More than the headers of a part, or a token, take. */
const maxTextBytes = 8 * 1024

/** A part of a form, whose content can be read once. */
export interface Part {
  name: string
  /** Null where it is a field. */
  fileName: string | null
  content: AsyncGenerator<Uint8Array>
}

const broken = () => new RequestRefusedError(400, remark('broken-form'))

/** A body that is read up to marks in it, whichever pieces it comes in. */
class MarkedBody {
  private held: Buffer
  private readonly pieces: ReadableStreamDefaultReader<Uint8Array>
  constructor(body: ReadableStream<Uint8Array>, before: string) {
    this.pieces = body.getReader()
    this.held = Buffer.from(before)
  }

  private async more(): Promise<void> {
    const { done, value } = await this.pieces.read()
    if (done) throw broken()
    const { buffer, byteOffset, length } = value
    const piece = Buffer.from(buffer, byteOffset, length)
    this.held = this.held.length === 0 ? piece : Buffer.concat([this.held, piece])
  }

  /** What stands before a mark, which is passed over. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.held.indexOf(mark)
      // A mark may come in two pieces.
      const before = at === -1 ? Math.max(0, this.held.length - mark.length + 1) : at
      const piece = this.held.subarray(0, before)
      this.held = this.held.subarray(at === -1 ? before : at + mark.length)
      if (piece.length > 0) yield piece
      if (at !== -1) return
      await this.more()
    }
  }

  /** Passes over what is left, so that the body has been read to its end. */
  async leave(): Promise<void> {
    while (!(await this.pieces.read()).done);
  }

  /** Passes over two bytes if they are these. */
  async passes(two: string): Promise<boolean> {
    while (this.held.length < 2) await this.more()
    if (this.held.toString('latin1', 0, 2) !== two) return false
    this.held = this.held.subarray(2)
    return true
  }
}

/** Content that is text; null where it is long, and no more of the form can be read. */
export async function textOf(content: AsyncIterable<Uint8Array>): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of content) {
    bytes += piece.length
    if (bytes > maxTextBytes) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** A value of a header, as browsers write it (https://html.spec.whatwg.org/#multipart-form-data). */
function valueIn(headers: string, name: string): string | null {
  const value = new RegExp(`;[ \\t]*${name}="([^"]*)"`, 'i').exec(headers)?.[1]
  return value?.replace(/%(?:22|0[AD])/gi, (code) => decodeURIComponent(code)) ?? null
}

const newLine = Buffer.from('\r\n')
const blankLine = Buffer.from('\r\n\r\n')

/**
 * The parts of a multipart form as they come: nothing is kept of one when the next is asked for.
 * @throws RequestRefusedError 400 where it is none, or breaks off
 */
export async function* partsOf(c: Context): AsyncGenerator<Part> {
  const type = c.req.header('Content-Type') ?? ''
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined || !c.req.raw.body) throw new RequestRefusedError(400, remark('no-form'))
  const body = new MarkedBody(c.req.raw.body, '\r\n')
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  let content = body.until(delimiter)
  for (;;) {
    for await (const _ of content);
    if (await body.passes('--')) return body.leave()
    // Blanks may follow a delimiter.
    for await (const _ of body.until(newLine));
    const headers = await textOf(body.until(blankLine))
    const name = headers && valueIn(headers, 'name')
    if (headers === null || name === null) throw broken()
    content = body.until(delimiter)
    yield { name, fileName: valueIn(headers, 'filename'), content }
  }
}

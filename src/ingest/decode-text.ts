import { RemarkError } from '../errors.ts'
import { undoMojibake } from '../model/mojibake.ts'
import { type Remark, remark } from '../model/remark.ts'
import { decodeAs } from './encoding-tables.ts'
import { guessEncoding, readsAs } from './guess-encoding.ts'
import { decodeUtf7, decodeUtf32, markedEncoding, wideEncoding } from './unicode-encodings.ts'

/** A text with the encoding that it was read in. */
export interface DecodedText {
  text: string
  encoding: string
  warnings: Remark[]
}

/** Control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const odd = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 27))
  return odd.length > bytes.length / 1000
}

/** UTF-8 with a few broken characters (a cut file, a bad paste) rather than another encoding. */
function readAsDamagedUtf8(bytes: Uint8Array): string | null {
  const text = decodeAs('utf-8', bytes)
  const broken = text.split('\ufffd').length - 1
  const foreign = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return foreign > 4 * broken ? text : null
}

function decodeUnicode(encoding: string, bytes: Uint8Array): DecodedText {
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : decodeAs(encoding, bytes)
  return { text, encoding, warnings: text.includes('\ufffd') ? [remark('broken-characters')] : [] }
}

/** Text without letters beyond ASCII, which UTF-7 and the mail encodings of Japanese write with ASCII alone. */
function decodeAscii(bytes: Uint8Array): DecodedText | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (text.includes('\u001b$')) {
    return {
      text: decodeAs('iso-2022-jp', bytes),
      encoding: 'iso-2022-jp',
      warnings: [toldAs('iso-2022-jp')],
    }
  }
  const utf7 = text.includes('+') ? decodeUtf7(text) : null
  return utf7 === null ? null : { text: utf7, encoding: 'utf-7', warnings: [toldAs('utf-7')] }
}

const toldAs = (encoding: string) => remark('told-encoding', { encoding })

/**
 * Decodes text bytes: by their byte order mark, else as UTF-8, UTF-16 or UTF-32 if they are that, else by the declared
 * encoding if they read as language in it, else by the letters and signs that they would have in each encoding.
 * @throws RemarkError when the bytes are no text, or read as language in no encoding.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const unicode = markedEncoding(bytes) ?? wideEncoding(bytes)
  if (unicode) return decodeUnicode(unicode, bytes)
  if (bytes.includes(0)) throw new RemarkError(remark('null-characters'))
  try {
    // What is valid UTF-8 is hardly ever meant otherwise, whatever a page declares.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const ascii = bytes.every((byte) => byte < 0x80)
    const once = ascii ? null : undoMojibake(text)
    if (once !== null) return { text: once, encoding: 'utf-8', warnings: [toldAs('utf-8')] }
    return (ascii ? decodeAscii(bytes) : null) ?? { text, encoding: 'utf-8', warnings: [] }
  } catch {
    return decodeOther(bytes, declared)
  }
}

/** Whether a text reads as language in the encoding that it declares; one that doesn't exist says nothing. */
function declarationHolds(bytes: Uint8Array, declared: string): boolean {
  try {
    return !/^utf-?(?:7|8|16|32)/i.test(declared) && readsAs(declared, bytes)
  } catch {
    return false
  }
}

function decodeOther(bytes: Uint8Array, declared: string | undefined): DecodedText {
  if (declared && declarationHolds(bytes, declared)) {
    return { text: decodeAs(declared, bytes), encoding: declared.toLowerCase(), warnings: [] }
  }
  const damaged = readAsDamagedUtf8(bytes)
  if (damaged) return { text: damaged, encoding: 'utf-8', warnings: [remark('broken-characters')] }
  if (isBinary(bytes)) throw new RemarkError(remark('unknown-encoding'))
  const { encoding, readable } = guessEncoding(bytes)
  if (!readable) throw new RemarkError(remark('garbled-encoding', { encoding }))
  const usual = encoding === 'windows-1252'
  return { text: decodeAs(encoding, bytes), encoding, warnings: usual ? [] : [toldAs(encoding)] }
}

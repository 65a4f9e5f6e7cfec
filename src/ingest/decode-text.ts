import { RemarkError } from '../errors.ts'
import { windows1252 } from '../model/mojibake.ts'
import { type Remark, remark } from '../model/remark.ts'

/** A text with the encoding that it was read in. */
export interface DecodedText {
  text: string
  encoding: string
  warnings: Remark[]
}

const marks: { encoding: string; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding)
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  // Some releases of Node.js give the control characters of Latin-1 instead.
  return text.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control)
}

/** UTF-16 without a byte order mark: Latin letters leave every other byte null. */
function looksLikeUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4000)
  if (sample.length < 4 || bytes.length % 2 !== 0) return null
  const nulls = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nulls
  const many = sample.length * 0.35
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

/** Bytes that Windows-1252 leaves without a character, and control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const odd = bytes.filter(
    (byte) => byte < 9 || (byte > 13 && byte < 27) || [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
  )
  return odd.length > bytes.length / 1000
}

/** UTF-8 with a few broken characters (a cut file, a bad paste) rather than another encoding. */
function readAsDamagedUtf8(bytes: Uint8Array): string | null {
  const text = decodeAs('utf-8', bytes)
  const broken = text.split('\ufffd').length - 1
  const foreign = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return foreign > 4 * broken ? text : null
}

/**
 * Decodes text bytes: by their byte order mark, else by the declared encoding if it is known, else as UTF-8, UTF-16
 * or Windows-1252, whichever they are.
 * @throws Error when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte))
  if (mark) return { text: decodeAs(mark.encoding, bytes), encoding: mark.encoding, warnings: [] }
  const utf16 = looksLikeUtf16(bytes)
  if (utf16) return { text: decodeAs(utf16, bytes), encoding: utf16, warnings: [] }
  if (bytes.includes(0)) throw new RemarkError(remark('null-characters'))
  try {
    // What is valid UTF-8 is hardly ever meant otherwise, whatever a page declares.
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
      warnings: [],
    }
  } catch {
    return decodeOther(bytes, declared)
  }
}

function decodeOther(bytes: Uint8Array, declared: string | undefined): DecodedText {
  if (declared && !/^utf-?8$/i.test(declared)) {
    try {
      return { text: decodeAs(declared, bytes), encoding: declared.toLowerCase(), warnings: [] }
    } catch {
      // An encoding that doesn't exist says nothing.
    }
  }
  const damaged = readAsDamagedUtf8(bytes)
  if (damaged) {
    const warnings = [remark('broken-characters')]
    return { text: damaged, encoding: 'utf-8', warnings }
  }
  if (isBinary(bytes)) throw new RemarkError(remark('unknown-encoding'))
  return { text: decodeAs('windows-1252', bytes), encoding: 'windows-1252', warnings: [] }
}

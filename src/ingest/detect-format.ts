import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { unpackArchive } from './archive.ts'
import { type Format, formatByName, type UntakenKind } from './document-formats.ts'

/** How much of a file's beginning tells what kind of text it is. */
const headBytes = 4096

const startsWith = (bytes: Uint8Array, start: string | number[]) =>
  Buffer.from(bytes.subarray(0, start.length)).equals(Buffer.from(start as number[]))

/** What the first bytes tell of formats that have no reader. */
const foreignStarts: [string | number[], UntakenKind][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'unread-picture'],
  [[0xff, 0xd8, 0xff], 'unread-picture'],
  ['GIF8', 'unread-picture'],
  [[0x49, 0x49, 0x2a, 0], 'unread-picture'],
  [[0x4d, 0x4d, 0, 0x2a], 'unread-picture'],
  ['Rar!', 'unread-archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'unread-archive'],
  [[0x1f, 0x8b], 'unread-archive'],
  ['SQLite format 3', 'unread-data'],
  ['%!PS', 'unread-format'],
]

/** Names of streams in files of Microsoft's compound format (before 2007), in the order in which they decide. */
const compoundStreams: [string, Format | UntakenKind | 'encrypted'][] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'unread-slides'],
  ['__properties_version1.0', 'unread-mail'],
  ['Workbook', 'unread-sheet'],
]

/** What the types of an Office archive's parts, or the type that an OpenDocument states, say it is. */
const archiveTypes: [RegExp, Format | UntakenKind][] = [
  [/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/, 'docx'],
  [/spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macro/, 'xlsx'],
  [/ms-excel\.sheet\.binary/, 'unread-sheet'],
  [/presentationml|ms-powerpoint/, 'unread-slides'],
  [/opendocument\.text/, 'odt'],
  [/opendocument\.spreadsheet/, 'unread-sheet'],
  [/opendocument\.presentation/, 'unread-slides'],
  [/application\/epub\+zip/, 'epub'],
]

function compoundKind(bytes: Uint8Array): Format | UntakenKind | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = compoundStreams.find(([name]) => buffer.includes(Buffer.from(name, 'utf16le')))?.[1]
  if (found === 'encrypted') throw new RemarkError(remark('encrypted'))
  return found ?? null
}

/** A broken archive is left to the reader of the format that its name tells, which says what is wrong. */
function archiveKind(bytes: Uint8Array): Format | UntakenKind | null {
  let documents = false
  let office = false
  try {
    const files = unpackArchive(bytes, (name) => {
      documents ||= formatByName(name) !== null
      office ||= /^(?:_rels\/\.rels|word\/)/.test(name)
      return name === '[Content_Types].xml' || name === 'mimetype'
    })
    const types = [...files.values()].map((content) => content.toString('latin1')).join('\n')
    const known = archiveTypes.find(([pattern]) => pattern.test(types))?.[1]
    return known ?? (documents && !office && types === '' ? 'zip' : null)
  } catch (error) {
    if (error instanceof RemarkError && error.remark.code === 'broken-archive') return null
    throw error
  }
}

/** The beginning of a text, in any encoding that keeps ASCII. */
const headOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, headBytes))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replace(/\0/g, '')
    .trimStart()

const htmlStart =
  /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,500}-->\s{0,20})?<(?:!doctype\s{1,5}html|html|head|body)\b/i
const mailField = /^[A-Za-z][A-Za-z0-9-]{1,40}: ?/
const telling = /^(?:mime-version|message-id|received|return-path|delivered-to): ?/im

function textKind(bytes: Uint8Array): Format | UntakenKind | null {
  const head = headOf(bytes)
  if (/^%PDF-\d/.test(head)) return 'pdf'
  if (/^\{\\rtf/.test(head)) return 'rtf'
  if (htmlStart.test(head)) return 'html'
  const [fields = ''] = head.split(/\r?\n\r?\n/, 1)
  if (!mailField.test(fields) || !telling.test(fields)) return null
  return /multipart\/related/i.test(fields) && /snapshot-content-location/i.test(fields)
    ? 'unread-web-archive'
    : 'eml'
}

/** Formats whose files are text, which says itself which of them it is only where it begins as HTML, RTF or mail. */
const textFormats = new Set<Format>(['text', 'markdown', 'html', 'csv', 'eml'])

/** Bytes that no text has: what holds many is a broken file of the format that its name tells. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, headBytes)
  const words =
    Buffer.from(sample)
      .toString('latin1')
      .match(/[A-Za-z]{2,}/g)?.length ?? 0
  return words >= 3 && !sample.some((byte) => byte < 9 || (byte > 13 && byte < 27))
}

/**
 * The format of a file: by its content where that tells, else by its name.
 * @throws RemarkError with the remedy where the content is of a format that is not read, or encrypted.
 */
export function detectFormat(file: string, bytes: Uint8Array): Format | null {
  const named = formatByName(file)
  const found = contentKind(bytes)
  if (found === null) {
    const misnamed = named !== null && !textFormats.has(named) && looksLikeText(bytes)
    return misnamed && !startsWith(bytes, 'PK') ? 'text' : named
  }
  if (found.startsWith('unread-')) throw new RemarkError(remark(found as UntakenKind))
  // A page may be quoted in a text that says itself what it is.
  return found === 'html' && named === 'markdown' ? 'markdown' : (found as Format)
}

function contentKind(bytes: Uint8Array): Format | UntakenKind | null {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes)
  if (startsWith(bytes, 'PK\u0003\u0004')) return archiveKind(bytes)
  const foreign = foreignStarts.find(([start]) => startsWith(bytes, start))
  return foreign ? foreign[1] : textKind(bytes)
}

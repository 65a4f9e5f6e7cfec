import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { unpackArchive } from './archive.ts'
import { formatByName } from './document-formats.ts'
import { attachmentBytes, attachmentName, parseMail } from './parse-mail.ts'

/** A file within another. */
export interface InnerFile {
  name: string
  bytes: Uint8Array
}

/** Whether files of this name hold documents of their own: archives and messages. */
export const holdsFiles = (file: string) => ['zip', 'eml'].includes(formatByName(file) ?? '')

/** What file systems and programs leave in archives. */
const leftBehind = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/

/** Names that lead out of the archive, or hide, are not read. */
const isInside = (name: string) =>
  !name.endsWith('/') && !leftBehind.test(name) && !name.split(/[/\\]/).includes('..') && !/^[/\\]/.test(name)

async function attachedFiles(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<InnerFile[]> {
  const { attachments } = await parseMail(bytes)
  const taken = new Set<string>()
  return attachments.flatMap((attachment, at) => {
    const plain = attachmentName(attachment, at)
    const name = taken.has(plain) ? `${at + 1}-${plain}` : plain
    taken.add(name)
    return !attachment.related && wanted(name) ? [{ name, bytes: attachmentBytes(attachment) }] : []
  })
}

/**
 * The files in an archive, or attached to a message, that are wanted.
 * @throws RemarkError where it is broken, encrypted, explodes or holds too much.
 */
export async function innerFiles(
  file: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Promise<InnerFile[]> {
  if (formatByName(file) === 'eml') return attachedFiles(bytes, wanted)
  const unpacked = unpackArchive(bytes, (name) => isInside(name) && wanted(name))
  return [...unpacked].map(([name, content]) => ({ name, bytes: content }))
}

/** The bytes of a file within files within a file, by their names from the outside. */
export async function innerBytes(file: string, bytes: Uint8Array, path: string[]): Promise<Uint8Array> {
  let outer: InnerFile = { name: file, bytes }
  for (const name of path) {
    const [found] = await innerFiles(outer.name, outer.bytes, (candidate) => candidate === name)
    if (!found) throw new RemarkError(remark('unreadable', { reason: name }))
    outer = found
  }
  return outer.bytes
}

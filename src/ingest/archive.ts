import { inflateRawSync } from 'node:zlib'
import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { limits } from './limits.ts'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

interface Entry {
  name: string
  method: number
  packedBytes: number
  unpackedBytes: number
  offset: number
}

const broken = () => new RemarkError(remark('broken-archive'))

/** The directory of a ZIP archive. @throws Error where it is broken, encrypted, or lists too much. */
function readDirectory(bytes: Buffer): Entry[] {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  let end = bytes.length - 22
  while (end >= lowest && bytes.readUInt32LE(end) !== endSignature) end -= 1
  if (end < lowest) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  if (count > limits.archiveFiles)
    throw new RemarkError(remark('too-many-parts', { parts: count, most: limits.archiveFiles }))
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw broken()
    if (bytes.readUInt16LE(at + 8) & 1) throw new RemarkError(remark('encrypted'))
    const nameBytes = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpackEntry(bytes: Buffer, entry: Entry): Buffer {
  if (bytes.readUInt32LE(entry.offset) !== localSignature) throw broken()
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw broken()
  const allowed = Math.min(limits.unpackedFileBytes, 1_000_000 + packed.length * limits.packingRatio)
  try {
    return inflateRawSync(packed, { maxOutputLength: allowed })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw broken()
    const megabytes = Math.max(1, Math.round(allowed / 1024 / 1024))
    throw new RemarkError(remark('part-explodes', { part: entry.name, megabytes }))
  }
}

/**
 * Unpacks the wanted files of a ZIP archive into memory. Sizes are bounded while unpacking, whatever the directory
 * of the archive says, and nothing is written.
 * @throws Error where it is broken, encrypted or explodes.
 */
export function unpackArchive(archive: Uint8Array, wanted: (name: string) => boolean): Map<string, Buffer> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const files = new Map<string, Buffer>()
  let total = 0
  try {
    for (const entry of readDirectory(bytes)) {
      if (!wanted(entry.name)) continue
      const content = unpackEntry(bytes, entry)
      total += content.length
      if (total > limits.unpackedBytes) {
        const megabytes = limits.unpackedBytes / 1024 / 1024
        throw new RemarkError(remark('archive-explodes', { megabytes }))
      }
      files.set(entry.name, content)
    }
  } catch (error) {
    throw error instanceof RangeError ? broken() : error
  }
  return files
}

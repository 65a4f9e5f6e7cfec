import { crc32 } from 'node:zlib'
import { PasserelleError } from '../../errors.ts'

/** The first bytes of a file: what it is, and the version of its layout. */
const magic = 0x5a524650
const version = 2
/** Sections begin where numbers of any width may. */
const alignment = 8

const padded = (length: number) => Math.ceil(length / alignment) * alignment

/** A file that is no frozen index, of another version, or damaged. */
export class FrozenFormatError extends PasserelleError {}

interface Entry {
  offset: number
  length: number
  crc: number
}

/**
 * Packs named sections into one file: magic, version and the length of the table as 32-bit numbers, the table as JSON
 * (name → offset, length and CRC-32), then the sections. The same sections give the same bytes.
 */
export function packSections(sections: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const names = [...sections.keys()].sort()
  const tableOf = (start: number) => {
    let offset = start
    const table: Record<string, Entry> = {}
    for (const name of names) {
      const bytes = sections.get(name) as Uint8Array
      table[name] = { offset, length: bytes.length, crc: crc32(bytes) }
      offset += padded(bytes.length)
    }
    return { table: new TextEncoder().encode(JSON.stringify(table)), end: offset }
  }
  // Offsets count from behind the table, whose length depends on them.
  const { table, end } = tableOf(0)
  const start = padded(16 + table.length)
  const file = new Uint8Array(start + end)
  const head = new DataView(file.buffer)
  head.setUint32(0, magic, true)
  head.setUint32(4, version, true)
  head.setUint32(8, table.length, true)
  head.setUint32(12, crc32(table), true)
  file.set(table, 16)
  let at = start
  for (const name of names) {
    const bytes = sections.get(name) as Uint8Array
    file.set(bytes, at)
    at += padded(bytes.length)
  }
  return file
}

/** The sections of a file, as views of its bytes. */
export class Sections {
  private readonly bytes: Uint8Array
  private readonly table: Record<string, Entry>
  private readonly start: number

  /** @throws FrozenFormatError where the bytes are no such file, or not as they were written. */
  constructor(given: Uint8Array) {
    // Numbers are read where they lie, which their place must allow.
    const bytes = given.byteOffset % alignment === 0 ? given : Uint8Array.from(given)
    this.bytes = bytes
    const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 16 || head.getUint32(0, true) !== magic)
      throw new FrozenFormatError('is no frozen index')
    if (head.getUint32(4, true) !== version) {
      throw new FrozenFormatError(`is of version ${head.getUint32(4, true)}, this program reads ${version}`)
    }
    const length = head.getUint32(8, true)
    // A copy: text of shared buffers can't be decoded.
    const table = Uint8Array.from(bytes.subarray(16, 16 + length))
    if (crc32(table) !== head.getUint32(12, true)) throw new FrozenFormatError('is damaged in its table')
    this.table = JSON.parse(new TextDecoder().decode(table))
    this.start = padded(16 + length)
    for (const name of Object.keys(this.table)) {
      const section = this.bytesOf(name)
      if (section.length !== this.table[name]?.length || crc32(section) !== this.table[name]?.crc) {
        throw new FrozenFormatError(`is damaged in its section ${name}`)
      }
    }
  }

  has(name: string): boolean {
    return name in this.table
  }

  bytesOf(name: string): Uint8Array {
    const { offset, length } = this.entry(name)
    return this.bytes.subarray(this.start + offset, this.start + offset + length)
  }

  /** A section of 32-bit numbers. */
  numbersOf(name: string): Uint32Array {
    const bytes = this.bytesOf(name)
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  }

  private entry(name: string): Entry {
    const entry = this.table[name]
    if (!entry) throw new FrozenFormatError(`has no section ${name}`)
    return entry
  }
}

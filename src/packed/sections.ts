import { crc32 } from 'node:zlib'
import { PasserelleError } from '../errors.ts'

/** The first bytes of a file: what it is, and the version of its layout. */
const magic = 0x5a524650
const version = 2
/** Sections begin where numbers of any width may. */
const alignment = 8

const padded = (length: number) => Math.ceil(length / alignment) * alignment

/** A file that is not packed, of another version, or damaged. */
export class PackedFormatError extends PasserelleError {}

/** Bytes under a name. */
export type Section = readonly [name: string, bytes: Uint8Array]

interface NumberArray<T> {
  new (buffer: ArrayBufferLike, start: number, length: number): T
  readonly BYTES_PER_ELEMENT: number
}

interface Entry {
  offset: number
  length: number
  crc: number
}

/** Numbers as they lie in memory, which is little-endian wherever Node runs. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Whole numbers below 2^32 as bytes. */
export const numberBytes = (numbers: ArrayLike<number>): Uint8Array => bytesOf(Uint32Array.from(numbers))

/**
 * Packs named sections into one file: magic, version and the length of the table as 32-bit numbers, the table as JSON
 * (name → offset, length and CRC-32), then the sections. The same sections give the same bytes.
 */
export function packSections(entries: Iterable<Section>): Uint8Array<ArrayBuffer> {
  const sections = new Map(entries)
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

/** Packs files into one that `unpackFiles` gives them back from. */
export const packFiles = (files: readonly (Uint8Array | string)[]): Uint8Array =>
  packSections(files.map((file, at) => [`${at}`, typeof file === 'string' ? Buffer.from(file) : file]))

/** The files that were packed, in their order. @throws PackedFormatError as `Sections` does */
export function unpackFiles(packed: Uint8Array): Uint8Array[] {
  const sections = new Sections(packed)
  const files: Uint8Array[] = []
  while (sections.has(`${files.length}`)) files.push(sections.bytesOf(`${files.length}`))
  return files
}

/** The sections of a file, as views of its bytes. */
export class Sections {
  private readonly bytes: Uint8Array
  private readonly table: Record<string, Entry>
  private readonly start: number

  /** @throws PackedFormatError where the bytes are no such file, or not as they were written. */
  constructor(given: Uint8Array) {
    // Numbers are read where they lie, which their place must allow.
    const bytes = given.byteOffset % alignment === 0 ? given : Uint8Array.from(given)
    this.bytes = bytes
    const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 16 || head.getUint32(0, true) !== magic)
      throw new PackedFormatError('is no packed file')
    if (head.getUint32(4, true) !== version) {
      throw new PackedFormatError(`is of version ${head.getUint32(4, true)}, this program reads ${version}`)
    }
    const length = head.getUint32(8, true)
    // A copy: text of shared buffers can't be decoded.
    const table = Uint8Array.from(bytes.subarray(16, 16 + length))
    if (crc32(table) !== head.getUint32(12, true)) throw new PackedFormatError('is damaged in its table')
    this.table = JSON.parse(new TextDecoder().decode(table))
    this.start = padded(16 + length)
    for (const name of Object.keys(this.table)) {
      const section = this.bytesOf(name)
      if (section.length !== this.table[name]?.length || crc32(section) !== this.table[name]?.crc) {
        throw new PackedFormatError(`is damaged in its section ${name}`)
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
    return this.arrayOf(name, Uint32Array)
  }

  /** A section of numbers of any width, read where they lie. */
  arrayOf<T extends ArrayBufferView>(name: string, kind: NumberArray<T>): T {
    const { buffer, byteOffset, length } = this.bytesOf(name)
    return new kind(buffer, byteOffset, length / kind.BYTES_PER_ELEMENT)
  }

  private entry(name: string): Entry {
    const entry = this.table[name]
    if (!entry) throw new PackedFormatError(`has no section ${name}`)
    return entry
  }
}

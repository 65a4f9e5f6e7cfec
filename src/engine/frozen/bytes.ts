/** Bytes that grow as they are written; numbers are little-endian. */
export class ByteWriter {
  private bytes = new Uint8Array(256)
  length = 0

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more))
    grown.set(this.bytes.subarray(0, this.length))
    this.bytes = grown
  }

  /** A whole number below 2^(8·width). */
  fixed(value: number, width: number): void {
    this.reserve(width)
    for (let i = 0, rest = value; i < width; i++, rest >>>= 8) this.bytes[this.length++] = rest
  }

  /** A whole number below 2^32, seven bits a byte, the low ones first. */
  varint(value: number): void {
    this.reserve(5)
    let rest = value
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** What was written so far, as a view that the next byte may end. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }
}

/** Reads what `ByteWriter` wrote, from a place on. */
export class ByteReader {
  bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  varint(): number {
    const { bytes } = this
    let byte = bytes[this.at++] as number
    if (byte < 128) return byte
    let value = byte & 127
    for (let shift = 7; ; shift += 7) {
      byte = bytes[this.at++] as number
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
  }

  /** Passes over a number. */
  skip(): void {
    const { bytes } = this
    while ((bytes[this.at++] as number) > 127);
  }
}

export const read32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)) >>>
  0

/**
 * Collects bytes: numbers in seven bits a byte, the low ones first (LEB128), or in as many bytes as are given, and
 * texts; all little-endian.
 */
export class ByteWriter {
  private buffer = new Uint8Array(256)
  length = 0

  /** A whole number below 2^32, in seven bits a byte. */
  varint(value: number): void {
    this.reserve(5)
    let rest = value
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.buffer[this.length++] = rest
  }

  /** A whole number below 2^(8·width). */
  fixed(value: number, width: number): void {
    this.reserve(width)
    for (let i = 0, rest = value; i < width; i++, rest >>>= 8) this.buffer[this.length++] = rest
  }

  /** The UTF-16 units of a text, each as a number: a byte for each letter of ASCII. */
  units(text: string, from = 0): void {
    for (let i = from; i < text.length; i++) this.varint(text.charCodeAt(i))
  }

  /** A text with its length. */
  text(text: string): void {
    this.varint(text.length)
    this.units(text)
  }

  /** Whole numbers in rising order, as their differences. */
  rising(values: readonly number[]): void {
    this.varint(values.length)
    let before = 0
    for (const value of values) {
      this.varint(value - before)
      before = value
    }
  }

  /** Writes values one behind the other. @returns where each begins */
  each<T>(values: readonly T[], write: (value: T) => void): number[] {
    return values.map((value) => {
      const start = this.length
      write(value)
      return start
    })
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
  }

  /** What was written so far, as a view that the next byte may end. */
  written(): Uint8Array {
    return this.buffer.subarray(0, this.length)
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return
    const grown = new Uint8Array(Math.max(this.length + more, this.buffer.length * 2))
    grown.set(this.written())
    this.buffer = grown
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

  text(): string {
    let text = ''
    for (let left = this.varint(); left > 0; left--) text += String.fromCharCode(this.varint())
    return text
  }

  /** Passes over a text. */
  skipText(): void {
    for (let left = this.varint(); left > 0; left--) this.skip()
  }

  rising(): number[] {
    let value = 0
    return Array.from({ length: this.varint() }, () => {
      value += this.varint()
      return value
    })
  }
}

/** A number of four bytes, wherever it lies. */
export const read32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)) >>>
  0

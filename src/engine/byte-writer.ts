/** Collects bytes: numbers in seven bits a byte (LEB128), texts, arrays of 32-bit numbers, all little-endian. */
export class ByteWriter {
  private buffer = new Uint8Array(1024)
  length = 0

  /** A whole number from 0 to 2³¹. */
  varint(value: number): void {
    this.reserve(5)
    let rest = value
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.buffer[this.length++] = rest
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

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return
    const grown = new Uint8Array(Math.max(this.length + more, this.buffer.length * 2))
    grown.set(this.buffer)
    this.buffer = grown
  }
}

/** Reads what `ByteWriter` wrote, from one place on. */
export class ByteReader {
  private readonly buffer: Uint8Array
  at: number

  constructor(buffer: Uint8Array, at = 0) {
    this.buffer = buffer
    this.at = at
  }

  varint(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.buffer[this.at++] as number
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }

  text(): string {
    let text = ''
    for (let left = this.varint(); left > 0; left--) text += String.fromCharCode(this.varint())
    return text
  }

  rising(): number[] {
    let value = 0
    return Array.from({ length: this.varint() }, () => {
      value += this.varint()
      return value
    })
  }
}

/** An array of 32-bit numbers as bytes. */
export function numberBytes(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4)
  return bytes
}

/** A number of an array as `numberBytes` writes it. */
export const numberAt = (bytes: Buffer, at: number) => bytes.readUInt32LE(at * 4)

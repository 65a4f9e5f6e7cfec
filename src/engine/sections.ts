import { numberAt, numberBytes } from './bytes.ts'

/** Numbers among the bytes can be read where they lie. */
const alignment = 4
const padding = (length: number) => -length & (alignment - 1)

/** Puts byte strings behind each other, with how many there are and how long each is before them. */
export function joinSections(sections: readonly Uint8Array[]): Buffer {
  const head = numberBytes([sections.length, ...sections.map(({ length }) => length)])
  return Buffer.concat([head, ...sections.flatMap((bytes) => [bytes, new Uint8Array(padding(bytes.length))])])
}

/** The byte strings that `joinSections` put together, as views of the same memory. */
export function splitSections(bytes: Buffer): Buffer[] {
  let at = (numberAt(bytes, 0) + 1) * 4
  return Array.from({ length: numberAt(bytes, 0) }, (_, i) => {
    const start = at
    const length = numberAt(bytes, i + 1)
    at += length + padding(length)
    return bytes.subarray(start, start + length)
  })
}

import { numberAt, numberBytes } from './bytes.ts'

/** Puts byte strings behind each other, with how many there are and how long each is before them. */
export function joinSections(sections: readonly Uint8Array[]): Buffer {
  return Buffer.concat([numberBytes([sections.length, ...sections.map(({ length }) => length)]), ...sections])
}

/** The byte strings that `joinSections` put together, as views of the same memory. */
export function splitSections(bytes: Buffer): Buffer[] {
  let at = (numberAt(bytes, 0) + 1) * 4
  return Array.from({ length: numberAt(bytes, 0) }, (_, i) => {
    const start = at
    at += numberAt(bytes, i + 1)
    return bytes.subarray(start, at)
  })
}

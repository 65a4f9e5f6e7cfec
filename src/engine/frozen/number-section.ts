/** Whole numbers below 2^32 as a section: those below 2^16 in two bytes each. The first four bytes tell the width. */
export function numberSection(numbers: ArrayLike<number>): Uint8Array {
  let most = 0
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number)
  const width = most < 0x10000 ? 2 : 4
  const bytes = new Uint8Array(4 + numbers.length * width)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, width, true)
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number
    if (width === 2) view.setUint16(4 + 2 * i, number, true)
    else view.setUint32(4 + 4 * i, number, true)
  }
  return bytes
}

/** The numbers where they lie. */
export function readNumberSection(bytes: Uint8Array): Uint16Array | Uint32Array {
  const narrow = bytes[0] === 2
  const [start, length] = [bytes.byteOffset + 4, (bytes.length - 4) / (narrow ? 2 : 4)]
  return narrow ? new Uint16Array(bytes.buffer, start, length) : new Uint32Array(bytes.buffer, start, length)
}

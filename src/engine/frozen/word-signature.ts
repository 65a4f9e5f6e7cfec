/** The lowest bits stand for letters, the others for the length. */
const letterBits = 27
const longest = 31

/** Which letters a word has, a bit each (letters that are 27 apart share one), and above them how long it is. */
export function signatureOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % letterBits)
  return ((Math.min(word.length, longest) << letterBits) | letters) >>> 0
}

/**
 * The places of the signatures, in order, whose words may be so many edits from a word: an edit changes its length by
 * one at most, and two of its letters.
 */
export function placesOfAlike(signatures: Uint32Array, word: string, maxEdits: number): Uint32Array {
  const own = signatureOf(word)
  const length = own >>> letterBits
  const places = new Uint32Array(signatures.length)
  const most = 2 * maxEdits
  let count = 0
  for (let at = 0; at < signatures.length; at++) {
    const signature = signatures[at] as number
    const longer = (signature >>> letterBits) - length
    if (longer > maxEdits || -longer > maxEdits) continue
    let bits = (signature ^ own) & ((1 << letterBits) - 1)
    bits -= (bits >>> 1) & 0x55555555
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
    if (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24 <= most) places[count++] = at
  }
  return places.subarray(0, count)
}

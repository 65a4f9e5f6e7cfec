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
 * Finds the places of the signatures, in order, in a range, whose words may be so many edits from a word: an edit changes its length
 * by one at most, and two of its letters.
 * @param into as long as `signatures`
 * @returns how many there are
 */
export function findAlike(
  signatures: Uint32Array,
  range: { from: number; to: number },
  word: string,
  maxEdits: number,
  into: Uint32Array,
): number {
  const own = signatureOf(word)
  const most = 2 * maxEdits
  const shortest = Math.max(0, (own >>> letterBits) - maxEdits)
  const lengths = 2 * maxEdits
  const letters = (1 << letterBits) - 1
  let count = 0
  for (let at = range.from; at < range.to; at++) {
    const signature = signatures[at] as number
    // Below 0 it is a large number.
    if (((signature >>> letterBits) - shortest) >>> 0 > lengths) continue
    let bits = (signature ^ own) & letters
    bits -= (bits >>> 1) & 0x55555555
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
    if (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24 <= most) into[count++] = at
  }
  return count
}

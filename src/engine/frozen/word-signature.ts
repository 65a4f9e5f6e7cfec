/** Which letters a word has, a bit each; letters that are 32 apart share one. */
export function signatureOf(word: string): number {
  let signature = 0
  for (let i = 0; i < word.length; i++) signature |= 1 << (word.charCodeAt(i) & 31)
  return signature >>> 0
}

/** How many letters one of two words has that the other has not, at least. An edit changes two of them at most. */
export function signatureDistance(a: number, b: number): number {
  let bits = a ^ b
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

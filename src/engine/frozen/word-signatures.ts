/** The lowest bits stand for letters, the others for the length. */
const letterBits = 27
const letters = (1 << letterBits) - 1
const longest = 31
/** Words that stand beside each other share their beginnings: so many are judged together. */
const blockWords = 16

/** Which letters a word has, a bit each (letters that are 27 apart share one), and above them how long it is. */
export function signatureOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % letterBits)
  return ((Math.min(word.length, longest) << letterBits) | bits) >>> 0
}

/** Whether more than so many bits are set. */
function hasMoreThan(bits: number, most: number): boolean {
  let rest = bits
  for (let i = 0; i < most; i++) rest &= rest - 1
  return rest !== 0
}

/** The signatures of sorted words, in their order. */
export class WordSignatures {
  private readonly signatures: Uint32Array
  /** By block, the letters that any of its words has, and those that all have. */
  private readonly any: Uint32Array
  private readonly all: Uint32Array
  /** The places that were found last. */
  private readonly found: Uint32Array

  constructor(signatures: Uint32Array) {
    const blocks = Math.ceil(signatures.length / blockWords)
    this.signatures = signatures
    this.any = new Uint32Array(blocks)
    this.all = new Uint32Array(blocks).fill(letters)
    this.found = new Uint32Array(signatures.length)
    for (let at = 0; at < signatures.length; at++) {
      const block = (at / blockWords) | 0
      const own = signatures[at] as number
      this.any[block] = (this.any[block] as number) | own
      this.all[block] = (this.all[block] as number) & own
    }
  }

  /**
   * The places of words that may be so many edits from a word: an edit changes the length by
   * one, takes one letter and brings one, at most. What is given is overwritten by the next call.
   */
  alike(word: string, maxEdits: number): Uint32Array {
    const { signatures, any, all, found } = this
    const own = signatureOf(word)
    const asked = own & letters
    const length = own >>> letterBits
    let count = 0
    for (let block = 0; block < any.length; block++) {
      const possible =
        !hasMoreThan(asked & ~(any[block] as number), maxEdits) &&
        !hasMoreThan((all[block] as number) & letters & ~asked, maxEdits)
      if (!possible) continue
      const end = Math.min(signatures.length, (block + 1) * blockWords)
      for (let at = block * blockWords; at < end; at++) {
        const signature = signatures[at] as number
        if (hasMoreThan(asked & ~signature, maxEdits)) continue
        if (hasMoreThan(signature & letters & ~asked, maxEdits)) continue
        if (Math.abs((signature >>> letterBits) - length) <= maxEdits) found[count++] = at
      }
    }
    return found.subarray(0, count)
  }
}

/** Patterns have a bit for each of their letters. */
export const maxPatternChars = 30

/**
 * Tells by how many edits (a letter put in, left out or another one) words differ from a pattern: all ways of having
 * read the pattern are bits of one number for each count of edits (Wu and Manber 1992).
 */
export class EditAutomaton {
  private readonly masks: ReadonlyMap<number, number>
  private readonly states: Int32Array
  private readonly most: number
  private readonly end: number
  private readonly length: number

  /** @param pattern of at most `maxPatternChars` units */
  constructor(pattern: string, most: number) {
    const masks = new Map<number, number>()
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i)
      masks.set(unit, (masks.get(unit) ?? 0) | (1 << (i + 1)))
    }
    this.masks = masks
    this.most = most
    this.states = new Int32Array(most + 1)
    this.length = pattern.length
    this.end = 1 << pattern.length
  }

  /** The fewest edits between the pattern and a word, or -1 where they are more than asked for. */
  edits(units: Uint16Array, length: number): number {
    const { states, masks, most } = this
    if (Math.abs(length - this.length) > most) return -1
    for (let e = 0; e <= most; e++) states[e] = (2 << e) - 1
    for (let i = 0; i < length; i++) {
      const mask = masks.get(units[i] as number) ?? 0
      let before = states[0] as number
      let now = (before << 1) & mask
      states[0] = now
      let alive = now
      for (let e = 1; e <= most; e++) {
        const own = states[e] as number
        // A letter put in | another letter | one left out of the pattern, beside reading on.
        const next = ((own << 1) & mask) | before | (before << 1) | (now << 1)
        before = own
        now = next
        states[e] = next
        alive |= next
      }
      if (alive === 0) return -1
    }
    for (let e = 0; e <= most; e++) if (((states[e] as number) & this.end) !== 0) return e
    return -1
  }
}

/** Patterns have a bit for each of their letters. */
export const maxPatternChars = 30

/**
 * Tells by how many edits (a letter put in, left out or another one) words differ from a pattern: all ways of having
 * read the pattern are bits of one number for each count of edits (Wu and Manber 1992).
 */
export class EditAutomaton {
  /** Where a unit stands in the pattern: those of plain letters in a table, the others in a map. */
  private readonly plain = new Int32Array(128)
  private readonly others = new Map<number, number>()
  private readonly states: Int32Array
  private readonly most: number
  private readonly end: number
  private readonly length: number

  /** @param pattern of at most `maxPatternChars` units */
  constructor(pattern: string, most: number) {
    const { plain, others } = this
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i)
      const bit = 1 << (i + 1)
      if (unit < plain.length) plain[unit] = (plain[unit] as number) | bit
      else others.set(unit, (others.get(unit) ?? 0) | bit)
    }
    this.most = most
    this.states = new Int32Array(most + 1)
    this.length = pattern.length
    this.end = 1 << pattern.length
  }

  /** The fewest edits between the pattern and a word, or -1 where they are more than asked for. */
  edits(units: Uint16Array, length: number): number {
    const { states, plain, others, most } = this
    if (Math.abs(length - this.length) > most) return -1
    for (let e = 0; e <= most; e++) states[e] = (2 << e) - 1
    for (let i = 0; i < length; i++) {
      const unit = units[i] as number
      const mask = unit < 128 ? (plain[unit] as number) : (others.get(unit) ?? 0)
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

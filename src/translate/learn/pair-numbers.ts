/** The table has 2 to this power places at first. */
const firstBits = 16
/** A fuller table is slow. */
const maxFilled = 0.7

/** Numbers pairs of numbers from 0 on, in the order in which they are met (open addressing, linear probing). */
export class PairNumbers {
  size = 0
  private keys = new Float64Array(2 ** firstBits).fill(-1)
  private numbers = new Int32Array(2 ** firstBits)

  /** The number of a pair, which is given by one key. */
  of(key: number): number {
    const slot = this.find(key)
    if (this.keys[slot] === key) return this.numbers[slot] as number
    this.keys[slot] = key
    this.numbers[slot] = this.size
    this.size += 1
    if (this.size > this.keys.length * maxFilled) this.grow()
    return this.size - 1
  }

  private find(key: number): number {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key % 4_294_967_296, 2_654_435_761) >>> 0) & mask
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, numbers } = this
    this.keys = new Float64Array(keys.length * 2).fill(-1)
    this.numbers = new Int32Array(this.keys.length)
    for (const [at, key] of keys.entries()) {
      if (key === -1) continue
      const slot = this.find(key)
      this.keys[slot] = key
      this.numbers[slot] = numbers[at] as number
    }
  }
}

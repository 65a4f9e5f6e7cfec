/** Values that were asked for last; of those that are asked for no more, the oldest go. */
export class RecentValues<Key, V> {
  private readonly values = new Map<Key, V>()
  private readonly most: number
  private readonly sizeOf: (value: V) => number
  private size = 0

  /** @param most how large all may be together, by `sizeOf`: how many, where it isn't given */
  constructor(most: number, sizeOf: (value: V) => number = () => 1) {
    this.most = most
    this.sizeOf = sizeOf
  }

  get(key: Key): V | undefined {
    const value = this.values.get(key)
    if (value !== undefined) {
      this.values.delete(key)
      this.values.set(key, value)
    }
    return value
  }

  set(key: Key, value: V): void {
    this.delete(key)
    this.values.set(key, value)
    this.size += this.sizeOf(value)
    for (const oldest of this.values.keys()) {
      if (this.size <= this.most) break
      this.delete(oldest)
    }
  }

  delete(key: Key): void {
    const value = this.values.get(key)
    if (value !== undefined) this.size -= this.sizeOf(value)
    this.values.delete(key)
  }

  /** The value of a key, made where it isn't there. */
  of(key: Key, make: () => V): V {
    const known = this.get(key)
    if (known !== undefined) return known
    const value = make()
    this.set(key, value)
    return value
  }
}

import type { VersionChoice } from '../search-engine.ts'
import type { Columns } from './passage-columns.ts'

const unknown = -1

/** Which passages are versions of one, by their places in the corpus; found out passage by passage. */
export class VersionGroups {
  private readonly keyOf: VersionChoice['keyOf']
  private readonly columns: Columns
  /** Of each passage the place of that which its versions are named by. */
  private readonly groups: Int32Array
  /** Names of versions → the first place that had it. */
  private readonly places = new Map<string, number>()

  constructor(keyOf: VersionChoice['keyOf'], columns: Columns) {
    this.keyOf = keyOf
    this.columns = columns
    this.groups = new Int32Array(columns.document.codes.length).fill(unknown)
  }

  groupOf(ordinal: number): number {
    const known = this.groups[ordinal] as number
    if (known !== unknown) return known
    const { document, part } = this.columns
    const id = `${document.valueOf(document.codes[ordinal] as number)}:${part.valueOf(part.codes[ordinal] as number)}`
    const key = this.keyOf(id)
    const group = this.placeOf(key, ordinal)
    this.groups[ordinal] = group
    return group
  }

  private placeOf(key: string, ordinal: number): number {
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, ordinal)
    return ordinal
  }
}

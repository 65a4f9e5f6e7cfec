import type { VersionChoice } from '../search-engine.ts'
import type { Columns } from './passage-columns.ts'

const unknown = -1

/**
 * Which passages are versions of one, by their places in the corpus; found out passage by passage in documents that are
 * not alone.
 */
export class VersionGroups {
  private readonly keyOf: VersionChoice['keyOf']
  private readonly columns: Columns
  /** Of each passage the place of that which its versions are named by. */
  private readonly groups: Int32Array
  /** By the code of a document, 1 where its passages have no versions. */
  private readonly alone: Uint8Array
  /** Whether no passage has versions. */
  readonly none: boolean
  /** Names of versions → the first place that had it. */
  private readonly places = new Map<string, number>()

  constructor({ keyOf, isAlone }: VersionChoice, columns: Columns) {
    const { document } = columns
    this.keyOf = keyOf
    this.columns = columns
    this.alone = Uint8Array.from({ length: document.size }, (_, code) =>
      Number(isAlone(document.valueOf(code))),
    )
    this.none = !this.alone.includes(0)
    this.groups = new Int32Array(this.none ? 0 : document.codes.length).fill(unknown)
  }

  isAlone(ordinal: number): boolean {
    return this.alone[this.columns.document.codes[ordinal] as number] === 1
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

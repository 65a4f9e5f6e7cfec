import type { Sections } from '../../packed/sections.ts'
import { TermDictionary } from '../../packed/term-dictionary.ts'
import { numberSection, readNumberSection } from './number-section.ts'

/** One value of each passage: its place among the values that there are, which stand in the order of their units. */
export interface Column {
  readonly codes: Uint8Array | Uint16Array | Uint32Array
  /** How many values there are. */
  readonly size: number
  valueOf(code: number): string
  /** The code of a value, or -1 where no passage has it. */
  codeOf(value: string): number
}

/** The sections of a column. */
export function columnSections(name: string, column: Column): [string, Uint8Array][] {
  const values = Array.from({ length: column.size }, (_, code) => column.valueOf(code))
  return [
    [`${name}.dictionary`, TermDictionary.write(values)],
    [`${name}.codes`, numberSection(column.codes)],
  ]
}

/** A column where it lies; values that were told once are kept. */
export class StoredColumn implements Column {
  readonly codes: Uint16Array | Uint32Array
  private readonly dictionary: TermDictionary
  private readonly told: (string | undefined)[] = []

  constructor(sections: Sections, name: string) {
    this.dictionary = new TermDictionary(sections.bytesOf(`${name}.dictionary`))
    this.codes = readNumberSection(sections.bytesOf(`${name}.codes`))
  }

  get size(): number {
    return this.dictionary.size
  }

  valueOf(code: number): string {
    const known = this.told[code]
    if (known !== undefined) return known
    const value = this.dictionary.at(code)
    this.told[code] = value
    return value
  }

  codeOf(value: string): number {
    return this.dictionary.find(value)
  }
}

/** A column that is made, not read. */
export class MadeColumn implements Column {
  readonly codes: Uint32Array
  private readonly values: string[]
  private readonly codesByValue: Map<string, number>

  private constructor(values: Iterable<string>, size: number) {
    this.values = [...new Set(values)].sort()
    this.codesByValue = new Map(this.values.map((value, code) => [value, code]))
    this.codes = new Uint32Array(size)
  }

  static of(values: readonly string[]): Column {
    const column = new MadeColumn(values, values.length)
    for (const [at, value] of values.entries()) column.codes[at] = column.codeOf(value)
    return column
  }

  /** Columns as one of so many passages, each at its place, or nowhere where its place is negative. */
  static join(parts: readonly { column: Column; placeOf(at: number): number }[], size: number): Column {
    const valuesOf = (column: Column) =>
      Array.from({ length: column.size }, (_, code) => column.valueOf(code))
    const joined = new MadeColumn(
      parts.flatMap(({ column }) => valuesOf(column)),
      size,
    )
    for (const { column, placeOf } of parts) {
      const codes = valuesOf(column).map((value) => joined.codeOf(value))
      for (let at = 0; at < column.codes.length; at++) {
        const place = placeOf(at)
        if (place >= 0) joined.codes[place] = codes[column.codes[at] as number] as number
      }
    }
    return joined
  }

  get size(): number {
    return this.values.length
  }

  valueOf(code: number): string {
    return this.values[code] ?? ''
  }

  codeOf(value: string): number {
    return this.codesByValue.get(value) ?? -1
  }
}

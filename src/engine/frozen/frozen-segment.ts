import { packSections, Sections } from '../../packed/sections.ts'
import { type Column, columnSections, MadeColumn, StoredColumn } from './column.ts'
import { segmentOptions } from './freeze-passages.ts'
import { InvertedIndex } from './inverted-index.ts'
import { mergeInverted } from './merge-inverted.ts'
import { numberSection, readNumberSection } from './number-section.ts'
import { type ColumnName, type Columns, columnNames } from './passage-columns.ts'

const ofColumns = (columnOf: (name: ColumnName) => Column) =>
  Object.fromEntries(columnNames.map((name) => [name, columnOf(name)])) as Columns

/** Frozen passages, read where they lie. */
export class FrozenSegment {
  /** Of their terms. */
  readonly terms: InvertedIndex
  /** Of their words as they are written. */
  readonly words: InvertedIndex
  /** How long each passage is: how many different terms it has that count (`isCounted`). */
  readonly lengths: Uint16Array | Uint32Array
  readonly columns: Columns

  /** @throws PackedFormatError where the bytes are of another version or damaged. */
  constructor(bytes: Uint8Array) {
    const sections = new Sections(bytes)
    this.terms = new InvertedIndex(sections, 'terms')
    this.words = new InvertedIndex(sections, 'words')
    this.lengths = readNumberSection(sections.bytesOf('lengths'))
    this.columns = ofColumns((name) => new StoredColumn(sections, name))
  }

  /** How many passages it holds. */
  get size(): number {
    return this.lengths.length
  }
}

/** A segment with where its passages stand in the corpus: -1 for those that are gone, null where all stand in order. */
export interface PlacedSegment {
  segment: FrozenSegment
  places: Int32Array | null
}

export interface PassageFacts {
  columns: Columns
  lengths: Uint16Array | Uint32Array
}

/** The columns and lengths of all segments, by the places of passages in the corpus. */
export function joinFacts(placed: readonly PlacedSegment[], size: number): PassageFacts {
  const [only] = placed
  if (only && placed.length === 1 && only.places === null) return only.segment
  const lengths = new Uint32Array(size)
  const parts = placed.map(({ segment, places }) => ({
    segment,
    placeOf: (at: number) => (places ? (places[at] as number) : at),
  }))
  for (const { segment, placeOf } of parts) {
    for (const [at, length] of segment.lengths.entries()) {
      const place = placeOf(at)
      if (place >= 0) lengths[place] = length
    }
  }
  const columnOf = (name: ColumnName) =>
    MadeColumn.join(
      parts.map(({ segment, placeOf }) => ({ column: segment.columns[name], placeOf })),
      size,
    )
  return { columns: ofColumns(columnOf), lengths }
}

/** Segments as one file, the same as if their passages had been frozen together, in this order. */
export function mergeSegments(segments: readonly FrozenSegment[]): Uint8Array<ArrayBuffer> {
  const merged = (of: 'terms' | 'words') =>
    mergeInverted(
      segments.map((segment) => ({ index: segment[of], size: segment.size })),
      segmentOptions,
    ).sections(of)
  let size = 0
  const placed = segments.map((segment) => {
    const first = size
    size += segment.size
    return { segment, places: Int32Array.from(segment.lengths, (_, at) => first + at) }
  })
  const { columns, lengths } = joinFacts(placed, size)
  return packSections([
    ...merged('terms'),
    ...merged('words'),
    ['lengths', numberSection(lengths)],
    ...columnNames.flatMap((name) => columnSections(name, columns[name])),
  ])
}

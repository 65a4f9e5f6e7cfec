import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { numberSection, readNumberSection } from '../engine/frozen/number-section.ts'
import type { RecordFacts } from '../engine/passage-list.ts'
import { lastWhere } from '../model/last-where.ts'
import { numberBytes, packSections, Sections } from '../packed/sections.ts'

/** The records of a document: their places among its passages, and what they are chosen by. */
export type PlacedFacts = readonly (readonly [at: number, facts: RecordFacts])[]

/** What of the facts often is the same in many records. */
const columnsOf = ({ programme, startDate, endDate, countries, providers, ...told }: RecordFacts) => [
  programme,
  [startDate, endDate],
  countries,
  providers,
  told,
]
const columns = 5

/**
 * Packs what the records of documents are chosen by. Sections: `firsts`, the first record of each document; `places` of
 * records among the passages of theirs; `rows`, for each record the rank of each of its columns among the `values`, each
 * once and as JSON, of which `starts` tells where they begin. The whole is deflated: nearly all of it is text.
 */
export function packFacts(documents: readonly PlacedFacts[]): Uint8Array {
  const ranks = new Map<string, number>()
  const rankOf = (value: unknown) => {
    const text = JSON.stringify(value)
    const rank = ranks.get(text) ?? ranks.size
    ranks.set(text, rank)
    return rank
  }
  const rows = documents.flat().flatMap(([, facts]) => columnsOf(facts).map(rankOf))
  let [first, start] = [0, 0]
  const firsts = documents.map(({ length }) => {
    first += length
    return first - length
  })
  const values = [...ranks.keys()].map((text) => Buffer.from(text))
  const starts = values.map(({ length }) => {
    start += length
    return start - length
  })
  return deflateRawSync(
    packSections([
      ['firsts', numberBytes([...firsts, first])],
      ['places', numberSection(documents.flat().map(([at]) => at))],
      ['rows', numberSection(rows)],
      ['starts', numberBytes([...starts, start])],
      ['values', Buffer.concat(values)],
    ]),
  )
}

/** What records are chosen by, read where it lies: an object only while it is looked at. */
export class FactTable {
  private readonly firsts: Uint32Array
  private readonly places: Uint16Array | Uint32Array
  private readonly rows: Uint16Array | Uint32Array
  private readonly starts: Uint32Array
  private readonly values: Buffer

  /** @param packed as `packFacts` gave it */
  constructor(packed: Uint8Array) {
    const sections = new Sections(inflateRawSync(packed))
    this.firsts = sections.numbersOf('firsts')
    this.places = readNumberSection(sections.bytesOf('places'))
    this.rows = readNumberSection(sections.bytesOf('rows'))
    this.starts = sections.numbersOf('starts')
    const { buffer, byteOffset, length } = sections.bytesOf('values')
    this.values = Buffer.from(buffer, byteOffset, length)
  }

  /** The first record of a document; of the one behind the last, how many records there are. */
  firstOf(document: number): number {
    return this.firsts[document] as number
  }

  /** The place of a record among the passages of its document. */
  placeOf(record: number): number {
    return this.places[record] as number
  }

  /** The record at a place of a document, −1 where there is none. */
  recordAt(document: number, place: number): number {
    const first = this.firstOf(document)
    const count = this.firstOf(document + 1) - first
    const record = first + lastWhere(count, (i) => this.placeOf(first + i) <= place)
    return count > 0 && this.placeOf(record) === place ? record : -1
  }

  of(record: number): RecordFacts {
    const value = (column: number) => this.valueAt(this.rows[record * columns + column] as number)
    const [startDate, endDate] = value(1) as [string | null, string | null]
    return {
      programme: value(0) as RecordFacts['programme'],
      startDate,
      endDate,
      countries: value(2) as RecordFacts['countries'],
      providers: value(3) as RecordFacts['providers'],
      ...(value(4) as Pick<RecordFacts, 'language' | 'topics' | 'given'>),
    }
  }

  private valueAt(rank: number): unknown {
    return JSON.parse(this.values.toString('utf8', this.starts[rank], this.starts[rank + 1]))
  }
}

import type { FieldTerms, PassageContents, RecordFacts } from '../engine/passage-list.ts'
import type { StoredDocument, StoredPassage } from '../indexing/stored-documents.ts'
import type { DocumentHead } from '../indexing/stored-part.ts'
import { lastWhere } from '../model/last-where.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { OpenPart } from './open-part.ts'

/** A document among all. */
interface PlacedDocument {
  id: string
  head: DocumentHead
  headings: readonly string[]
  /** The places of its passages among those of the corpus. */
  first: number
  end: number
  /** Where its entries begin among those of the engine, and within its part. */
  firstEntry: number
  firstInPart: number
  part: OpenPart
  /** Its place in its part. */
  at: number
  /** The places of its records among the passages of the corpus, with what they are chosen by. */
  records(): Iterable<readonly [place: number, facts: RecordFacts]>
}

function* recordsOf(part: OpenPart, at: number, first: number): Generator<readonly [number, RecordFacts]> {
  const { facts } = part.documents
  for (let record = facts.firstOf(at); record < facts.firstOf(at + 1); record++)
    yield [first + facts.placeOf(record), facts.of(record)]
}

/** Facts of so many records stay read: of all that a hundred thousand passages have. */
const maxFacts = 50_000

function placeDocuments(parts: readonly OpenPart[]): PlacedDocument[] {
  let [first, partEntry] = [0, 0]
  return parts.flatMap((part) => {
    const placed = part.documents.heads.map((head, at): PlacedDocument => {
      const firstInPart = part.documents.firsts[at] as number
      const end = first + head.summary.passages
      const headings = head.headings.map(({ text }) => text)
      const start = first
      const records = () => recordsOf(part, at, start)
      const own = { id: head.summary.id, headings, head, first, end, part, at, records, firstInPart }
      first = end
      return { ...own, firstEntry: partEntry + firstInPart }
    })
    partEntry += part.documents.length
    return placed
  })
}

/** The last of some things in rising order that begins at a place or before it. */
const holding = <T>(things: readonly T[], place: number, start: (thing: T) => number): T | undefined =>
  things[lastWhere(things.length, (at) => start(things[at] as T) <= place)]

/** The passages of all parts of an index. Each is read from its part when it is asked for. */
export class CorpusPassages implements PassageContents {
  readonly documents: readonly PlacedDocument[]
  readonly length: number
  private readonly byId: ReadonlyMap<string, PlacedDocument>

  private readonly parts: readonly OpenPart[]
  private readonly facts = new Map<number, RecordFacts>()
  /** The document that was looked up last: whoever looks at all passages asks for it again. */
  private last: PlacedDocument | undefined
  /** What tells the passages of a document from each other: of that which was asked for last, for the next is mostly near. */
  private told: { document: PlacedDocument; parts: readonly string[] } | undefined

  constructor(parts: readonly OpenPart[]) {
    this.parts = parts
    this.documents = placeDocuments(parts)
    this.byId = new Map(this.documents.map((document) => [document.id, document]))
    this.length = this.documents.at(-1)?.end ?? 0
  }

  at(place: number): StoredPassage | undefined {
    const document = this.documentAt(place)
    return document && (this.readAt(document, place - document.first) as StoredPassage)
  }

  *[Symbol.iterator](): Generator<StoredPassage> {
    for (const document of this.documents) yield* this.ofDocument(document.id)
  }

  idAt(place: number): string {
    const document = this.documentAt(place)
    return document ? `${document.id}:${this.partsOf(document)[place - document.first]}` : ''
  }

  documentIdAt(place: number): string {
    return this.documentAt(place)?.id ?? ''
  }

  placeOf(id: string): number {
    const found = this.findEntry(id)
    return found && found.at < found.document.end - found.document.first
      ? found.document.first + found.at
      : -1
  }

  factsAt(place: number): RecordFacts | null {
    const known = this.facts.get(place)
    if (known) return known
    const found = this.recordAt(place)
    if (!found) return null
    const facts = found.part.documents.facts.of(found.record)
    // Whoever asks of one record mostly asks of all, in their order: were the first taken away, none would be there next time.
    if (this.facts.size < maxFacts) this.facts.set(place, facts)
    return facts
  }

  fieldTermsAt(place: number): FieldTerms | null {
    const found = this.recordAt(place)
    return found?.part.fields.of(found.record) ?? null
  }

  hasBeside(form: string): boolean {
    return this.parts.some(({ documents }) => documents.beside.find(form) >= 0)
  }

  /** A passage, or what leads to some: a document, a heading. */
  entry(id: string): IndexedPassage | undefined {
    const found = this.findEntry(id)
    return found ? this.readAt(found.document, found.at) : undefined
  }

  /** Where the passages stand that an engine has at some places, both in order; what leads to passages is left out. */
  placesOfEntries(ordinals: readonly number[]): number[] {
    const { documents } = this
    const places: number[] = []
    let at = 0
    for (const ordinal of ordinals) {
      while (ordinal >= (documents[at + 1]?.firstEntry ?? Number.POSITIVE_INFINITY)) at++
      const { first, firstEntry, end } = documents[at] as PlacedDocument
      const place = first + ordinal - firstEntry
      if (place < end) places.push(place)
    }
    return places
  }

  /** The passages of a document, in order. */
  *ofDocument(id: string): Generator<StoredPassage> {
    const document = this.byId.get(id)
    if (!document) return
    for (let at = 0; at < document.head.summary.passages; at++)
      yield this.readAt(document, at) as StoredPassage
  }

  /** What an engine has of a document: its passages, then what leads to them. */
  *entriesOf(id: string): Generator<IndexedPassage> {
    const document = this.byId.get(id)
    if (!document) return
    const { length } = this.partsOf(document)
    for (let at = 0; at < length; at++) yield this.readAt(document, at)
  }

  /** Rises in the order of the corpus. */
  orderOf(documentId: string): number {
    return this.byId.get(documentId)?.firstEntry ?? 0
  }

  /** A document with all that was stored of it, or null. */
  document(id: string): StoredDocument | null {
    const found = this.byId.get(id)
    return found ? found.part.documents.document(found.at) : null
  }

  /** What is printed of a document beside its passages. */
  paratextOf(id: string): string[] {
    const found = this.byId.get(id)
    return found?.part.documents.rest(found.at).paratext ?? []
  }

  private partsOf(document: PlacedDocument): readonly string[] {
    if (this.told?.document !== document) this.told = { document, parts: document.head.parts.split(' ') }
    return this.told.parts
  }

  private readAt({ part, firstInPart }: PlacedDocument, at: number): IndexedPassage {
    return part.documents.at(firstInPart + at) as IndexedPassage
  }

  private documentAt(place: number): PlacedDocument | undefined {
    if (place < 0 || place >= this.length) return undefined
    const { last } = this
    if (last && place >= last.first && place < last.end) return last
    // A document without passages begins where the next one does: the last of them has the place.
    this.last = holding(this.documents, place, ({ first }) => first)
    return this.last
  }

  private findEntry(id: string): { document: PlacedDocument; at: number } | null {
    const document = this.byId.get(id.slice(0, id.indexOf(':')))
    const at = document ? this.partsOf(document).indexOf(id.slice(document.id.length + 1)) : -1
    return document && at >= 0 ? { document, at } : null
  }

  private recordAt(place: number): { part: OpenPart; record: number } | null {
    const document = this.documentAt(place)
    if (!document) return null
    const { part, at, first } = document
    const record = part.documents.facts.recordAt(at, place - first)
    return record < 0 ? null : { part, record }
  }
}

import { tokenize } from '../analyse/tokenize.ts'
import { nameKey } from '../model/fold.ts'
import { isPlace, type Passage } from '../model/passage.ts'

/** Fewer figures than this tell no two passages apart. */
const minTellingFigures = 2

function figuresOf(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ kind, folded }) => (kind === 'number' ? [folded] : [])))
}

/** Whether passages of the same number can be one in two languages: what needs no translating has to agree. */
function agree(a: Passage, b: Passage): boolean {
  if (a.kind !== b.kind) return false
  if (isPlace(a)) return true
  if (a.record && b.record) {
    const dates = ({ record }: Passage) => `${record?.startDate} ${record?.endDate}`
    if (dates(a) !== dates(b)) return false
    const codes = new Set(b.record.countries.map(({ code }) => code))
    return (
      a.record.countries.length === 0 || codes.size === 0 || a.record.countries.some((c) => codes.has(c.code))
    )
  }
  const [own, other] = [figuresOf(a.text), figuresOf(b.text)]
  return Math.min(own.size, other.size) < minTellingFigures || [...own].some((figure) => other.has(figure))
}

const keyOfText = ({ kind, text }: Passage) => `${kind} ${nameKey(text)}`

type Pairs = readonly (readonly [string, string])[]

/** The groups that pairs make together, by their members. */
function groupPairs(pairs: Pairs): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const [a, b] of pairs) {
    const together = new Set([a, b, ...(groups.get(a) ?? []), ...(groups.get(b) ?? [])])
    for (const id of together) groups.set(id, together)
  }
  return groups
}

/** Where the passages are that may be versions of each other. */
export interface VersionSource<P extends Passage> {
  /** What there is of a document: its passages, and what leads to them. */
  entriesOf(documentId: string): Iterable<P>
  entry(id: string): P | undefined
  /** Rises in the order of the corpus. */
  orderOf(documentId: string): number
}

/** Identifiers of passages that are one, by each of them. */
type Groups = ReadonlyMap<string, readonly string[]>

/**
 * The passages that several documents hold: in several languages, or word for word in copies of one text. Documents
 * are compared when a passage of one of them is first asked for.
 */
export class PassageVersions<P extends Passage> {
  private readonly source: VersionSource<P>
  private readonly twins: Map<string, Set<string>>
  private readonly copied: Map<string, Set<string>>
  /** The documents that hang together by twins and copies. */
  private readonly related: Map<string, Set<string>>
  private readonly compared = new Map<Set<string>, Groups>()

  /**
   * @param pairs identifiers of documents that say the same in two languages
   * @param copies identifiers of documents that are one text in one language, but for corrections
   */
  constructor(pairs: Pairs, source: VersionSource<P>, copies: Pairs = []) {
    this.source = source
    this.twins = groupPairs(pairs)
    this.copied = groupPairs(copies)
    this.related = groupPairs([...pairs, ...copies])
  }

  /** The documents that say the same in other languages. */
  documents(documentId: string): string[] {
    return [...(this.twins.get(documentId) ?? [])].filter((id) => id !== documentId)
  }

  /** The documents that are the same text, but for corrections. */
  copies(documentId: string): string[] {
    return [...(this.copied.get(documentId) ?? [])].filter((id) => id !== documentId)
  }

  /** The passages that say the same in other documents. */
  others(passageId: string): P[] {
    const ids = this.groupOf(passageId).filter((id) => id !== passageId)
    return ids.map((id) => this.source.entry(id) as P)
  }

  /** One name for all versions of a passage. */
  readonly keyOf = (passageId: string): string => this.groupOf(passageId)[0] ?? passageId

  /** Whether a document has neither twins nor copies. */
  readonly isAlone = (documentId: string): boolean => !this.related.has(documentId)

  private groupOf(passageId: string): readonly string[] {
    if (this.related.size === 0) return []
    const documents = this.related.get(passageId.slice(0, passageId.indexOf(':')))
    if (!documents) return []
    const groups = this.compared.get(documents) ?? this.compare(documents)
    this.compared.set(documents, groups)
    return groups.get(passageId) ?? []
  }

  /** The passages of documents that hang together, in groups. */
  private compare(documents: ReadonlySet<string>): Groups {
    const inOrder = [...documents].sort((a, b) => this.source.orderOf(a) - this.source.orderOf(b))
    const passages = inOrder.flatMap((id) => [...this.source.entriesOf(id)])
    const byId = new Map(passages.map((passage) => [passage.id, passage]))
    const alike = this.readCopies(passages)
    const groups = new Map<string, string[]>()
    for (const passage of passages) {
      if (groups.has(passage.id)) continue
      const { documentId } = passage
      const part = passage.id.slice(documentId.length)
      const own = [
        passage,
        ...(alike.get(keyOfText(passage)) ?? []).filter((copy) => this.areCopies(passage, copy)),
      ]
      const others = this.documents(documentId).flatMap((id) => byId.get(id + part) ?? [])
      const group = [...new Set([...own, ...others.filter((other) => agree(passage, other))])]
      const ids = group.map(({ id }) => id)
      if (ids.length > 1) for (const id of ids) groups.set(id, ids)
    }
    return groups
  }

  /** The passages of documents that have copies, by what they say. */
  private readCopies(passages: readonly P[]): Map<string, P[]> {
    const alike = new Map<string, P[]>()
    for (const passage of passages) {
      if (!this.copied.has(passage.documentId)) continue
      const key = keyOfText(passage)
      const same = alike.get(key)
      if (same) same.push(passage)
      else alike.set(key, [passage])
    }
    return alike
  }

  /** Passages that say the same are one only in copies; within a document they are two. */
  private areCopies(a: Passage, b: Passage): boolean {
    return a.documentId !== b.documentId && !!this.copied.get(a.documentId)?.has(b.documentId)
  }
}

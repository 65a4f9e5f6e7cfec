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

/** The passages that several documents hold: in several languages, or word for word in copies of one text. */
export class PassageVersions<P extends Passage> {
  private readonly groups = new Map<string, P[]>()
  private readonly twins: Map<string, Set<string>>
  private readonly copied: Map<string, Set<string>>

  /**
   * @param pairs identifiers of documents that say the same in two languages
   * @param copies identifiers of documents that are one text in one language, but for corrections
   */
  constructor(pairs: Pairs, passages: ReadonlyMap<string, P>, copies: Pairs = []) {
    this.twins = groupPairs(pairs)
    this.copied = groupPairs(copies)
    if (this.twins.size === 0 && this.copied.size === 0) return
    const alike = this.readCopies(passages)
    for (const passage of passages.values()) {
      const { documentId } = passage
      const twins = this.twins.get(documentId)
      if (this.groups.has(passage.id) || !(twins || this.copied.has(documentId))) continue
      const part = passage.id.slice(documentId.length)
      const own = [
        passage,
        ...(alike.get(keyOfText(passage)) ?? []).filter((copy) => this.areCopies(passage, copy)),
      ]
      const others = [...(twins ?? [])].flatMap((id) =>
        id === documentId ? [] : (passages.get(id + part) ?? []),
      )
      const group = [...new Set([...own, ...others.filter((other) => agree(passage, other))])]
      if (group.length > 1) for (const { id } of group) this.groups.set(id, group)
    }
  }

  /** The passages of documents that have copies, by what they say. */
  private readCopies(passages: ReadonlyMap<string, P>): Map<string, P[]> {
    const alike = new Map<string, P[]>()
    if (this.copied.size === 0) return alike
    for (const passage of passages.values()) {
      if (!this.copied.has(passage.documentId)) continue
      const key = keyOfText(passage)
      alike.set(key, [...(alike.get(key) ?? []), passage])
    }
    return alike
  }

  /** Passages that say the same are one only in copies; within a document they are two. */
  private areCopies(a: Passage, b: Passage): boolean {
    return a.documentId !== b.documentId && !!this.copied.get(a.documentId)?.has(b.documentId)
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
    return (this.groups.get(passageId) ?? []).filter(({ id }) => id !== passageId)
  }

  /** One name for all versions of a passage. */
  keyOf(passageId: string): string {
    return this.groups.get(passageId)?.[0]?.id ?? passageId
  }
}

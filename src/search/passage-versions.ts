import { tokenize } from '../analyse/tokenize.ts'
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

/** The passages that several documents hold in several languages, by the documents that are each other's twins. */
export class PassageVersions<P extends Passage> {
  private readonly groups = new Map<string, P[]>()
  private readonly twins = new Map<string, Set<string>>()

  /** @param pairs identifiers of documents that say the same in two languages */
  constructor(pairs: readonly (readonly [string, string])[], passages: ReadonlyMap<string, P>) {
    for (const [a, b] of pairs) {
      const together = new Set([a, b, ...(this.twins.get(a) ?? []), ...(this.twins.get(b) ?? [])])
      for (const id of together) this.twins.set(id, together)
    }
    if (this.twins.size === 0) return
    for (const passage of passages.values()) {
      const twins = this.twins.get(passage.documentId)
      if (!twins || this.groups.has(passage.id)) continue
      const part = passage.id.slice(passage.documentId.length)
      const others = [...twins].flatMap((id) =>
        id === passage.documentId ? [] : (passages.get(id + part) ?? []),
      )
      const group = [passage, ...others.filter((other) => agree(passage, other))]
      if (group.length > 1) for (const { id } of group) this.groups.set(id, group)
    }
  }

  /** The documents that say the same in other languages. */
  documents(documentId: string): string[] {
    return [...(this.twins.get(documentId) ?? [])].filter((id) => id !== documentId)
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

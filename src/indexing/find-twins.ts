import { firstOf } from '../model/first-of.ts'
import { groupBy } from '../model/group-by.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { AnalysedText } from './passage-terms.ts'

/** What is compared to tell whether two documents say the same in two languages. */
export interface TwinSignature {
  /** The document's symbol, as all its language versions bear it, or null. */
  symbol: string | null
  /** The language of most of the document's paragraphs. */
  narrative: PassageLanguage
  /** Each passage's part of its identifier, with its figures where it is in the narrative's language, else null. */
  parts: [part: string, figures: string[] | null][]
}

export interface Signed {
  id: string
  twin: TwinSignature
}

/** Two documents that say the same in two languages. */
export interface TwinPair {
  source: ContentLanguage
  target: ContentLanguage
  left: string
  right: string
}

/** What documents have to share to be twins. */
interface TwinLimits {
  /** Of their passages' numbers. */
  parts: number
  /** Of the figures in passages of the same number. */
  figures: number
  alignedPassages: number
}
/** Twins share nearly all of their numbering, and most of the figures in what they number alike. */
const byStructure: TwinLimits = { parts: 0.8, figures: 0.6, alignedPassages: 3 }
/** Documents of one symbol are one document: they may be cut differently here and there. */
const bySymbol: TwinLimits = { parts: 0.5, figures: 0.25, alignedPassages: 1 }
/** A figure that more documents than this have at the same place tells no two of them apart. */
const maxSharing = 40
/** How many of those that share most figures are compared in full. */
const maxCompared = 5

export const partOf = (passage: IndexedPassage) => passage.id.slice(passage.documentId.length + 1)

const figuresOf = (texts: readonly AnalysedText[]) => [
  ...new Set(
    texts.flatMap(({ tokens, heading }) =>
      heading ? [] : tokens.flatMap(({ kind, folded }) => (kind === 'number' ? [folded] : [])),
    ),
  ),
]

/** What a passage of a document adds to its signature. @param analysed its text as it was analysed */
export const signPassage = (
  passage: IndexedPassage,
  narrative: PassageLanguage,
  analysed: readonly AnalysedText[],
): TwinSignature['parts'][number] => [
  partOf(passage),
  passage.language === narrative ? figuresOf(analysed) : null,
]

/** How much two documents have to share; null where their symbols say that they are two documents. */
function limitsOf(left: TwinSignature, right: TwinSignature): TwinLimits | null {
  if (left.symbol === null || right.symbol === null) return byStructure
  return left.symbol === right.symbol ? bySymbol : null
}

function areTwins({ twin: left }: Keyed, candidate: Keyed): boolean {
  const { twin: right } = candidate
  const limits = limitsOf(left, right)
  if (!limits) return false
  const [smaller, larger] = [left.parts.length, right.parts.length].sort((a, b) => a - b) as [number, number]
  if (smaller < limits.parts * larger) return false
  candidate.figuresOf ??= new Map(right.parts)
  const others = candidate.figuresOf
  const shared = left.parts.filter(([part]) => others.has(part))
  if (shared.length < limits.parts * larger) return false
  let [aligned, common, all] = [0, 0, 0]
  for (const [part, figures] of shared) {
    const other = others.get(part)
    if (!figures || !other) continue
    aligned += 1
    common += figures.filter((figure) => other.includes(figure)).length
    all += Math.max(figures.length, other.length)
  }
  if (all === 0 && limits === byStructure) return false
  return aligned >= limits.alignedPassages && common >= limits.figures * all
}

/** Numbers what documents are compared by, from 0: as texts, each would be made and looked up again and again. */
class Numbered {
  private readonly numbers = new Map<string | number, number>()

  of(key: string | number): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(key, number)
    return number
  }

  get size(): number {
    return this.numbers.size
  }
}

/** More figures than there are. */
const figureRange = 2 ** 26

/**
 * Where twins meet, whatever the number of documents: their symbol (null where a document has none), and each figure
 * at its place.
 */
interface MeetingKeys {
  symbol: string | null
  figures: Uint32Array
}

/** A document with where it meets its twins. */
interface Keyed extends Signed {
  keys: MeetingKeys
  /** The figures of each of its parts, once they were asked for. */
  figuresOf?: ReadonlyMap<string, string[] | null>
}

/** The keys of documents, numbered alike. @returns how many keys there are */
function numberKeys(documents: readonly Signed[]): { keyed: Keyed[]; size: number } {
  const [parts, figures, keys] = [new Numbered(), new Numbered(), new Numbered()]
  const keyed = documents.map(({ id, twin }): Keyed => {
    const own: number[] = []
    for (const [part, its] of twin.parts) {
      const first = parts.of(part) * figureRange
      for (const figure of its ?? []) own.push(keys.of(first + figures.of(figure)))
    }
    return { id, twin, keys: { symbol: twin.symbol, figures: Uint32Array.from(own) } }
  })
  return { keyed, size: keys.size }
}

/** The documents under each of their keys. */
class KeyGroups {
  readonly bySymbol: ReadonlyMap<string | null, number[]>
  private readonly starts: Uint32Array
  private readonly members: Uint32Array

  constructor(documents: readonly Keyed[], size: number) {
    this.starts = new Uint32Array(size + 1)
    for (const { keys } of documents)
      for (const key of keys.figures) this.starts[key + 1] = (this.starts[key + 1] as number) + 1
    for (let key = 0; key < size; key++)
      this.starts[key + 1] = (this.starts[key + 1] as number) + (this.starts[key] as number)
    this.bySymbol = groupBy(documents.keys(), (at) => documents[at]?.keys.symbol ?? null)
    this.members = new Uint32Array(this.starts[size] as number)
    const next = this.starts.slice()
    for (const [at, { keys }] of documents.entries())
      for (const key of keys.figures) {
        this.members[next[key] as number] = at
        next[key] = (next[key] as number) + 1
      }
  }

  under(key: number): Uint32Array {
    return this.members.subarray(this.starts[key], this.starts[key + 1])
  }
}

/** A shared symbol is worth more than any number of figures. */
const symbolVotes = 1000

/** Which candidates share the symbol or most figures with a document, each at its place; the best few, best first. */
function likeliest({ symbol, figures }: MeetingKeys, groups: KeyGroups, votes: Uint32Array): number[] {
  const met: number[] = []
  const vote = (group: ArrayLike<number>, more: number) => {
    if (group.length > maxSharing) return
    for (let i = 0; i < group.length; i++) {
      const at = group[i] as number
      if (votes[at] === 0) met.push(at)
      votes[at] = (votes[at] as number) + more
    }
  }
  if (symbol !== null) vote(groups.bySymbol.get(symbol) ?? [], symbolVotes)
  for (const key of figures) vote(groups.under(key), 1)
  const best = firstOf(met, maxCompared, (a, b) => (votes[b] as number) - (votes[a] as number) || a - b)
  for (const at of met) votes[at] = 0
  return best
}

function findPairs(
  documents: readonly Keyed[],
  size: number,
  source: ContentLanguage,
  target: ContentLanguage,
): TwinPair[] {
  const candidates = documents.filter(({ twin }) => twin.narrative === target)
  const sources = documents.filter(({ twin }) => twin.narrative === source)
  if (candidates.length === 0 || sources.length === 0) return []
  const groups = new KeyGroups(candidates, size)
  const votes = new Uint32Array(candidates.length)
  const taken = new Set<number>()
  return sources.flatMap((document) => {
    const found = likeliest(document.keys, groups, votes).find(
      (at) => !taken.has(at) && areTwins(document, candidates[at] as Keyed),
    )
    if (found === undefined) return []
    taken.add(found)
    return [{ source, target, left: document.id, right: (candidates[found] as Keyed).id }]
  })
}

/** Pairs of documents that say the same in two languages, each document in one pair of two languages at most. */
export function findTwins(documents: readonly Signed[]): TwinPair[] {
  const { keyed, size } = numberKeys(documents)
  return contentLanguages.flatMap((source, i) =>
    contentLanguages.slice(i + 1).flatMap((target) => findPairs(keyed, size, source, target)),
  )
}

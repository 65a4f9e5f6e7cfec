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

function areTwins(left: TwinSignature, right: TwinSignature): boolean {
  const limits = limitsOf(left, right)
  if (!limits) return false
  const [smaller, larger] = [left.parts.length, right.parts.length].sort((a, b) => a - b) as [number, number]
  if (smaller < limits.parts * larger) return false
  const others = new Map(right.parts)
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

/** Where twins meet, whatever the number of documents: their symbol, and each figure at its place. */
const keysOf = ({ symbol, parts }: TwinSignature) => [
  ...(symbol === null ? [] : [symbol]),
  ...parts.flatMap(([part, figures]) => (figures ?? []).map((figure) => `${part} ${figure}`)),
]

/** The documents under each of their keys. */
function groupByKeys(documents: Signed[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [at, { twin }] of documents.entries()) {
    for (const key of keysOf(twin)) {
      const group = groups.get(key)
      if (group) group.push(at)
      else groups.set(key, [at])
    }
  }
  return groups
}

/** A shared symbol is worth more than any number of figures. */
const symbolVotes = 1000

/** Which candidates share the symbol or most figures with a document, each at its place; the best few, best first. */
function likeliest(twin: TwinSignature, groups: Map<string, number[]>): number[] {
  const shared = new Map<number, number>()
  for (const key of keysOf(twin)) {
    const group = groups.get(key) ?? []
    if (group.length > maxSharing) continue
    const votes = key === twin.symbol ? symbolVotes : 1
    for (const at of group) shared.set(at, (shared.get(at) ?? 0) + votes)
  }
  const ranked = [...shared].sort(([a, n], [b, m]) => m - n || a - b)
  return ranked.slice(0, maxCompared).map(([at]) => at)
}

function findPairs(documents: Signed[], source: ContentLanguage, target: ContentLanguage): TwinPair[] {
  const candidates = documents.filter(({ twin }) => twin.narrative === target)
  const groups = groupByKeys(candidates)
  const taken = new Set<number>()
  return documents
    .filter(({ twin }) => twin.narrative === source)
    .flatMap(({ id, twin }) => {
      const found = likeliest(twin, groups).find(
        (at) => !taken.has(at) && areTwins(twin, (candidates[at] as Signed).twin),
      )
      if (found === undefined) return []
      taken.add(found)
      return [{ source, target, left: id, right: (candidates[found] as Signed).id }]
    })
}

/** Pairs of documents that say the same in two languages, each document in one pair of two languages at most. */
export function findTwins(documents: Signed[]): TwinPair[] {
  return contentLanguages.flatMap((source, i) =>
    contentLanguages.slice(i + 1).flatMap((target) => findPairs(documents, source, target)),
  )
}

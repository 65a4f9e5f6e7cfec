import { nameKey } from '../model/fold.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import { baseSymbol } from '../segment/identity/parent-symbol.ts'

/** What is compared to tell whether two documents are one text. */
export interface CopySignature {
  id: string
  /** The symbol without what says that it corrects or revises: a corrected version has that of what it corrects. */
  symbol: string | null
  language: PassageLanguage
  /** The smallest hashes of its runs of words, in order: two documents share as many as their texts are alike. */
  sketch: number[]
}

/** Words in a run: fewer are shared by chance. */
const runWords = 5
/** So many hashes tell likeness to a few hundredths (bottom-k sketches: Cohen and Kaplan 2007). */
const sketchSize = 96
/** Shorter texts are alike by chance: a line of a form, a notice. */
const minRuns = 20
/** A copy has nearly all runs of the other; a report of the next year, with other figures, doesn't. */
const minLikeness = 0.8
/** A run that more documents than this have tells no two of them apart. */
const maxSharing = 40

/** A hash of 32 bits of a word that is the same everywhere (FNV-1a). */
const hashOf = remembered((word) => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
})

/** The hash of a run of words by those of its words, its bits mixed so that small ones are as likely as large ones. */
function hashOfRun(words: number[], from: number): number {
  let hash = 0
  for (let i = from; i < from + runWords; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x85ebca6b)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/** The sketch of the text of some passages; empty where there is too little to compare. */
export function sketchOf(passages: Pick<IndexedPassage, 'text'>[]): number[] {
  const words = passages.flatMap(({ text }) => nameKey(text).split(' ')).map(hashOf)
  const hashes = new Set<number>()
  for (let i = 0; i + runWords <= words.length; i++) hashes.add(hashOfRun(words, i))
  if (hashes.size < minRuns) return []
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize)
}

/** How alike two texts are, 0 to 1: the share of common hashes among the smallest of both. */
function likeness(a: number[], b: number[]): number {
  const own = new Set(a)
  const other = new Set(b)
  const smallest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, Math.max(a.length, b.length))
  return smallest.filter((hash) => own.has(hash) && other.has(hash)).length / smallest.length
}

const mayBeOne = (a: CopySignature, b: CopySignature) =>
  a.language === b.language &&
  (a.symbol === null || b.symbol === null || baseSymbol(a.symbol) === baseSymbol(b.symbol)) &&
  likeness(a.sketch, b.sketch) >= minLikeness

/** Pairs of documents that are one text in one language: copies, and corrected versions. */
export function findCopies(documents: readonly CopySignature[]): [string, string][] {
  // Hashes lie in chains of plain numbers, by their lowest bits: in a map each would have a list of its own.
  const total = documents.reduce((sum, { sketch }) => sum + sketch.length, 0)
  const slots = 2 ** Math.ceil(Math.log2(total + 1))
  /** The place, from 1, of the last hash of each chain, and of each hash the one before it. */
  const lasts = new Uint32Array(slots)
  const before = new Uint32Array(total + 1)
  const hashes = new Uint32Array(total + 1)
  const owners = new Uint32Array(total + 1)
  let placed = 0
  const shared = new Uint32Array(documents.length)
  const pairs: [string, string][] = []
  for (const [at, document] of documents.entries()) {
    const met: number[] = []
    for (const hash of document.sketch) {
      const slot = hash & (slots - 1)
      const holders: number[] = []
      for (let place = lasts[slot] as number; place > 0; place = before[place] as number)
        if (hashes[place] === hash) holders.push(owners[place] as number)
      if (holders.length > maxSharing) continue
      for (const other of holders) {
        if (shared[other] === 0) met.push(other)
        shared[other] = (shared[other] as number) + 1
      }
      placed++
      hashes[placed] = hash
      owners[placed] = at
      before[placed] = lasts[slot] as number
      lasts[slot] = placed
    }
    const enough = (document.sketch.length * minLikeness) / 2
    for (const other of met.filter((one) => (shared[one] as number) >= enough).sort((a, b) => a - b)) {
      const candidate = documents[other] as CopySignature
      if (mayBeOne(candidate, document)) pairs.push([candidate.id, document.id])
    }
    for (const other of met) shared[other] = 0
  }
  return pairs
}

import { anyOf } from '../model/any-of.ts'
import { foldInPlace } from '../model/fold.ts'
import type { Span } from '../model/passage.ts'
import {
  andGap,
  firstWord,
  insertedMark,
  labelKinds,
  ofGap,
  ordinalEnding,
  type ProvisionKind,
  provisionKinds,
  severalLabels,
  toGap,
} from './provision-tables.ts'

/** Provisions that a text names in one place, however it writes them: "Article 66.2", « paragraphe 2 de l'article 66 ». */
export interface ProvisionSpan extends Span {
  /** Null where no word says what it is of: "66:2". */
  kind: ProvisionKind | null
  /** Their places, from the outermost part in: ["66", "2"]. Several in a list or a range. */
  paths: string[][]
}

/** A place as far as it was read. */
interface Read {
  path: string[]
  end: number
}

const wordEnd = '(?![\\p{L}\\p{N}])'
const inserted = `(?: ?${insertedMark}${wordEnd})?`
const ordinal = `${ordinalEnding}${wordEnd}`
const firstEnding = new RegExp(`[ .]|(?<=^1)${ordinalEnding}$`, 'g')
/** "66", "31 bis", "L. 122-5", Roman numbers and single letters. */
const head = new RegExp(
  `(?:(?<coded>[lrda]\\.? ?\\d{1,4}(?:-\\d{1,3})*)|(?<figures>\\d{1,4}(?:${inserted}|${ordinal}))|(?<letters>[a-z]{1,7}))(?![\\p{L}\\p{N}])`,
  'uy',
)
/** ".2", ":2", "(2)", " a)": what goes on from a place. */
const deeper = /[.:](\d{1,3})(?![\p{L}\p{N}])| ?\(([a-z\d]{1,5})\)| ?(?<![\p{L}\p{N}])([a-z]|\d{1,2})\)/uy
/** "(a)" and "a)" by themselves, behind a word for them. */
const lettered = /\(?([a-z\d]{1,4})\)/uy
const label = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<label>${anyOf([...labelKinds.keys()])})(?![\\p{L}\\p{N}])\\.? {0,2}`,
  'gu',
)
const nextLabel = new RegExp(
  `,? ?(?<label>${anyOf([...labelKinds.keys()])})(?![\\p{L}\\p{N}])\\.? {0,2}`,
  'uy',
)
/** What needs no word for it; a point alone makes a figure. */
const bare = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/(-])\\d{1,3}${inserted}(?:[.:]\\d{1,2}|\\([a-z\\d]{1,4}\\)){1,4}(?![\\p{L}\\p{N}:/(-]|[.,]\\d)`,
  'gu',
)
const bareInserted = new RegExp(`(?<![\\p{L}\\p{N}.,:/(-])\\d{1,3} ?${insertedMark}${wordEnd}`, 'gu')
const onlyFigure = /^\d+\.\d+$/
const roman = /^(?=.)(?:x{0,3})(?:ix|iv|v?i{0,3})$/
/** Articles of a range that are listed one by one; a longer one is told by its ends. */
const maxRange = 40

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Small letters by themselves are words: "annex a list", « article y afférent ». */
function isPlace(letters: string, typed: string, kind: ProvisionKind): boolean {
  const capitals = typed === typed.toUpperCase()
  if (letters.length === 1)
    return (kind === 'annex' || 'ivx'.includes(letters)) && (capitals || !'aeiouy'.includes(letters))
  return roman.test(letters)
}

/** Reads what is deeper from a place on: ".2", "(a)". */
function readDeeper(folded: string, from: Read): Read {
  const path = [...from.path]
  let { end } = from
  for (let found = matchAt(deeper, folded, end); found; found = matchAt(deeper, folded, end)) {
    path.push(found[1] ?? found[2] ?? found[3] ?? '')
    end += found[0].length
  }
  return { path, end }
}

function readPlace(text: string, folded: string, at: number, kind: ProvisionKind): Read | null {
  const point = kind === 'paragraph' ? matchAt(lettered, folded, at) : null
  if (point?.[1]) return readDeeper(folded, { path: [point[1]], end: at + point[0].length })
  const first = matchAt(firstWord, folded, at)
  if (first) return readDeeper(folded, { path: ['1'], end: at + first[0].length })
  const found = matchAt(head, folded, at)
  if (!found) return null
  const { letters } = found.groups ?? {}
  const end = at + found[0].length
  if (letters !== undefined && !isPlace(letters, text.slice(at, end), kind)) return null
  return readDeeper(folded, { path: [found[0].replace(firstEnding, '')], end })
}

/** Further places of the same kind: "7, 8 and 9", "7-9". */
function readList(
  text: string,
  folded: string,
  kind: ProvisionKind,
  first: Read,
): { paths: string[][]; end: number } {
  const paths = [first.path]
  let { end } = first
  for (;;) {
    const range = matchAt(toGap, folded, end)
    const gap = range ?? matchAt(andGap, folded, end)
    const next = gap && readPlace(text, folded, end + gap[0].length, kind)
    if (!next) return { paths, end }
    const [from, to] = [Number(paths.at(-1)?.join('.')), Number(next.path.join('.'))]
    if (range && Number.isInteger(from) && Number.isInteger(to) && to - from > 1 && to - from <= maxRange) {
      for (let between = from + 1; between < to; between++) paths.push([String(between)])
    }
    paths.push(next.path)
    end = next.end
  }
}

/** Places with their kind, as far as they were read. */
interface Labelled {
  kind: ProvisionKind
  paths: string[][]
  end: number
}

/** How many parts may be named one within the other. */
const maxDepth = 4

/** The word for a provision at a place, with the places behind it: one, or several where the word is for these. */
function readLabel(text: string, folded: string, at: number): Labelled | null {
  const found = matchAt(nextLabel, folded, at)
  const name = found?.groups?.label ?? ''
  const kind = labelKinds.get(name)
  const first = found && kind ? readPlace(text, folded, at + found[0].length, kind) : null
  if (!kind || !first) return null
  const { paths, end } = severalLabels.has(name)
    ? readList(text, folded, kind, first)
    : { paths: [first.path], end: first.end }
  return { kind, paths, end }
}

/** Adds what follows a place and is part of it: "Article 66, paragraphs 2 and 3". */
function withParts(text: string, folded: string, read: Labelled, depth = maxDepth): Labelled {
  const [path, ...others] = read.paths
  const parts = depth > 0 && others.length === 0 ? readLabel(text, folded, read.end) : null
  if (!path || parts?.kind !== 'paragraph') return read
  const paths = parts.paths.map((part) => [...path, ...part])
  return withParts(text, folded, { kind: read.kind, paths, end: parts.end }, depth - 1)
}

/** Adds what a paragraph is said to be of: « paragraphe 2 de l'article 66 ». */
function withWhole(text: string, folded: string, read: Labelled, depth = maxDepth): Labelled {
  const gap = read.kind === 'paragraph' && depth > 0 ? matchAt(ofGap, folded, read.end) : null
  const next = gap && readLabel(text, folded, read.end + gap[0].length)
  if (!next) return read
  const { kind, paths, end } = withWhole(text, folded, next, depth - 1)
  return { kind, paths: read.paths.map((part) => [...(paths[0] ?? []), ...part]), end }
}

/** A place without a word for it, taken apart. */
function readBare(found: string, index: number): ProvisionSpan {
  const first = /^\d+ ?[a-z]*/.exec(found)?.[0] ?? ''
  const read = readDeeper(found, { path: [first.replace(' ', '')], end: first.length })
  return { start: index, end: index + found.length, kind: null, paths: [read.path] }
}

/**
 * The provisions that a text names, in order.
 * @param figures whether a figure with a point may be one too (66.2), as in a query
 */
export function findProvisions(text: string, figures = false): ProvisionSpan[] {
  if (!/\d|\b[A-Z]\b|[IVX]{2}/i.test(text)) return []
  const folded = foldInPlace(text)
  const found: ProvisionSpan[] = []
  let reached = 0
  for (const match of folded.matchAll(label)) {
    if (match.index < reached) continue
    const read = readLabel(text, folded, match.index)
    if (!read) continue
    const { kind, paths, end } = withWhole(text, folded, withParts(text, folded, read))
    found.push({ start: match.index, end, kind, paths })
    reached = end
  }
  const isFree = ({ index }: { index: number }) =>
    found.every(({ start, end }) => index < start || index >= end)
  const alone = [...folded.matchAll(bare)].filter(({ 0: typed }) => figures || !onlyFigure.test(typed))
  const plain = figures ? [...folded.matchAll(bareInserted)] : []
  const unlabelled = [...alone, ...plain.filter(({ index }) => alone.every((other) => other.index !== index))]
  found.push(...unlabelled.filter(isFree).map(({ 0: typed, index }) => readBare(typed, index)))
  return found.sort((a, b) => a.start - b.start)
}

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10 }

/** The place with a Roman number in figures; null where it has none. */
function inFigures([first = '', ...rest]: string[]): string[] | null {
  if (!roman.test(first)) return null
  const values = [...first].map((letter) => romanValues[letter] ?? 0)
  const value = values.reduce((sum, each, i) => sum + (each < (values[i + 1] ?? 0) ? -each : each), 0)
  return [String(value), ...rest]
}

/** The ways in which a place may be written. */
export const pathsOf = (path: string[]): string[][] => [path, inFigures(path)].filter((way) => way !== null)

/** Term of a provision, and of all that are part of it. */
export const provisionTerm = (kind: ProvisionKind | null, path: string[]) =>
  `§${kind ?? ''}:${path.join('.')}`
export const partTerm = (kind: ProvisionKind | null, path: string[]) => `§^${kind ?? ''}:${path.join('.')}`

/** Every kind that a provision without a word for it may be of. */
export const kindsOf = (kind: ProvisionKind | null) =>
  kind === null ? [null, ...provisionKinds, 'paragraph' as const] : [kind]

/** The index terms of a span: its provisions, and those by which each is found from what it is part of. */
export function termsOfProvisions({ kind, paths }: ProvisionSpan): string[] {
  const terms = paths
    .flatMap(pathsOf)
    .flatMap((path) => [
      provisionTerm(kind, path),
      ...path.slice(0, -1).map((_, last) => partTerm(kind, path.slice(0, last + 1))),
    ])
  return [...new Set(terms)]
}

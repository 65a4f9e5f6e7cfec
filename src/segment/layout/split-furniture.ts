import type { Line } from '../../ingest/source-file.ts'
import { anyOf } from '../../model/any-of.ts'
import { documentSymbol } from '../text/patterns.ts'
import { structureTable } from '../text/tables.ts'

/** Only lines that run on hold headers of pages and rules in their middle. */
const minRunningChars = 30

const page = `${anyOf(structureTable.page)}\\.?\\s*\\d{1,4}`
const annex = `(?:${anyOf(structureTable.annex)}(?:\\s+[IVX\\d]+)?,?\\s*)?`
/** "document C/48/2 page 4" is a reference, "C/48/2 page 4" alone a header. */
const referred = `(?<!\\()(?<!(?<![\\p{L}])(?:${anyOf([...structureTable.sources])})\\s+)`
const inLine = new RegExp(
  `_{5,}|(?=[A-Z])${referred}(?<![\\p{L}\\d/])${documentSymbol}(?:\\s+(?:Prov|PROV|Rev)\\.?)?\\s*(?:[,;]\\s*)?(?:(?:${annex}${page})|[-–—]\\s*\\d{1,4}\\s*[-–—])(?=\\s|$)`,
  'gu',
)

/**
 * A piece of a line, or lines joined to one: `continues` where it goes on with the sentence before it; `tail` is the
 * length of the last line that it was printed on.
 */
export type LinePiece = Line & { continues?: boolean; tail?: number }

/** Cuts a line that runs on at the rules and page headers in it, which are pieces of their own. */
export function splitFurniture(line: LinePiece): LinePiece[] {
  if (line.text.length < minRunningChars || line.text.includes('\t')) return [line]
  const pieces: LinePiece[] = []
  let at = 0
  const add = (to: number) => {
    const text = line.text.slice(at, to)
    if (text.trim() !== '') pieces.push({ text, start: line.start + at, number: line.number })
    at = to
  }
  for (const match of line.text.matchAll(inLine)) {
    add(match.index)
    add(match.index + match[0].length)
  }
  if (pieces.length === 0) return [line]
  add(line.text.length)
  return pieces
}

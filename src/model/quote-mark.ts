import type { Passage, Span } from './passage.ts'

/** A quotation that a link points at: a place in a part of a document, with a check of the words that stood there. */
export interface QuoteMark extends Span {
  /** As the anchor of the passage: `p3`. */
  part: string
  check: string
}

/** FNV-1a over UTF-16 units, in base 36: tells a quotation that changed, not one that somebody forged. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** `p3:10-52:k2f9s1` for what is quoted of a passage. */
export function writeMark(part: string, { start, end }: Span, passage: Pick<Passage, 'text'>): string {
  return `${part}:${start}-${end}:${checkOf(passage.text.slice(start, end))}`
}

/** Reads what `writeMark` writes; null where it is no mark. */
export function readMark(value: string): QuoteMark | null {
  const [, part, start, end, check] =
    /^([a-z]\d+(?:-\d+)?):(\d{1,9})-(\d{1,9}):([0-9a-z]{1,7})$/.exec(value) ?? []
  if (!part || !check || Number(end) <= Number(start)) return null
  return { part, start: Number(start), end: Number(end), check }
}

/** Where the marked words stand in a text: where they stood, or where a changed document has them now; else null. */
export function placeOfMark({ start, end, check }: QuoteMark, text: string): Span | null {
  const length = end - start
  if (checkOf(text.slice(start, end)) === check && end <= text.length) return { start, end }
  for (let at = 0; at + length <= text.length; at++) {
    if (checkOf(text.slice(at, at + length)) === check) return { start: at, end: at + length }
  }
  return null
}

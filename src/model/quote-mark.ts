import type { Passage, Span } from './passage.ts'

/** A quotation that a link points at: a place in a part of a document, with a check of the words that stood there. */
export interface QuoteMark extends Span {
  /** As the anchor of the passage: `p3`. */
  part: string
  check: string
}

const base = 0x01000193

/** A polynomial of the UTF-16 units, so that the next window's is had from the last one's (Karp and Rabin 1987). */
function hashOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0
  return hash
}

/** In base 36: tells a quotation that changed, not one that somebody forged. */
const written = (hash: number) => (hash >>> 0).toString(36)

/** `p3:10-52:k2f9s1` for what is quoted of a passage. */
export function writeMark(part: string, { start, end }: Span, passage: Pick<Passage, 'text'>): string {
  return `${part}:${start}-${end}:${written(hashOf(passage.text.slice(start, end)))}`
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
  if (length > text.length) return null
  if (written(hashOf(text.slice(start, end))) === check && end <= text.length) return { start, end }
  let first = 1
  for (let i = 1; i < length; i++) first = Math.imul(first, base)
  let hash = hashOf(text.slice(0, length))
  for (let at = 0; ; at++) {
    if (written(hash) === check) return { start: at, end: at + length }
    if (at + length >= text.length) return null
    const rest = hash - Math.imul(text.charCodeAt(at), first)
    hash = (Math.imul(rest, base) + text.charCodeAt(at + length)) | 0
  }
}

import type { Span } from '../../model/passage.ts'

/** A part of a source that may leave pieces out: its text is the concatenation of the pieces. */
export interface SourceSlice {
  spans: Span[]
  text: string
}

export function takeSlice(source: string, spans: Span[]): SourceSlice {
  const kept = spans.filter((span) => span.end > span.start)
  return { spans: kept, text: kept.map((span) => source.slice(span.start, span.end)).join('') }
}

/** The source spans of a range of the slice's text. */
export function spansOfRange(slice: SourceSlice, from: number, to: number): Span[] {
  const found: Span[] = []
  let at = 0
  for (const span of slice.spans) {
    const length = span.end - span.start
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, length)
    if (start < end) found.push({ start: span.start + start, end: span.start + end })
    at += length
  }
  return found
}

/** The slice without a range of its text, and what was taken out. */
export function cutRange(source: string, slice: SourceSlice, from: number, to: number) {
  const before = spansOfRange(slice, 0, from)
  const after = spansOfRange(slice, to, slice.text.length)
  return { rest: takeSlice(source, [...before, ...after]), cut: spansOfRange(slice, from, to) }
}

/** The slice without white space at either end. */
export function trimSlice(source: string, slice: SourceSlice): SourceSlice {
  const from = slice.text.length - slice.text.trimStart().length
  return takeSlice(source, spansOfRange(slice, from, slice.text.trimEnd().length))
}

/** Takes every match of a pattern out of a slice. */
export function cutMatches(source: string, slice: SourceSlice, pattern: RegExp) {
  const cuts: Span[] = []
  let rest = slice
  for (const match of [...slice.text.matchAll(pattern)].reverse()) {
    const outcome = cutRange(source, rest, match.index, match.index + match[0].length)
    rest = outcome.rest
    cuts.unshift(...outcome.cut)
  }
  return { rest, cuts }
}

/** Lines as one slice: what stands between two of them that isn't white space is left out. */
export function sliceOfLines(source: string, lines: { start: number; text: string }[]): SourceSlice {
  const spans: Span[] = []
  for (const line of lines) {
    const last = spans.at(-1)
    const end = line.start + line.text.length
    if (last && source.slice(last.end, line.start).trim() === '') last.end = end
    else {
      // The line break stays between words that furniture of a page parted.
      if (last) last.end += /^[^\S\n]*\n?/.exec(source.slice(last.end, last.end + 80))?.[0].length ?? 0
      spans.push({ start: line.start, end })
    }
  }
  return takeSlice(source, spans)
}

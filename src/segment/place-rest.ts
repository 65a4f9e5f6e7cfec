import type { Span } from '../model/passage.ts'

/** What only sets text apart: pipes and rules of tables, marks of Markdown, separators. */
const separators = /^[\s|:;+=_~*#>`.,·•\\/–—-]+$/u

/**
 * The pieces of a source, white space aside, that stand in none of the given spans: separators between cells, and
 * what no rule placed.
 */
export function findUnplaced(source: string, placed: Span[]): { separators: Span[]; text: Span[] } {
  const rest: { separators: Span[]; text: Span[] } = { separators: [], text: [] }
  const add = (from: number, to: number) => {
    const gap = source.slice(from, to)
    const start = from + gap.length - gap.trimStart().length
    const end = from + gap.trimEnd().length
    if (end > start)
      rest[separators.test(source.slice(start, end)) ? 'separators' : 'text'].push({ start, end })
  }
  let at = 0
  for (const { start, end } of [...placed].sort((a, b) => a.start - b.start)) {
    if (start > at) add(at, start)
    at = Math.max(at, end)
  }
  add(at, source.length)
  return rest
}

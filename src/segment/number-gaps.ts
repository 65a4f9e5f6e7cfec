import type { SegmentedDocument } from './segmented-document.ts'

/** Numbers of paragraphs that are missing between two others. */
export interface NumberGap {
  after: string
  next: string
  /** Of the paragraph behind the gap. */
  line: number
}

const startNumber = /^(\d{1,3}(?:\.\d{1,3})*)\.?(?=\s)/

/** The number before a number in its list: `1.3` follows `1.2`; null where it is the first. */
function previousOf(number: string): string | null {
  const parts = number.split('.').map(Number)
  const last = parts.pop() ?? 0
  return last > 1 ? [...parts, last - 1].join('.') : null
}

const siblings = (number: string) => number.replace(/(?<!\d)\d+$/, '')
const lastPart = (number: string) => Number(/(?<!\d)\d+$/.exec(number)?.[0] ?? 0)

/**
 * Where a paragraph has a number that does not follow any before it, though others of its list stand before it: a
 * number was not told from the text around it, or the source leaves it out. The first number may be any.
 */
export function findNumberGaps(document: Pick<SegmentedDocument, 'passages' | 'headings'>): NumberGap[] {
  const numbered = [
    ...document.headings.map(({ text, spans }) => ({
      number: startNumber.exec(text)?.[1],
      at: spans[0]?.start ?? 0,
      line: null,
    })),
    ...document.passages
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ number, spans, line }) => ({ number: number ?? undefined, at: spans[0]?.start ?? 0, line })),
  ].sort((a, b) => a.at - b.at)
  const gaps: NumberGap[] = []
  const met = new Set<string>()
  /** The last number of each list. */
  const last = new Map<string, string>()
  for (const { number, line } of numbered) {
    if (number === undefined) continue
    const previous = previousOf(number)
    const before = last.get(siblings(number))
    const behind = before !== undefined && lastPart(number) > lastPart(before) + 1
    if (line !== null && previous !== null && behind && !met.has(previous)) {
      gaps.push({ after: before, next: number, line })
    }
    met.add(number)
    // Sections count apart from paragraphs, or with them: their numbers open no list and fill its gaps.
    if (line !== null) last.set(siblings(number), number)
  }
  return gaps
}

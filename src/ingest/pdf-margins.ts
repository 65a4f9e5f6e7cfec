import type { PdfLine } from './pdf-lines.ts'

/** Lines at the head and the foot of a page that may be repeated on others. */
const marginLines = 3
/** On how many of the pages a line must stand to be a header or footer. */
const minShare = 0.4

const textOf = (line: PdfLine) => line.segments.map((segment) => segment.text).join(' ')
const patternOf = (line: PdfLine) => `${textOf(line).replace(/\d+/g, '#')}@${Math.round(line.y / 8)}`
const pageNumber =
  /^(?:[-–—]?\s*\d{1,4}\s*[-–—]?|(?:page|página|p\.)\s*\d{1,4}(?:\s*(?:of|de|sur|\/)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/i

const marginOf = (page: PdfLine[]) => {
  const byHeight = [...page].sort((a, b) => b.y - a.y)
  return new Set([...byHeight.slice(0, marginLines), ...byHeight.slice(-marginLines)])
}

/**
 * Leaves headers, footers and page numbers out: what stands at one height at the head or foot of many pages, its
 * figures aside. The first page keeps its head, which names the document.
 */
export function withoutMargins(pages: PdfLine[][]): PdfLine[][] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const pattern of new Set([...marginOf(page)].map(patternOf))) {
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
    }
  }
  const needed = Math.max(2, Math.ceil(pages.length * minShare))
  return pages.map((page, index) => {
    const margin = marginOf(page)
    const lowest = Math.min(...page.map((line) => line.y))
    const isMargin = (line: PdfLine) => {
      if (!margin.has(line)) return false
      if (pageNumber.test(textOf(line)) && (pages.length > 1 || line.y === lowest)) return true
      const repeated = (counts.get(patternOf(line)) ?? 0) >= needed
      return repeated && (index > 0 || line.y < 200)
    }
    return page.filter((line) => !isMargin(line))
  })
}

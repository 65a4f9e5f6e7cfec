import type { Heading, SourceDocument } from '../model/source-document.ts'
import { isShouted, TrueCase } from '../segment/identity/true-case.ts'

/** "1.2 ", "A. ", "IV. " before the words of a heading. */
const number = /^(?:[\d.]+|[A-Z]{1,6}\.)\s+/

/** The headings of a document; what it prints in capitals gets the case that its own words give it. */
export function readableHeadings({ headings, content }: SourceDocument): Heading[] {
  if (!headings.some(({ text }) => isShouted(text))) return headings
  const casing = new TrueCase(content.map(({ text }) => text).join('\n'))
  return headings.map((heading) => {
    const before = number.exec(heading.text)?.[0] ?? ''
    return { ...heading, text: before + casing.ofTitle(heading.text.slice(before.length)) }
  })
}

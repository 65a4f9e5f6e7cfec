import type { Heading, SourceDocument } from '../model/source-document.ts'
import { isShouted, TrueCase } from '../segment/identity/true-case.ts'

const numbered = /^((?:\d+(?:\.\d+)*\.?|[A-Z]\.|[IVX]+\.)\s+)?(.*)$/s

/** The headings of a document; what it prints in capitals gets the case that its own words give it. */
export function readableHeadings({ headings, content }: SourceDocument): Heading[] {
  if (!headings.some(({ text }) => isShouted(text))) return headings
  const casing = new TrueCase(content.map(({ text }) => text).join('\n'))
  return headings.map((heading) => {
    const [, number = '', words = heading.text] = numbered.exec(heading.text) ?? []
    return { ...heading, text: number + casing.ofTitle(words) }
  })
}

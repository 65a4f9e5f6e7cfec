import type { Span } from '../model/passage.ts'
import type { SegmentedPassage } from './segmented-document.ts'
import { footnoteMark, markNumber } from './text/note-marks.ts'
import { cutRange, type SourceSlice } from './text/source-slice.ts'

const markAfterWord = new RegExp(`(?<=[\\p{L}\\p{P}])${footnoteMark}`, 'gu')

/**
 * Takes the marks of footnotes that the document has out of its paragraphs: `projet¹` is cited as `projet`.
 * Gives where the marks stand.
 */
export function cutFootnoteMarks(source: string, passages: SegmentedPassage[]): Span[] {
  const numbers = new Set(passages.filter((p) => p.kind === 'footnote').map((p) => p.number))
  const cuts: Span[] = []
  if (numbers.size === 0) return cuts
  for (const passage of passages) {
    if (passage.kind !== 'paragraph') continue
    const marks: Span[] = []
    let slice: SourceSlice = { spans: passage.spans, text: passage.text }
    for (const match of [...passage.text.matchAll(markAfterWord)].reverse()) {
      if (!numbers.has(markNumber(match[0]))) continue
      const outcome = cutRange(source, slice, match.index, match.index + match[0].length)
      slice = outcome.rest
      marks.push(...outcome.cut)
    }
    passage.spans = slice.spans
    passage.text = slice.text
    cuts.push(...marks)
  }
  return cuts
}

import type { Span } from '../model/passage.ts'
import { segmentSentences } from './sentence-segmenter.ts'

/** The sentences within a stretch of a text, as offsets into the text, trailing space left out. */
export function sentencesWithin(text: string, { start, end }: Span, language: string): Span[] {
  return segmentSentences(text.slice(start, end), language === 'und' ? 'en' : language)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.trimEnd().length }))
    .filter((sentence) => sentence.end > sentence.start)
}

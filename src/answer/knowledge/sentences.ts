import { segmentSentences } from '../../analyse/sentence-segmenter.ts'
import type { Span } from '../../model/passage.ts'

/** Abbreviations that a sentence doesn't end with: "Mr.", « M. », "Sra.", initials, "No." */
const unfinished =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Mme|Mlle|MM|Dr|Dra|Dre|Prof|Sr|Sra|Srta|Sres|Excmo|Excma|Ing|Lic|Supt|Insp|No|Nos|n°|núm|art|par|párr|St|Ste|cf|tél|tel|Tel|Réf|Ref)\.\s*$/u

/** The sentences within a stretch of a text, as offsets into the text, trailing space left out. */
export function sentencesWithin(text: string, { start, end }: Span, language: string): Span[] {
  const sentences: Span[] = []
  const segments = segmentSentences(text.slice(start, end), language === 'und' ? 'en' : language)
  for (const { index, segment } of segments) {
    const last = sentences.at(-1)
    const open = last && unfinished.test(text.slice(last.start, start + index))
    if (last && open) last.end = start + index + segment.trimEnd().length
    else sentences.push({ start: start + index, end: start + index + segment.trimEnd().length })
  }
  return sentences.filter((sentence) => sentence.end > sentence.start)
}

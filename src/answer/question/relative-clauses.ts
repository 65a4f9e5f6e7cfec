import type { Span } from '../../model/passage.ts'
import type { QuestionWords } from '../../model/question-words.ts'
import { overlapsAny } from '../../model/spans.ts'
import { cues } from './cue-tables.ts'
import { type FoundCue, findCue } from './find-cues.ts'

/** A preposition, and no more, may stand between a noun and the word that begins its clause: "in which", « dans laquelle ». */
const maxBetween = 1

/** Where a clause that begins somewhere ends: at a comma, at what follows it, or with the text. */
export function clauseEnd(text: string, from: number, next: number = text.length): number {
  const comma = /[,;:](?=\s)/.exec(text.slice(from))
  return Math.min(next, comma ? from + comma.index : text.length)
}

/** The clauses that only tell which activities are meant: "the webinar in which Chile took part". */
export function relativeClauses(
  text: string,
  question: QuestionWords,
  kinds: readonly Span[],
  speaks: (cue: FoundCue) => boolean,
): Span[] {
  const find = (patterns: typeof cues.and) => findCue('', patterns, question).filter(speaks)
  const joins = [...find(cues.and), ...find(cues.or)]
  const isOpen = ({ start }: Span) =>
    kinds.some(({ end }) => {
      const between = question.words.filter((word) => word.start >= end && word.end <= start)
      const plain = /^[^,;:.?!]*$/.test(text.slice(end, start))
      return (
        end <= start &&
        plain &&
        between.length <= maxBetween &&
        !between.some((word) => overlapsAny(word, joins))
      )
    })
  return find(cues.relatives)
    .filter(isOpen)
    .map(({ start }) => ({ start, end: clauseEnd(text, start) }))
}

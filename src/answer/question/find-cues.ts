import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { type QuestionWords, wordsWithin } from '../../model/question-words.ts'
import { isWithin } from '../../model/spans.ts'
import type { CueGroup, CuePatterns } from './cue-patterns.ts'

/** A cue that stands in a question, and where. */
export interface FoundCue extends Span {
  id: string
  language: ContentLanguage
  /** Number of words. */
  words: number
}

/** Every place of one cue in the question, in the languages given. */
export function findCue(
  id: string,
  patterns: CuePatterns,
  question: QuestionWords,
  languages: readonly ContentLanguage[] = contentLanguages,
): FoundCue[] {
  return languages.flatMap((language) =>
    [...question.key.matchAll(patterns[language])].flatMap((match) => {
      const covered = wordsWithin(question, match.index, match.index + match[0].length)
      const [first, last] = [covered[0], covered.at(-1)]
      return first && last ? [{ id, language, start: first.start, end: last.end, words: covered.length }] : []
    }),
  )
}

/** Where a noun begins with what only says more of it: "five beneficiary countries" are five countries. */
export function phraseStart({ words }: QuestionWords, noun: Span, light: readonly Span[]): number {
  const before = words.slice(
    0,
    words.findIndex(({ start }) => start === noun.start),
  )
  const first = before.findLastIndex((word) => !isWithin(word, light)) + 1
  return before[first]?.start ?? noun.start
}

/** Every place of every cue of a group, in the order of the table. */
export function findCues(
  group: CueGroup,
  question: QuestionWords,
  languages: readonly ContentLanguage[] = contentLanguages,
): FoundCue[] {
  return [...group].flatMap(([id, patterns]) => findCue(id, patterns, question, languages))
}

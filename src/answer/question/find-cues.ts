import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { type QuestionWords, wordsWithin } from '../../model/question-words.ts'
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

/** Every place of every cue of a group, in the order of the table. */
export function findCues(
  group: CueGroup,
  question: QuestionWords,
  languages: readonly ContentLanguage[] = contentLanguages,
): FoundCue[] {
  return [...group].flatMap(([id, patterns]) => findCue(id, patterns, question, languages))
}

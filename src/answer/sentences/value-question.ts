import { stem } from '../../analyse/analyser.ts'
import { isStopWord } from '../../analyse/tables.ts'
import { foldDiacritics, foldInPlace } from '../../model/fold.ts'
import type { ContentLanguage, PassageLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { findBefore } from '../../model/words-before.ts'
import { findValues, type ValueSpan } from '../knowledge/value-types.ts'
import type { ExpectedAnswer } from '../question/expected-types.ts'
import { clauseWords } from './clauses.ts'

/** What a value is chosen by: read once for a question, then used on each sentence. */
export interface ValueQuestion extends ExpectedAnswer {
  text: string
  language: ContentLanguage
  /** Content words, each once; those of the thing asked for ("how many *trademark applications*") are marked. */
  words: { folded: string; stem: string; ofHead: boolean; start: number }[]
  /** The values that the question itself names: what it keeps to. */
  anchors: ValueSpan[]
}

/** A word of a sentence that the question has too. */
export interface MatchedWord extends Span {
  /** The place of its word in the question's list. */
  word: number
}

const word = /[\p{L}\p{M}\p{N}]+/gu

/** Prepares a question for choosing values: its content words, the thing asked for, the values that it names. */
export function readValueQuestion(
  text: string,
  language: ContentLanguage,
  expected: ExpectedAnswer,
): ValueQuestion {
  const { head } = expected
  const found = [...text.matchAll(word)].filter(([own]) => !isStopWord(own.toLowerCase(), language))
  const words = found.map(({ 0: own, index }) => ({
    folded: foldDiacritics(own),
    stem: stem(own.toLowerCase(), language),
    start: index,
    ofHead:
      head !== null &&
      (index >= head.start
        ? index < head.end
        : text.slice(index + own.length, head.start).trim() === '' && index >= head.start - 24),
  }))
  // « combien de demandes *de marque* », "how many tonnes *of salt*": what belongs to the noun.
  const next = head ? words.find(({ start }) => start >= head.end) : undefined
  if (head && next) {
    const link = findBefore(foldInPlace(text), next.start, clauseWords(language).attributive)
    if (link && text.slice(head.end, link.start).trim() === '') next.ofHead = true
  }
  return { ...expected, text, language, words, anchors: findValues(text, language) }
}

/** The words of a sentence that a question has too, by their stems or as written. */
export function matchWords(
  sentence: string,
  language: PassageLanguage,
  { words, language: asked }: ValueQuestion,
): MatchedWord[] {
  const read = language === 'und' ? asked : language
  return [...sentence.matchAll(word)].flatMap(({ 0: own, index }) => {
    const folded = foldDiacritics(own)
    const stemmed = /\d/.test(own) ? own : stem(own.toLowerCase(), read)
    const at = words.findIndex(
      (each) => each.folded === folded || (each.stem === stemmed && stemmed.length > 2),
    )
    return at < 0 ? [] : [{ start: index, end: index + own.length, word: at }]
  })
}

import type { Span } from '../../model/passage.ts'
import { type QuestionWords, wordsWithin } from '../../model/question-words.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** A programme that a question names in full. */
export interface NamedProgramme extends Span {
  key: string
}

/** The longest name of a programme, of two words or more, that stands in the question word for word; else null. */
export function findProgramme(question: QuestionWords, { programmes }: Knowledge): NamedProgramme | null {
  for (const key of programmes) {
    const at = question.key.indexOf(` ${key} `)
    if (at < 0) continue
    const words = wordsWithin(question, at + 1, at + 1 + key.length)
    const [first, last] = [words[0], words.at(-1)]
    if (first && last) return { key, start: first.start, end: last.end }
  }
  return null
}

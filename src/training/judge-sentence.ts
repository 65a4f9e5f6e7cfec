import type { CandidatePassage } from '../evidence/candidate-passages.ts'
import { foldDiacritics, oneLine } from '../model/fold.ts'
import type { Example } from './collect-examples.ts'

/** What a sentence is worth as an answer. */
export interface Judgement {
  /** It holds an answer. */
  holds: boolean
  /** It does so in the paragraph meant: what a ranker is to put first. */
  gold: boolean
}

const folded = (text: string) => foldDiacritics(oneLine(text)).toLowerCase()

/**
 * Whether a sentence holds an answer to a question. Where the paragraph meant is known, answers are compared letter by
 * letter, as they were marked in it; where it isn't, case and accents don't count.
 */
export function judgeSentence(example: Example, passage: CandidatePassage, at: number): Judgement {
  const sentence = passage.sentences[at]
  if (!sentence || example.nearMiss) return { holds: false, gold: false }
  const text = oneLine(passage.passage.text.slice(sentence.start, sentence.end))
  if (example.context === '') {
    const holds = example.answers.some((answer) => folded(text).includes(folded(answer)))
    return { holds, gold: holds }
  }
  const holds = example.answers.some((answer) => text.includes(oneLine(answer)))
  return { holds, gold: holds && oneLine(example.context).includes(text) }
}

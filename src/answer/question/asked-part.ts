import { isStopWord } from '../../analyse/tables.ts'
import { contentLanguages } from '../../model/language.ts'
import { type QuestionWord, questionWords } from '../../model/question-words.ts'
import { cues } from './cue-tables.ts'
import { type FoundCue, findCue, findCues } from './find-cues.ts'

/** What stands before a question and is shorter than this, in words, may say what it is about. */
const minPreamble = 8
/** So many words that say something make a question that needs nothing before it; or a name or figure, and one more. */
const minContent = 3

const isFunction = ({ folded }: QuestionWord) =>
  contentLanguages.some((language) => isStopWord(folded, language))

function standsAlone(part: string, asks: readonly FoundCue[]): boolean {
  const content = questionWords(part).words.filter(
    (word) => !isFunction(word) && !asks.some(({ start, end }) => word.start >= start && word.end <= end),
  )
  const named = content.some(({ start, end }) => start > 0 && /[\p{Lu}\p{N}]/u.test(part.slice(start, end)))
  return content.length >= (named ? 2 : minContent)
}

/**
 * The part of a long message that asks: "Hello, I am new here and … could you please tell me when the Ghana workshop
 * was? It is for a note." The whole of it where the question leans on what stands around it, or nothing is around it.
 */
export function askedPart(question: string): string {
  const mark = question.lastIndexOf('?')
  const tail = mark < 0 ? '' : question.slice(mark + 1)
  const asksIn = (text: string) => findCues(cues.asks, questionWords(text))
  const whole = mark > 0 && asksIn(tail).length === 0 ? question.slice(0, mark + 1) : question
  const words = questionWords(whole)
  const requests = findCue('polite', cues.polite, words).filter((cue) => cue.words > 1)
  const sentences = [...whole.matchAll(/[.!;:…]["”»)]?\s+(?=\S)/gu)].map(
    (match) => match.index + match[0].length,
  )
  const starts = [...requests.map(({ start }) => start), ...sentences].sort((a, b) => b - a)
  for (const start of starts) {
    const before = whole.slice(0, start)
    const part = whole.slice(start)
    const asks = asksIn(part)
    if (asks.length === 0 || before.includes('?')) continue
    if (words.words.filter((word) => word.end <= start).length < minPreamble) break
    if (standsAlone(part, [...asks, ...findCue('polite', cues.polite, questionWords(part))])) return part
  }
  return whole
}

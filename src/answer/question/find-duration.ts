import type { Span } from '../../model/passage.ts'
import type { QuestionWords } from '../../model/question-words.ts'
import { cardinalPattern, cardinals } from '../../numbers/number-words.ts'
import { lengthUnits } from '../../periods/period-tables.ts'
import type { AskedDuration } from '../knowledge/record-filter.ts'
import { type FoundCue, findCue } from './find-cues.ts'
import { singlePattern } from './operator-tables.ts'

const numeral = `\\d+|${cardinalPattern}`
const lengths = new RegExp(
  `(?<= )(?:(${numeral}) (?:(?:${singlePattern}) )?|(?:${singlePattern}) )(?:(${lengthUnits.day})|(${lengthUnits.week}))(?= )`,
  'u',
)

/** The length in days that a question names: "five days", « plus de deux semaines »; or null. */
export function findDuration(question: QuestionWords, related: FoundCue[]): (AskedDuration & Span) | null {
  const match = lengths.exec(question.key)
  if (!match) return null
  const [found] = findCue('', { fr: new RegExp(lengths, 'gu'), en: /(?!)/g, es: /(?!)/g }, question)
  if (!found) return null
  const count = match[1] === undefined ? 1 : (cardinals.get(match[1]) ?? Number(match[1]))
  const more = related.some(
    (cue) => cue.id === 'more-than' && cue.end <= found.start && found.start - cue.end < 3,
  )
  const less = related.some(
    (cue) => cue.id === 'less-than' && cue.end <= found.start && found.start - cue.end < 3,
  )
  return {
    start: found.start,
    end: found.end,
    days: match[3] ? count * 7 : count,
    how: more ? 'more' : less ? 'less' : 'exactly',
  }
}

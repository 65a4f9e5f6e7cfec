import type { Span } from '../../model/passage.ts'
import type { QuestionWord, QuestionWords } from '../../model/question-words.ts'
import type { QueryComparison } from '../../model/record-query.ts'
import { overlapsAny } from '../../model/spans.ts'
import { cardinals } from '../../numbers/number-words.ts'
import { cues } from './cue-tables.ts'
import { type FoundCue, findCue, findCues, phraseStart } from './find-cues.ts'
import { operators } from './operator-tables.ts'

/** A number of things that a question picks by: "more than five countries", « moins d'une semaine ». Lengths are in days. */
export interface AskedCount extends Span {
  of: 'day' | 'country' | 'provider' | 'record'
  how: QueryComparison
  count: number
}

const comparisons: Record<string, QueryComparison> = {
  'more-than': 'more',
  'less-than': 'less',
  'at-least': 'at-least',
  'at-most': 'at-most',
}

/** Days of a month, by whether a length has to be longer or shorter than any. */
const monthDays: Record<QueryComparison, number> = {
  more: 31,
  'at-most': 31,
  less: 28,
  'at-least': 28,
  exactly: 0,
}

/** How far words of a count may stand apart, in characters. */
const nearby = 2

const isNumber = ({ folded }: QuestionWord) => cardinals.has(folded) || /^\d+$/.test(folded)

/** What is counted, and how a number of days follows from it. */
function countOf(noun: FoundCue, how: QueryComparison, count: number): Omit<AskedCount, keyof Span> | null {
  switch (noun.id) {
    case 'day':
      return { of: 'day', how, count }
    case 'week':
      return { of: 'day', how, count: 7 * count }
    case 'month':
      // A month is no certain number of days.
      return how === 'exactly' ? null : { of: 'day', how, count: monthDays[how] * count }
    case 'country':
    case 'provider':
      return { of: noun.id, how, count }
    default:
      return { of: 'record', how, count }
  }
}

interface CountWords {
  related: FoundCue[]
  /** Words for activities. */
  kinds: Span[]
  /** The words that say what is asked for: "which other partners" picks by no number. */
  asks: Span[]
  /** Words that say nothing by themselves, or what a noun is to activities: "five participating countries". */
  light: Span[]
}

/**
 * Reads the numbers of things in a question, each as a bound, a number and what is counted. "Several" is more than one,
 * an article behind a bound is one, "another provider" is one of several.
 */
export function readCounts(
  question: QuestionWords,
  text: string,
  { related, kinds, asks, light }: CountWords,
): AskedCount[] {
  const one = (patterns: typeof operators.single) => findCue('', patterns, question)
  const [singles, several, articles, others] = [
    one(operators.single),
    one(operators.several).filter((cue) => !overlapsAny(cue, asks)),
    one(operators.indefinite),
    one(operators.another),
  ]
  const bodies = findCue('provider', operators.bodies, question)
  const named = findCues(cues.names, question).filter(({ id }) => id === 'country' || id === 'provider')
  const times = findCue('record', operators.times, question)
  const activities = kinds.map((kind): FoundCue => ({ ...kind, id: 'record', language: 'en', words: 1 }))
  const measures = [...findCues(operators.units, question), ...times]
  const nouns = [...measures, ...named, ...bodies, ...activities]
  const counting = [...singles, ...several, ...articles, ...others, ...question.words.filter(isNumber)]
  const plain = light.filter((cue) => !overlapsAny(cue, counting))
  const bounds = related.filter(({ id }) => comparisons[id] !== undefined)
  const found = nouns.flatMap((noun): AskedCount[] => {
    const stands = (span: Span, at: number) =>
      span.end <= at && at - span.end <= nearby && /^[\s'’-]*$/.test(text.slice(span.end, at))
    const begins = phraseStart(question, noun, plain)
    const single = singles.find((cue) => stands(cue, begins))
    const many = several.find((cue) => stands(cue, begins))
    // « avec un partenaire » has an article, « un jour », « une fois » a number.
    const isArticle = (word: Span) =>
      !measures.includes(noun) && articles.some((cue) => cue.start === word.start)
    const number = question.words.find(
      (word) =>
        isNumber(word) &&
        (stands(word, single?.start ?? begins) || (single && stands(single, word.start))) &&
        (!isArticle(word) || single !== undefined || bounds.some((cue) => stands(cue, word.start))),
    )
    const other = noun.id === 'provider' ? others.find((cue) => stands(cue, begins)) : undefined
    const first = Math.min(...[single, many, number, other].flatMap((cue) => cue?.start ?? []), begins)
    // "More than five days", "five days or more".
    const bound =
      bounds.find((cue) => stands(cue, first)) ??
      (number ? bounds.find((cue) => stands(noun, cue.start)) : undefined)
    const article = articles.find((cue) => stands(cue, begins))
    const before = article && bounds.find((cue) => stands(cue, article.start))
    const start = bound && bound.end <= first ? bound.end : (before?.end ?? first)
    const span = { start, end: activities.includes(noun) && first < noun.start ? noun.start : noun.end }
    const tell = (how: QueryComparison, count: number) => {
      const counted = countOf(noun, how, count)
      return counted ? [{ ...counted, ...span }] : []
    }
    const how = bound ? (comparisons[bound.id] ?? 'exactly') : 'exactly'
    if (number) return tell(how, cardinals.get(number.folded) ?? Number(number.folded))
    if (single) return tell(how, 1)
    if (many || other) return overlapsAny(noun, asks) ? [] : tell('more', 1)
    if (before) return tell(comparisons[before.id] ?? 'exactly', 1)
    // "More than once" has its number in the noun.
    return bound && times.includes(noun) ? tell(how, 1) : []
  })
  // Activities are counted by what bounds their number: "the two workshops" are just those.
  return found.filter(
    ({ of, how, count }, i) =>
      (of !== 'record' || how !== 'exactly' || count === 1) &&
      !overlapsAny(found[i] as Span, found.slice(0, i)),
  )
}

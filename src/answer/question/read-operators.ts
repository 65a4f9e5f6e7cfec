import type { Span } from '../../model/passage.ts'
import type { QuestionWords } from '../../model/question-words.ts'
import type { QueryGrouping } from '../../model/record-query.ts'
import { isWithin, overlapsAny } from '../../model/spans.ts'
import { cardinals, ordinals } from '../../numbers/number-words.ts'
import type { CueGroup, CuePatterns } from './cue-patterns.ts'
import { cues } from './cue-tables.ts'
import { type FoundCue, findCue, findCues, phraseStart } from './find-cues.ts'
import { isLinked } from './find-head.ts'
import { operators } from './operator-tables.ts'
import type { Negation, Operators, Shape, Superlative } from './operators.ts'
import { readCounts } from './read-counts.ts'
import { clauseEnd } from './relative-clauses.ts'
import { type Attribute, fieldOfAttribute } from './understanding.ts'

const opposites: Record<Superlative, Superlative> = {
  longest: 'shortest',
  shortest: 'longest',
  first: 'last',
  last: 'first',
  most: 'fewest',
  fewest: 'most',
}

/** How far a number may stand from the word that it belongs to, in characters: "the three longest". */
const nearby = 2
/** « le plus grand nombre de pays », "more different countries". */
const namesReach = 12
/** "Only Kenya", "Kenya only": how far from the word a name may stand, in characters. */
const onlyReach = 12

/**
 * The other cues of a question: its words for activities are `kinds`, those for fields that are empty `missing`, clauses
 * that tell which activities are meant `clauses`.
 */
interface OtherCues extends Record<'comparatives' | 'kinds' | 'missing' | 'clauses' | 'filler', Span[]> {
  superlatives: FoundCue[]
  attributes: FoundCue[]
  asks: FoundCue[]
  related: FoundCue[]
  /** Whether a cue is of a language that the question is asked in. */
  speaks: (cue: FoundCue) => boolean
}

function readNegations(text: string, question: QuestionWords, cues: OtherCues) {
  const { missing: others, clauses, speaks } = cues
  const found = findCues(operators.negations, question)
    .filter(speaks)
    // "No, I meant Kenya": at the beginning it answers something.
    .filter((cue) => !overlapsAny(cue, others) && (cue.id !== 'not' || cue.start > 0))
    .sort((a, b) => a.start - b.start || b.words - a.words)
  const universals = findCue('', operators.universals, question).filter(speaks)
  const longest = found.filter((cue, i) => !overlapsAny(cue, found.slice(0, i)))
  return longest.map((cue, i): Negation => {
    const how = cue.id as Negation['how']
    const reach =
      how === 'only'
        ? { start: Math.max(0, cue.start - onlyReach), end: cue.end + onlyReach }
        : { start: cue.end, end: clauseEnd(text, cue.end, longest[i + 1]?.start) }
    const universal = overlapsAny({ start: cue.start, end: reach.end }, universals)
    return { how, universal, relative: isWithin(cue, clauses), start: cue.start, end: cue.end, reach }
  })
}

/** A number word by a superlative: how many are asked for, or from which place on. */
function numberBy(question: QuestionWords, numbers: ReadonlyMap<string, number>, cue: Span) {
  const word = question.words.find(
    ({ folded, start, end }) =>
      (numbers.has(folded) || /^\d$/.test(folded)) &&
      ((end <= cue.start && cue.start - end <= nearby) || (start >= cue.end && start - cue.end <= nearby)),
  )
  return word ? { ...word, value: numbers.get(word.folded) ?? Number(word.folded) } : null
}

/** "With a website", « qui ont un site »: the field that a word of having something stands before. */
function fieldGiven(having: FoundCue[], attributes: FoundCue[]): Operators['giving'] {
  const found = attributes.find(({ id, start }) => {
    const by = having.some((cue) => start >= cue.end && start - cue.end <= nearby)
    return by && fieldOfAttribute[id as Attribute] !== undefined
  })
  return found ? (fieldOfAttribute[found.id as Attribute] ?? null) : null
}

/**
 * Reads what is to be done with activities, beside the other cues of the question.
 */
export function readOperators(text: string, question: QuestionWords, others: OtherCues): Operators {
  const { superlatives, comparatives, kinds, missing, attributes, asks, related, filler, speaks } = others
  const light = [...filler, ...attributes]
  const one = (patterns: CuePatterns) => findCue('', patterns, question).filter(speaks)
  const group = (cuesOf: CueGroup) => findCues(cuesOf, question).filter(speaks)
  const negations = readNegations(text, question, others)
  const shapes = group(operators.shapes)
  const sets = group(operators.sets)
  const [totals, allDays, adjacent, elapsed, taking] = [
    one(operators.totals),
    one(operators.days),
    one(operators.adjacent),
    one(operators.elapsed),
    one(operators.taking),
  ]
  // "How many training days": other days are those of a length or a date.
  const days = allDays.filter((cue) => {
    const start = phraseStart(question, cue, kinds)
    return asks.some((ask) => overlapsAny(cue, [ask]) || (start >= ask.end && start - ask.end <= nearby))
  })
  // "How many days of training", "how many course days" ask for all; "how many days did the courses last" for each.
  const allTogether = days.some((cue) =>
    kinds.some(
      ({ start, end }) =>
        (start >= cue.end && isLinked(text.slice(cue.end, start), cue.language)) ||
        (end <= cue.start && cue.start - end <= nearby),
    ),
  )
  const [superlative] = superlatives
  const extremeDays = allDays.filter(({ start }) =>
    superlatives.some((cue) => start >= cue.end && start - cue.end <= nearby),
  )
  // "The two longest courses", « les deux cours les plus longs ».
  const ranked =
    superlative && kinds.find(({ end }) => end <= superlative.start && superlative.start - end <= nearby)
  const number = superlative
    ? (numberBy(question, cardinals, superlative) ?? (ranked ? numberBy(question, cardinals, ranked) : null))
    : null
  // "Which of these two missions came first?" asks for one.
  const pointing = group(cues.followUp).filter(({ id }) => id === 'pronouns')
  const isPointed = number && pointing.some(({ end }) => end <= number.start && number.start - end <= nearby)
  const count = isPointed ? null : number
  // "The second workshop", "the second longest": any other ordinal is one of something else.
  const place = question.words.find(
    ({ folded, end }) =>
      (ordinals.get(folded) ?? 1) > 1 &&
      [...kinds, ...superlatives].some(({ start }) => start >= end && start - end <= nearby),
  )
  const rank = place ? (ordinals.get(place.folded) ?? 1) : 1
  const names = group(cues.names)
  const compared = [...superlatives, ...comparatives].flatMap((cue) =>
    names.filter(
      (name) => name.start >= cue.start && phraseStart(question, name, light) - cue.end < namesReach,
    ),
  )[0]
  const counts = readCounts(question, text, { related, kinds, asks, light })
  const likeIn = one(operators.same).filter((cue) => !overlapsAny(cue, comparatives))
  const ends = [...superlatives].sort((a, b) => a.start - b.start)
  const [from] = ends
  const opposite = ends.some(({ id }) => from && id === opposites[from.id as Superlative])
  return {
    ranksFrom: from && opposite ? (from.id as Superlative) : null,
    counts,
    every: one(operators.every).length > 0,
    same: likeIn.length > 0,
    negations,
    shapes: new Set(shapes.map(({ id }) => id as Shape)),
    totals: totals.length > 0 || allTogether,
    days: days.length > 0,
    extremeDays: extremeDays.length > 0,
    both: sets.some(({ id }) => id === 'both'),
    versus: sets.find(({ id }) => id === 'versus') ?? null,
    butNot: sets.find(({ id }) => id === 'but-not') ?? null,
    adjacent: adjacent.length > 0,
    elapsed: elapsed.length > 0,
    limit: count && count.value > 1 ? count.value : 1,
    offset: rank - 1,
    giving: missing.length > 0 ? null : fieldGiven(one(operators.having), attributes),
    compared: (compared?.id as QueryGrouping | undefined) ?? null,
    spans: [
      ...negations,
      ...shapes,
      ...sets,
      ...totals,
      ...days,
      ...extremeDays,
      ...adjacent,
      ...elapsed,
      ...taking,
      ...(number ? [number] : []),
      ...(place ? [place] : []),
      ...counts,
      ...likeIn,
      ...(compared ? [compared] : []),
    ],
  }
}

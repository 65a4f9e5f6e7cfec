import { foldDiacritics, foldInPlace, nameKey } from '../../model/fold.ts'
import type { PassageLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { isWithin } from '../../model/spans.ts'
import { findBefore } from '../../model/words-before.ts'
import type { ValueKind, ValueSpan } from '../knowledge/value-types.ts'
import type { ValueType } from '../question/expected-types.ts'
import { type Boundary, clauseWords, costBetween, findBoundaries } from './clauses.ts'
import type { MatchedWord, ValueQuestion } from './value-question.ts'
import { type ZoneShares, zoneShares } from './value-zones.ts'

/** What is known of a value as the answer to a question, each from 0 to 1. */
export const valueFeatures = [
  /** How well its type is the one asked for. */
  'type',
  /** The matched words of the question in its clause, near ones counting more. */
  'clause',
  /** The share of the matched words, besides those of the thing asked for, that no value as fit is nearer to. */
  'owned',
  /** How near the nearest matched word is. */
  'near',
  /** The share of the thing asked for that the words it counts or measures name. */
  'noun',
  /** The same of a figure that counts what was said before: "52 sorts of maize and *17 of sorghum*". */
  'inherited',
  /** The share of the question's words that tell values of its type apart and stand in its own part of the sentence. */
  'zone',
  /** The largest such share of another value. */
  'otherZone',
  /** The noun asked for stands right beside it: "the city of Lima". */
  'beside',
  /** The share of what the question keeps to (a year, a place, a name) that no value as fit is nearer to. */
  'anchor',
  /** Its clause holds another value where the question names one: 2020 where 2021 is asked about. */
  'otherAnchor',
  /** Words of it are in the question. */
  'asked',
  /** Its clause is denied, and the question isn't. */
  'negated',
  /** It belongs to a noun: "the meeting of 1 June". */
  'attributive',
  /** It is the whole of which another figure is a part: "twelve of the *fifteen*". */
  'whole',
  /** The share of the matched words that stand before it. */
  'after',
  /** A day rather than a year, a name of several words rather than of one. */
  'exact',
  /** It is the only one of its type. */
  'only',
  /** It stands in brackets. */
  'bracketed',
] as const
export type ValueFeature = (typeof valueFeatures)[number]
export type ValueFeatures = Record<ValueFeature, number>

/** How well a value that was found (inner key) serves for a type that is asked for. */
const fits: Record<ValueType, Partial<Record<ValueKind, number>>> = {
  number: { number: 1, times: 0.7, percentage: 0.4, measure: 0.4, duration: 0.4, money: 0.3 },
  money: { money: 1, number: 0.2 },
  percentage: { percentage: 1, number: 0.2 },
  duration: { duration: 1, date: 0.3, year: 0.2 },
  measure: { measure: 1, number: 0.4, money: 0.4, percentage: 0.2, duration: 0.3 },
  date: { date: 1, year: 0.8, duration: 0.15 },
  year: { year: 1, date: 0.9 },
  person: { person: 1, name: 0.7, organization: 0.2, acronym: 0.1 },
  place: { place: 1, country: 0.8, name: 0.5, organization: 0.4 },
  organization: { organization: 1, acronym: 0.9, name: 0.6, person: 0.1 },
  country: { country: 1, place: 0.4, name: 0.2 },
  language: { language: 1 },
  url: { url: 1 },
  email: { email: 1 },
  acronym: { acronym: 1, organization: 0.3 },
  title: { title: 1, name: 0.6 },
  name: { name: 1, person: 0.9, organization: 0.9, title: 0.8, acronym: 0.8, place: 0.7, country: 0.4 },
}
/** Each type that is less likely meant counts less. */
const perPlace = 0.15
/** How well a type of value is what is asked for, from 0 to 1. */
export const typeFit = (kind: ValueKind, wanted: readonly ValueType[]) =>
  wanted.reduce((best, type, i) => Math.max(best, (fits[type][kind] ?? 0) * (1 - perPlace * i)), 0)

/** What the features of all values of a sentence are made from. */
export interface SentenceReading {
  text: string
  folded: string
  language: PassageLanguage
  values: readonly ValueSpan[]
  matched: readonly MatchedWord[]
  boundaries: readonly Boundary[]
  negations: readonly Span[]
}
export function readSentence(
  text: string,
  language: PassageLanguage,
  values: readonly ValueSpan[],
  matched: readonly MatchedWord[],
): SentenceReading {
  const folded = foldInPlace(text)
  const boundaries = findBoundaries(folded, language)
  return {
    text,
    folded,
    language,
    values,
    matched,
    boundaries,
    negations: clauseWords(language).negations(folded),
  }
}

/** Beyond so many words (as characters between) a word of the question tells little of a value. */
const halfDistance = 40
/** The same for the word next to it. */
const nextDistance = 10
/** A sure boundary leaves a fifth of what is told across it. */
const boundaryDecay = 1.6
const gapBetween = (a: Span, b: Span) =>
  a.end <= b.start ? b.start - a.end : a.start >= b.end ? a.start - b.end : 0
/** How much two places of a sentence belong together, from 0 to 1. */
function closeness({ boundaries }: SentenceReading, a: Span, b: Span, half = halfDistance): number {
  return Math.exp(-boundaryDecay * costBetween(boundaries, a, b)) / (1 + gapBetween(a, b) / half)
}

const wordsIn = (text: string) =>
  nameKey(text)
    .split(' ')
    .filter((word) => word !== '')
const dateKinds: ReadonlySet<ValueKind> = new Set(['date', 'year'])
const placeKinds: ReadonlySet<ValueKind> = new Set(['place', 'country'])
const isAlike = (a: ValueKind, b: ValueKind) =>
  a === b || (dateKinds.has(a) && dateKinds.has(b)) || (placeKinds.has(a) && placeKinds.has(b))

/** Whether a period of the sentence lies within, or holds, one of the question. */
function agrees(value: ValueSpan, anchor: ValueSpan): boolean {
  if (value.normalized === anchor.normalized || value.text === anchor.text) return true
  const [a, b] = [value.period, anchor.period]
  if (!a || !b) return wordsIn(anchor.text).some((word) => wordsIn(value.text).includes(word))
  if (a.year !== null && b.year !== null && a.year !== b.year) return false
  if (a.month !== null && b.month !== null && a.month !== b.month) return false
  return !(a.day !== null && b.day !== null && a.day !== b.day)
}

/** From which fit on two values are of the type asked for, and told apart. */
const rivalFit = 0.5

/** Whether a figure counts what was said before it: nothing stands behind it, or only what belongs to that noun. */
function inheritsNoun(
  { start, quantity }: ValueSpan,
  { folded, language }: SentenceReading,
  headMatches: readonly MatchedWord[],
): boolean {
  if (quantity?.kind !== 'number' || !headMatches.some((one) => one.end <= start)) return false
  const { noun, core } = quantity
  const link = noun && findBefore(folded, noun.start, clauseWords(language).attributive)
  return noun === null || (link !== null && folded.slice(core.end, link.start).trim() === '')
}

/** Whether a figure is the whole of which the one before it is a part: "twelve of the fifteen", « 9 villages sur 24 ». */
function isWhole({ start, quantity }: ValueSpan, { folded, values, language }: SentenceReading): boolean {
  const { partitive, attributive } = clauseWords(language)
  const link = quantity && findBefore(folded, start, partitive)
  if (!link) return false
  // "Nine groups of 24": the noun's own figure, no whole.
  const mayHaveNoun = !findBefore(folded, start, attributive)
  const isNext = (end = start) => end <= link.start && folded.slice(end, link.start).trim() === ''
  return values.some(
    ({ quantity: part }) => part && (isNext(part.core.end) || (mayHaveNoun && isNext(part.noun?.end))),
  )
}

/** A name or figure of the question tells values apart better than its other words. */
const nameWeight = 3

/** How the question's words are spread over a value and the others that are listed with it. */
function zonesOf(value: ValueSpan, sentence: SentenceReading, question: ValueQuestion): ZoneShares | null {
  const { text, values, matched, boundaries } = sentence
  const { words, types } = question
  const headMatches = matched.filter(({ word }) => words[word]?.ofHead)
  // Figures are listed together where they count the same.
  const isListed = (other: ValueSpan) => {
    const noun = other.quantity?.noun
    const counts = headMatches.length === 0 || (noun && headMatches.some((one) => isWithin(one, [noun])))
    return (
      typeFit(other.type, types) >= rivalFit &&
      (other.quantity?.kind !== 'number' || counts || inheritsNoun(other, sentence, headMatches))
    )
  }
  const listed = values.filter(isListed)
  if (!listed.includes(value)) return null
  const told = matched
    .filter(({ word }) => !(value.quantity && words[word]?.ofHead))
    .map((one) => ({ ...one, weight: /^[\p{Lu}\p{N}]/u.test(text.slice(one.start)) ? nameWeight : 1 }))
  return zoneShares(listed, told, boundaries)[listed.indexOf(value)] ?? null
}

const best = (numbers: readonly number[]) => numbers.reduce((most, one) => Math.max(most, one), 0)

/** The features of one value of a sentence as the answer to a question. */
export function featuresOf(
  value: ValueSpan,
  sentence: SentenceReading,
  question: ValueQuestion,
): ValueFeatures {
  const { folded, values, matched, negations, language, text } = sentence
  const { words, anchors, types, head } = question
  const outside = matched.filter(({ start, end }) => end <= value.start || start >= value.end)
  const close = words.map((_, i) =>
    best(outside.filter(({ word }) => word === i).map((one) => closeness(sentence, value, one))),
  )
  const present = words.filter((_, i) => outside.some(({ word }) => word === i)).length
  const nearest = best(outside.map((one) => closeness(sentence, value, one, nextDistance)))
  const counted = value.quantity?.noun ?? null
  const unitSpan = value.quantity ? { start: value.quantity.core.end, end: value.end } : null
  const headWords = words.flatMap(({ ofHead }, i) => (ofHead ? [i] : []))
  const inside = (span: Span | null) =>
    matched.filter(({ start, end }) => span !== null && start >= span.start && end <= span.end)
  const rivals = values.filter(
    (other) => other !== value && typeFit(other.type, types) >= typeFit(value.type, types),
  )
  const isNearest = (one: Span) => {
    const mine = closeness(sentence, value, one)
    return !rivals.some((other) => gapBetween(other, one) > 0 && closeness(sentence, other, one) > mine)
  }
  const telling = outside.filter(({ word }) => !words[word]?.ofHead)
  const named = new Set([...inside(counted), ...inside(unitSpan)].map(({ word }) => word))
  // A word that stands in several clauses is meant in the value's own.
  const nearestOf = words.flatMap((_, i) => {
    const own = outside.filter(({ word }) => word === i)
    return own.sort((a, b) => closeness(sentence, value, b) - closeness(sentence, value, a)).slice(0, 1)
  })
  const headMatches = matched.filter(({ word }) => words[word]?.ofHead)
  const alike = values.filter(({ type }) => typeFit(type, types) >= typeFit(value.type, types))
  const inherits = inheritsNoun(value, sentence, headMatches)
  const zones = zonesOf(value, sentence, question)
  const besides = best(
    headMatches.map((one) => (gapBetween(one, value) <= 6 ? 1 : gapBetween(one, value) <= 14 ? 0.5 : 0)),
  )
  const others = values.filter((other) => other !== value && gapBetween(other, value) > 0)
  const anchored = anchors.map((anchor) =>
    best(others.filter((other) => agrees(other, anchor)).map((other) => closeness(sentence, value, other))),
  )
  const kept = others.filter((other) =>
    anchors.some((anchor) => isAlike(other.type, anchor.type) && agrees(other, anchor)),
  )
  const rival = anchors.map((anchor, i) => {
    const same = others.filter((other) => isAlike(other.type, anchor.type) && !agrees(other, anchor))
    return best(same.map((other) => closeness(sentence, value, other))) > (anchored[i] ?? 0) ? 1 : 0
  })
  const own = wordsIn(value.text)
  const inQuestion = new Set(words.map(({ folded: each }) => each))
  const share = own.filter((each) => inQuestion.has(foldDiacritics(each))).length / Math.max(1, own.length)
  const several = own.length > 1
  return {
    type: typeFit(value.type, types),
    clause: present === 0 ? 0 : close.reduce((sum, one) => sum + one, 0) / Math.max(1, present),
    owned: telling.length === 0 ? 0 : telling.filter(isNearest).length / telling.length,
    near: nearest,
    noun: headWords.filter((word) => named.has(word)).length / Math.max(1, headWords.length),
    inherited: inherits
      ? headWords.filter((word) => !named.has(word) && headMatches.some((one) => one.word === word)).length /
        Math.max(1, headWords.length)
      : 0,
    zone: zones?.own ?? 0,
    otherZone: zones?.other ?? 0,
    beside: head && !value.quantity ? besides : 0,
    anchor: kept.length === 0 ? 0 : kept.filter(isNearest).length / kept.length,
    otherAnchor: best(rival),
    asked: share,
    negated: best(negations.map((one) => (costBetween(sentence.boundaries, one, value) < 0.3 ? 1 : 0))),
    attributive: findBefore(folded, value.start, clauseWords(language).attributive) !== null ? 1 : 0,
    whole: isWhole(value, sentence) ? 1 : 0,
    after:
      nearestOf.length === 0
        ? 0
        : nearestOf.filter(({ end }) => end <= value.start).length / nearestOf.length,
    exact: value.period ? (value.period.day !== null ? 1 : 0.5) : several ? 1 : 0,
    only: alike.length === 1 ? 1 : 0,
    bracketed: /[([]\s?$/.test(text.slice(0, value.start)) ? 1 : 0,
  }
}

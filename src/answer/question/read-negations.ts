import type { Span } from '../../model/passage.ts'
import { isWithin } from '../../model/spans.ts'
import type { Negation } from './operators.ts'
import type { AskedCount } from './read-counts.ts'
import type { Understanding } from './understanding.ts'

/** What of a question can be a condition on records, by kind. */
export type Conditions = Pick<
  Understanding,
  'countries' | 'regions' | 'periods' | 'providers' | 'recordTerms' | 'programmeTerms'
> & { counts: AskedCount[] }
const kinds = [
  'countries',
  'regions',
  'periods',
  'providers',
  'recordTerms',
  'programmeTerms',
  'counts',
] as const satisfies (keyof Conditions)[]

/** Numbers of countries and of activities pick activities, unless it is names that are asked for. */
function conditionsOf(u: Understanding): Conditions {
  const named = u.countsActivities ? null : u.asksNames
  const picks = ({ of }: AskedCount) => (of === 'record' ? false : of !== 'country' || named !== 'country')
  return { ...u, counts: u.operators.counts.filter(picks) }
}

/** The conditions of a question by what its negations do with them. */
export interface NegatedParts {
  /** Those that hold. */
  plain: Conditions
  /** Those that must not hold, each together: "not in Asia", "except the workshop in Ghana". */
  excluded: Conditions[]
  /** Those that the names asked for must not be found with: "which countries took no part in …". */
  against: Conditions | null
  /** Countries that are not asked for, where countries are: "which others than Ghana". */
  omit: string[]
  /** The countries that alone take part: "for Kenya only". */
  only: string[]
  /** Who provides them does so alone: "run by WIPO alone". */
  sole: boolean
  /** A yes-or-no question is put the other way round: "Did Kenya not take part in any?" */
  reversed: boolean
  /** What is denied, or asked to be equal, is nothing that records can be picked by. */
  unclear: boolean
}

const startsIn = (reach: Span) => (span: Span) => span.start >= reach.start && span.start < reach.end

const within = (parts: Conditions, inside: (span: Span) => boolean): Conditions =>
  Object.fromEntries(
    kinds.map((kind) => [kind, (parts[kind] as Span[]).filter(inside)]),
  ) as unknown as Conditions

const spansOf = (parts: Conditions): Span[] => kinds.flatMap((kind) => parts[kind] as Span[])
const count = (parts: Conditions) => spansOf(parts).length

/** Whether no more than an article or a preposition stands between two places of a text. */
const isNext = (text: string, from: number, to: number) =>
  to >= from && (text.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 1

/** "Not held in Asia in 2019" denies the place of what there was in 2019: times are denied by themselves only. */
function deniedBy(negation: Negation, u: Understanding): Conditions {
  const part = within(conditionsOf(u), startsIn(negation.reach))
  // "Which countries besides Viet Nam had a seminar?" leaves out the country alone.
  const ahead = Math.min(...[...part.recordTerms, ...part.programmeTerms].map(({ start }) => start))
  const isAhead = ({ start }: Span) => start < ahead
  const places = [...part.countries, ...part.regions]
  if (negation.how === 'except' && u.asksNames === 'country' && places.some(isAhead))
    return within(part, isAhead)
  // "Months without activities in 2023" are all of 2023.
  if (u.asksNames === 'month' || u.asksNames === 'year') return { ...part, periods: [] }
  // "Outside Africa in 2019" leaves a place out, "except the one in Ghana in 2019" an activity.
  const apart = negation.how === 'except' && places.some(({ start }) => isNext(u.text, negation.end, start))
  const timed = negation.how === 'not' && count(part) > part.periods.length && u.asksNames === null
  return apart || timed ? { ...part, periods: [] } : part
}

/** Tells which conditions of a question hold, and which it denies. */
export function readNegations(u: Understanding): NegatedParts {
  const { negations } = u.operators
  const parts: NegatedParts = {
    plain: conditionsOf(u),
    excluded: [],
    against: null,
    omit: [],
    only: [],
    sole: false,
    reversed: false,
    // "The same provider as …" can't be asked of one set.
    unclear: u.operators.same && (u.countsActivities || u.asksNames !== null),
  }
  const denied: Conditions[] = []
  for (const negation of negations) {
    const inside = startsIn(negation.reach)
    if (negation.how === 'only') {
      const countries = u.countries.filter(inside)
      parts.only.push(...countries.map(({ code }) => code))
      const named = [
        ...u.ownerSpans,
        ...u.providers,
        ...u.recordTerms.filter(({ organization }) => organization),
      ]
      // "Which did the WCO organise alone?": what closes a question is said of who acts.
      const closes = named.length > 0 && !/\p{L}/u.test(u.text.slice(negation.end))
      if (countries.length === 0 && (closes || named.some(inside))) parts.sole = true
      continue
    }
    const part = deniedBy(negation, u)
    const aboutAll = u.typeSpans.some(inside) || u.activitySpans.some(inside)
    if (negation.how === 'not' && u.yesNo && !negation.relative && (aboutAll || count(part) === 0)) {
      // "Was there not a workshop in Ghana?" asks for a yes: only "not … any" denies.
      parts.reversed = negation.universal
      continue
    }
    // "Which months had no activity?" leaves out all that there is.
    const timed = u.asksNames === 'month' || u.asksNames === 'year'
    if (count(part) === 0 && !(negation.how === 'not' && timed && aboutAll)) {
      parts.unclear = true
      continue
    }
    denied.push(part)
    const places = part.countries.length + part.regions.length
    if (negation.how === 'except' && u.asksNames === 'country' && places === count(part)) {
      parts.omit.push(
        ...part.countries.map(({ code }) => code),
        ...part.regions.flatMap(({ codes }) => codes),
      )
      continue
    }
    const ofNames = negation.how === 'not' && u.asksNames !== null && u.asksNames !== 'document'
    if (ofNames) parts.against = part
    else parts.excluded.push(part)
  }
  if (denied.length === 0) return parts
  const spans = denied.flatMap(spansOf)
  return { ...parts, plain: within(conditionsOf(u), (span) => !isWithin(span, spans)) }
}

import type { QueryMeasure, QueryShow, RecordQuery, SelectQuery } from '../../model/record-query.ts'
import { isOfKind } from '../knowledge/label-kinds.ts'
import { selectRecords } from '../knowledge/select-records.ts'
import { isPlural } from '../question/known-words.ts'
import type { Superlative } from '../question/operators.ts'
import { fieldOfAttribute, type Grouping, type Understanding } from '../question/understanding.ts'
import type { ActivityQuestion } from './activity-question.ts'

type Order = Pick<SelectQuery, 'sort' | 'offset' | 'limit'>

const rankings: Record<Exclude<Superlative, 'most' | 'fewest'>, { by: QueryMeasure; descending: boolean }> = {
  longest: { by: 'days', descending: true },
  shortest: { by: 'days', descending: false },
  first: { by: 'start', descending: false },
  last: { by: 'start', descending: true },
}

/** What names are asked for, where they are names that records give. */
const namesAsked = ({ frame: { u } }: ActivityQuestion): Grouping | null => u.asksNames ?? u.per

/** What "most" is said of: the groups that are ranked, or null where activities themselves are. */
export function rankedGroups({ frame: { u } }: ActivityQuestion): Grouping | null {
  if (u.superlative !== 'most' && u.superlative !== 'fewest') return null
  const { compared } = u.operators
  // "Which activity had the most countries?", "which of them had the most countries?"
  const ranksActivities = u.countsActivities || (u.ask === 'which' && u.asksNames === null && u.head === null)
  if (ranksActivities && compared !== null) return null
  const asksWho = u.ask === 'who' && u.attributes.includes('provider')
  return u.asksNames ?? compared ?? (asksWho ? 'provider' : null)
}

/** The amount that a question measures activities by; null where it measures by none, or it is told in several units. */
export function amountAsked({
  frame: { u },
  selection,
  knowledge,
}: ActivityQuestion): 'cost' | 'participants' | null {
  const names = (kind: 'cost' | 'participants') =>
    u.attributes.includes(kind) || u.terms.some(({ text }) => isOfKind(text, kind))
  const kind = (['cost', 'participants'] as const).find(names)
  if (!kind) return null
  const { records } = selection.records.length > 0 ? selection : knowledge
  const units = new Set(records.flatMap((entry) => entry.amountOf(kind)?.unit ?? []))
  return units.size === 1 ? kind : null
}

/** In which order activities, or groups of them, are wanted, and how many. */
function orderOf(question: ActivityQuestion): Order {
  const { u } = question.frame
  const { superlative, operators, relation } = u
  const { limit, offset, compared, shapes, ranksFrom } = operators
  if (ranksFrom && ranksFrom !== 'most' && ranksFrom !== 'fewest')
    return { sort: rankings[ranksFrom], offset: 0, limit: null }
  if (superlative === 'most' || superlative === 'fewest') {
    const groups = rankedGroups(question)
    const named = compared === 'country' && groups !== 'country' ? 'countries' : 'records'
    const by = groups === null ? (amountAsked(question) ?? named) : named
    return { sort: { by, descending: superlative === 'most' }, offset, limit }
  }
  if (superlative) return { sort: rankings[superlative], offset, limit }
  // "Which activity followed the internship?" asks for one, "which activities" for all.
  const one = u.countsActivities && u.head !== null && !isPlural(u.head.text, u.language)
  if (relation && (operators.adjacent || one))
    return { sort: { by: 'start', descending: relation.id === 'before' }, offset: 0, limit: 1 }
  if (offset > 0) return { sort: { by: 'start', descending: false }, offset, limit: 1 }
  if (shapes.has('newest-first')) return { sort: { by: 'start', descending: true }, offset: 0, limit: null }
  const sort = shapes.has('timeline') ? { by: 'start' as const, descending: false } : null
  return { sort, offset: 0, limit: null }
}

/** How many activities the names asked for have: "which countries took part in more than one?" */
const havingOf = ({ frame: { u } }: ActivityQuestion) => {
  const counted = u.operators.counts.find(({ of }) => of === 'record')
  return counted ? { how: counted.how, count: counted.count } : null
}

/** The activities that a question picks, in its order; what is shown of them is told. */
export function selectQuery(question: ActivityQuestion, show: QueryShow): SelectQuery {
  const { frame, selection } = question
  const { regions, omit } = frame.filter
  const names = show.what === 'names' || show.what === 'count' ? show.of : null
  return {
    op: 'select',
    filter: selection.filter,
    show,
    among: regions.length > 0 ? regions.flatMap(({ codes }) => codes) : null,
    omit,
    group: rankedGroups(question) ?? (names === null ? frame.u.per : null),
    having: names === null ? null : havingOf(question),
    ...orderOf(question),
  }
}

/** "Did it cost more?": what is compared is nothing that records are counted by. */
const measuresOther = ({ attributes }: Understanding) =>
  attributes.some((name) => fieldOfAttribute[name] === undefined)

const measureOf = {
  longer: 'days',
  shorter: 'days',
  same: 'days',
  earlier: 'start',
  later: 'start',
} as const

/**
 * What is asked of two sets of activities: which is more, what is in both or in one only, how many days lie between;
 * null where a question is about one set, or its two can't be told.
 */
export function twoSetsQuery(question: ActivityQuestion): RecordQuery | null {
  const { frame, knowledge, selection } = question
  const { u, filter } = frame
  const sides = frame.sides.map(({ name, filter: own }) => ({ name, filter: own }))
  const names = namesAsked(question)
  if (filter.against) {
    if (names === null) return null
    const other = selectRecords(filter.against, knowledge)
    if (other.unmatched.length > 0 || other.records.length === 0) return null
    const [period] = filter.periods
    const range = period?.from && period.to ? { from: period.from, to: period.to } : null
    // Which months there are to be without an activity is known of a period that is named.
    if ((names === 'month' || names === 'year') && !range) return null
    const universe = { name: '', filter: selection.filter }
    return { op: 'difference', of: names, sides: [universe, { name: '', filter: other.filter }], range }
  }
  const [a, b] = sides
  if (!a || !b || sides.length !== 2) return null
  if (u.operators.elapsed || (u.ask === 'how-long' && u.comparative === null))
    return { op: 'gap', sides: [a, b] }
  if (names !== null && u.operators.butNot) return { op: 'difference', of: names, sides: [a, b], range: null }
  if (names !== null && u.operators.both) return { op: 'intersection', of: names, sides: [a, b], range: null }
  const by = u.comparative
  if (by === null) return null
  if (by === 'more' || by === 'fewer') {
    // "More than five days" compares no sets.
    if (u.operators.counts.length > 0) return null
    const of = u.operators.compared
    const amount = amountAsked(question)
    if ((of !== null && of !== 'country') || (amount === null && measuresOther(u))) return null
    const measure = amount ?? (of === 'country' ? 'countries' : u.operators.days ? 'days' : 'records')
    return { op: 'compare', by: measure, want: by, sides: [a, b] }
  }
  const want = by === 'same' ? 'same' : by === 'longer' || by === 'later' ? 'more' : 'fewer'
  return { op: 'compare', by: measureOf[by], want, sides: [a, b] }
}

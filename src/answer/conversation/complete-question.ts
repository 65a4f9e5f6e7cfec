import { nameKey } from '../../model/fold.ts'
import { isCountry } from '../knowledge/countries-in.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import type { RecordFilter } from '../knowledge/record-filter.ts'
import { selectRecords } from '../knowledge/select-records.ts'
import { filterOf, nothingAsked } from '../question/filter-of.ts'
import type { Understanding } from '../question/understanding.ts'
import type { CarriedOver, Frame, Turn } from './frame.ts'
import { mergeFilters, plainTerms, relax } from './merge-filters.ts'

/** Whether a question asks for something by itself. */
export const asksAnew = (u: Understanding) =>
  u.ask !== 'keywords' ||
  u.yesNo ||
  u.attributes.length > 0 ||
  u.superlative !== null ||
  u.comparative !== null

const mentions = (filter: RecordFilter) =>
  (filter.programme === null ? 0 : 1) +
    filter.countries.length +
    filter.regions.length +
    filter.periods.length +
    filter.terms.length >
  0

/** "How many in 2020?": a number of what was spoken of before. */
const countsUnnamed = (u: Understanding, filter: RecordFilter) =>
  u.ask === 'how-many' &&
  u.head === null &&
  u.asksNames === null &&
  u.attributes.length === 0 &&
  !u.aboutActivities &&
  filter.terms.length === 0 &&
  filter.programme === null

/** Whether a question leans on those before it: it says so, points back, or is no question by itself. */
export function leans(u: Understanding, filter: RecordFilter): boolean {
  const { starts, pronoun, only, all, two, others } = u.followUp
  if (starts || only || all || pronoun || two || others || countsUnnamed(u, filter)) return true
  const ranks = u.superlative !== null && u.recordTerms.length + u.ownerSpans.length === 0
  if (asksAnew(u))
    return (
      !mentions(filter) &&
      !u.aboutActivities &&
      (ranks || u.terms.length === u.formTerms) &&
      // "How many countries in total?" asks about all there is.
      !(u.asksNames !== null && u.operators.totals)
    )
  return plainTerms(filter).length === 0
}

/** « et le cours à Dakar, qui l'a financé ? »: its pronoun takes up what it names itself. */
const namesItsOwn = (u: Understanding, own: RecordFilter) =>
  u.followUp.starts && u.followUp.pronoun && asksAnew(u) && own.terms.some(({ strict }) => strict)

/** What is asked, taken from the earlier question where this one asks nothing of its own. */
export function carryIntent(u: Understanding, previous: Understanding): Understanding {
  const {
    ask,
    yesNo,
    attributes,
    attributeTerms,
    missing,
    superlative,
    comparative,
    per,
    asksNames,
    head,
    countsActivities,
    edge,
  } = previous
  return {
    ...u,
    ask,
    yesNo,
    attributes,
    attributeTerms,
    missing,
    superlative,
    comparative: u.comparative ?? comparative,
    per,
    asksNames,
    // Its place was in the earlier question's text.
    head: head && { ...head, start: 0, end: 0 },
    countsActivities,
    edge: u.edge ?? edge,
  }
}

/** A question that leans on none before it. */
export const freshFrame = (u: Understanding, filter: RecordFilter): Frame => ({
  u,
  filter,
  conditions: filter,
  terms: u.narrativeTerms,
  editions: u.editions,
  within: null,
  near: [],
  sides: [],
  carriedOver: [],
})

/** Words of the earlier subject that this question neither repeats nor replaces. */
function joinTerms(own: QuestionTerm[], previous: QuestionTerm[]): QuestionTerm[] {
  const known = new Set(own.flatMap((term) => [...term.alternatives.keys()]))
  const kinds = new Set(own.map(kindOf))
  kinds.delete('word')
  const stays = (term: QuestionTerm) =>
    !kinds.has(kindOf(term)) && ![...term.alternatives.keys()].some((key) => known.has(key))
  return [...own, ...previous.filter(stays)]
}

/** What a word names: a country gives way to a country, a year to a year, a name to a name; other words are added. */
function kindOf(term: QuestionTerm): 'country' | 'year' | 'name' | 'word' {
  if (isCountry(term)) return 'country'
  if (/^\d{4}$/.test(term.text)) return 'year'
  return term.strict && !/\d/.test(term.text) ? 'name' : 'word'
}

/** Points a question back at what the earlier answer was about. */
export function pointBack(u: Understanding, own: RecordFilter, last: Turn, knowledge: Knowledge): Frame {
  const { draft, frame } = last
  const records = draft.focusRecords.map(({ id }) => id)
  const carriedOver: CarriedOver[] = ['answer']
  if (records.length === 0 && draft.focusPassages.length === 0) {
    const merged = mergeFilters(own, frame.conditions, false)
    return {
      ...freshFrame(u, merged.filter),
      terms: joinTerms(u.narrativeTerms, frame.terms),
      editions: frame.editions,
      carriedOver: merged.carriedOver,
    }
  }
  const filter = { ...own, within: records }
  // « cet atelier », "the workshop": the kind is said again, whatever the record calls it.
  const { unmatched } = selectRecords(filter, knowledge)
  filter.terms = filter.terms.filter((term) => !filter.types.includes(term) || !unmatched.includes(term))
  // "How many is that?" counts what was spoken of.
  const counts =
    u.ask === 'how-many' &&
    u.head === null &&
    u.asksNames === null &&
    u.attributes.length === 0 &&
    records.length > 0
  const asked = counts ? { ...u, countsActivities: true } : u
  const conditions = mergeFilters(own, frame.conditions, false).filter
  // What the text answered is found again by the words of the question that it answered.
  const terms = records.length > 0 ? asked.narrativeTerms : joinTerms(asked.narrativeTerms, frame.terms)
  return { ...freshFrame(asked, filter), terms, conditions, within: draft.focusPassages, carriedOver }
}

/**
 * "The other seminar?", « et ses autres activités ? »: activities of the kind, or of the same provider, that are not those
 * spoken of.
 */
function otherThan(
  question: Understanding,
  own: RecordFilter,
  spokenOf: readonly RecordEntry[],
  previous: Understanding,
): Frame {
  const { othersOf } = question.followUp
  const u = othersOf || asksAnew(question) ? question : carryIntent(question, previous)
  const excluded = [...own.excluded, { ...nothingAsked, within: spokenOf.map(({ id }) => id) }]
  const providers = othersOf
    ? [...new Set(spokenOf.flatMap(({ facts }) => facts.providers.map(nameKey)))]
    : own.providers
  return { ...freshFrame(u, { ...own, excluded, providers }), carriedOver: ['answer'] }
}

/** "How many countries?", "which ones?": the names that were counted. */
const namesCounted = (u: Understanding, own: RecordFilter, { frame }: Turn) =>
  (u.ask === 'which' || u.ask === 'list') &&
  frame.u.ask === 'how-many' &&
  frame.u.asksNames !== null &&
  u.asksNames === null &&
  u.head === null &&
  u.attributes.length === 0 &&
  u.superlative === null &&
  !u.aboutActivities &&
  !mentions(own)

/** The turn that ranked what the last ones were about: "the longest?", "who gave it?", "and the shortest?" */
function rankedIn(turns: readonly Turn[]): Turn | undefined {
  const last = turns.at(-1)
  const leansOn = last?.frame.u.superlative === null && last.frame.carriedOver.includes('answer')
  return leansOn ? rankedIn(turns.slice(0, -1)) : last
}

/** "Which was the longest?", "and the shortest?": ranked are the same activities, not the one that was picked. */
const ranksAgain = (u: Understanding, own: RecordFilter, { frame }: Turn) =>
  u.superlative !== null &&
  frame.u.superlative !== null &&
  (frame.u.superlative !== u.superlative || frame.u.operators.offset !== u.operators.offset) &&
  u.attributes.length === 0 &&
  !mentions(own)

/**
 * Completes a question by the turns before it: what it asks, and about what, where it leaves that unsaid ("and in
 * Ghana?", "who provided it?", "only the workshops"). What was taken over is in `carriedOver`.
 */
export function frameOf(question: Understanding, turns: readonly Turn[], knowledge: Knowledge): Frame {
  const own = filterOf(question, knowledge)
  const asked = turns.filter(({ draft }) => draft.intent !== 'small-talk')
  const last = asked.at(-1)
  if (!last || !leans(question, own) || namesItsOwn(question, own)) return freshFrame(question, own)
  const ranked = rankedIn(asked) ?? last
  if (ranksAgain(question, own, ranked)) {
    const before = ranked.frame.u
    const compared = question.operators.compared ?? before.operators.compared
    const again = { ...carryIntent(question, before), superlative: question.superlative }
    const u = { ...again, operators: { ...question.operators, compared } }
    return { ...freshFrame(u, ranked.frame.filter), carriedOver: ['intent', 'answer'] }
  }
  if (question.followUp.others && last.draft.focusRecords.length > 0)
    return otherThan(question, own, last.draft.focusRecords, last.frame.u)
  const anew = asksAnew(question)
  const { countsActivities, asksNames } = last.frame.u
  const named = countsActivities || asksNames !== null
  const counts = (countsUnnamed(question, own) && named) || namesCounted(question, own, last)
  const counting = counts ? { countsActivities, asksNames } : {}
  const u = anew ? { ...question, ...counting } : carryIntent(question, last.frame.u)
  const intent: CarriedOver[] = anew ? [] : ['intent']
  const { starts, only, all, pronoun, two } = question.followUp
  if (two && question.comparative && !question.superlative)
    return { ...freshFrame(u, own), carriedOver: ['answer'] }
  const replaces =
    own.countries.length + own.regions.length + own.periods.length > 0 ||
    (starts && !pronoun && own.terms.length > 0)
  if (anew && !only && !all && (pronoun || !mentions(own)) && !replaces)
    return pointBack(u, own, last, knowledge)
  const { filter, carriedOver } = relax(mergeFilters(own, last.frame.conditions, all), own, knowledge)
  return {
    ...freshFrame(u, filter),
    terms: joinTerms(u.narrativeTerms, anew && mentions(own) ? [] : last.frame.terms),
    editions: u.editions.length > 0 ? u.editions : last.frame.editions,
    near: last.draft.focusPassages,
    carriedOver: [...intent, ...carriedOver],
  }
}

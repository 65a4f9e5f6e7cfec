import type { Knowledge } from '../knowledge/knowledge.ts'
import { filterOf, type RecordFilter, selectRecords } from '../knowledge/select-records.ts'
import type { QuestionTerm } from '../question/question-terms.ts'
import type { Understanding } from '../question/understanding.ts'
import type { CarriedOver, Frame, Turn } from './frame.ts'

const asksAnew = (u: Understanding) =>
  u.ask !== 'keywords' ||
  u.yesNo ||
  u.attributes.length > 0 ||
  u.superlative !== null ||
  u.comparative !== null

const plainTerms = (filter: RecordFilter) => filter.terms.filter((term) => !filter.types.includes(term))
const mentions = (filter: RecordFilter) =>
  (filter.programme === null ? 0 : 1) +
    filter.countries.length +
    filter.regions.length +
    filter.periods.length +
    filter.terms.length >
  0

/** Whether a question leans on those before it: it says so, points back, or is no question by itself. */
function leans(u: Understanding, filter: RecordFilter): boolean {
  const { starts, pronoun, only, all, two } = u.followUp
  if (starts || only || all || pronoun || two) return true
  if (asksAnew(u))
    return !mentions(filter) && !u.aboutActivities && u.terms.length === u.formTerms && u.asksNames === null
  return plainTerms(filter).length === 0
}

/** What is asked, taken from the earlier question where this one asks nothing of its own. */
function carryIntent(u: Understanding, previous: Understanding): Understanding {
  const {
    ask,
    yesNo,
    attributes,
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
    missing,
    superlative,
    comparative: u.comparative ?? comparative,
    per,
    asksNames,
    head,
    countsActivities,
    edge: u.edge ?? edge,
  }
}

interface Merged {
  filter: RecordFilter
  carriedOver: CarriedOver[]
}

/** The conditions of the earlier question with those that this one names in their place. */
function mergeFilters(own: RecordFilter, previous: RecordFilter, all: boolean): Merged {
  const carriedOver: CarriedOver[] = []
  const filter = { ...own }
  const places = own.countries.length + own.regions.length > 0
  if (!places && previous.countries.length + previous.regions.length > 0) {
    filter.countries = previous.countries
    filter.regions = previous.regions
    carriedOver.push('countries')
  }
  if (own.periods.length === 0 && previous.periods.length > 0 && !all) {
    filter.periods = previous.periods
    filter.edge = own.edge ?? previous.edge
    carriedOver.push('period')
  }
  if (own.documents.length === 0) filter.documents = previous.documents
  if (own.types.length === 0 && own.terms.length === 0) {
    filter.programme ??= previous.programme
    filter.programmeTerms = own.programme ? own.programmeTerms : previous.programmeTerms
  }
  filter.duration ??= previous.duration
  filter.missing ??= previous.missing
  const types = own.types.length > 0 ? own.types : previous.types
  const plain = plainTerms(own).length > 0 ? plainTerms(own) : plainTerms(previous)
  if ((types === previous.types && types.length > 0) || (own.programme === null && filter.programme !== null))
    carriedOver.push('programme')
  if (plain.length > 0 && plainTerms(own).length === 0) carriedOver.push('subject')
  filter.types = types
  filter.terms = [...types, ...plain]
  return { filter, carriedOver }
}

/** Conditions carried over give way, the oldest habit first, where with them nothing is left. */
function relax(merged: Merged, own: RecordFilter, knowledge: Knowledge): Merged {
  // A subject taken over has to be that of some activity too: "and the one in Senegal?" may be about another.
  const isEmpty = (filter: RecordFilter) => {
    const { records, unmatched } = selectRecords(filter, knowledge)
    const needed = [...own.terms, ...plainTerms(filter)]
    return records.length === 0 || unmatched.some((term) => needed.includes(term))
  }
  if (!isEmpty(merged.filter)) return merged
  const steps: { drop: CarriedOver; keep: Partial<RecordFilter> }[] = [
    { drop: 'subject', keep: { terms: [...merged.filter.types, ...plainTerms(own)] } },
    { drop: 'programme', keep: { types: own.types, terms: own.terms, programme: own.programme } },
    { drop: 'countries', keep: { countries: own.countries, regions: own.regions } },
    { drop: 'period', keep: { periods: own.periods } },
  ]
  let { filter, carriedOver } = merged
  for (const { drop, keep } of steps) {
    if (!carriedOver.includes(drop)) continue
    filter = { ...filter, ...keep }
    carriedOver = carriedOver.filter((name) => name !== drop)
    if (!isEmpty(filter)) return { filter, carriedOver }
  }
  return merged
}

const freshFrame = (u: Understanding, filter: RecordFilter): Frame => ({
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
  return [...own, ...previous.filter((term) => ![...term.alternatives.keys()].some((key) => known.has(key)))]
}

/** Points a question back at what the earlier answer was about. */
function pointBack(u: Understanding, own: RecordFilter, last: Turn, knowledge: Knowledge): Frame {
  const { draft, frame } = last
  const records = draft.focusRecords.map(({ passage }) => passage.id)
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
  const counts = u.ask === 'how-many' && u.head === null && u.asksNames === null && records.length > 0
  const asked = counts ? { ...u, countsActivities: true } : u
  const conditions = mergeFilters(own, frame.conditions, false).filter
  return { ...freshFrame(asked, filter), conditions, within: draft.focusPassages, carriedOver }
}

/**
 * Completes a question by the turns before it: what it asks, and about what, where it leaves that unsaid ("and in
 * Ghana?", "who provided it?", "only the workshops"). What was taken over is in `carriedOver`.
 */
export function frameOf(question: Understanding, turns: readonly Turn[], knowledge: Knowledge): Frame {
  const own = filterOf(question, knowledge)
  const last = turns.findLast(({ draft }) => draft.intent !== 'small-talk')
  if (!last || !leans(question, own)) return freshFrame(question, own)
  const anew = asksAnew(question)
  const u = anew ? question : carryIntent(question, last.frame.u)
  const intent: CarriedOver[] = anew ? [] : ['intent']
  const { starts, only, all, pronoun, two } = question.followUp
  if (two && question.comparative) return { ...freshFrame(u, own), carriedOver: ['answer'] }
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

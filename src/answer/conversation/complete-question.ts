import { isCountry } from '../knowledge/countries-in.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type PassageEntry, RecordEntry } from '../knowledge/passage-entry.ts'
import { filterOf, type RecordFilter, selectRecords } from '../knowledge/select-records.ts'
import type { QuestionTerm } from '../question/question-terms.ts'
import type { Understanding } from '../question/understanding.ts'
import { completeText } from './complete-text.ts'
import type { ConversationState } from './conversation-state.ts'
import type { CarriedOver, Frame, Turn } from './frame.ts'
import type { FollowUp } from './read-follow-up.ts'

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
function leans(u: Understanding, filter: RecordFilter, { draft }: Turn): boolean {
  const { starts, pronoun, only, all, two } = u.followUp
  if (starts || only || all || pronoun || two) return true
  // "How many countries?" after an answer from the text asks about what it told of, not of all records.
  const told = draft.focusRecords.length === 0 && draft.focusPassages.length > 0
  const ranks = u.superlative !== null && u.recordTerms.length + u.ownerSpans.length === 0
  if (asksAnew(u))
    return (
      !mentions(filter) &&
      !u.aboutActivities &&
      (ranks || u.terms.length === u.formTerms) &&
      (told || u.asksNames === null)
    )
  return plainTerms(filter).length === 0
}

/** « et le cours à Dakar, qui l'a financé ? »: its pronoun takes up what it names itself. */
const namesItsOwn = (u: Understanding, own: RecordFilter) =>
  u.followUp.starts && u.followUp.pronoun && asksAnew(u) && own.terms.some(({ strict }) => strict)

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
    // Its place was in the earlier question's text.
    head: head && { ...head, start: 0, end: 0 },
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
    const carried = filter.types.filter((term) => !own.types.includes(term))
    const needed = [...own.terms, ...plainTerms(filter), ...carried]
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
  // What the text answered is found again by the words of the question that it answered.
  const terms = records.length > 0 ? asked.narrativeTerms : joinTerms(asked.narrativeTerms, frame.terms)
  return { ...freshFrame(asked, filter), terms, conditions, within: draft.focusPassages, carriedOver }
}

/**
 * Completes a question by the turns before it: what it asks, and about what, where it leaves that unsaid ("and in
 * Ghana?", "who provided it?", "only the workshops"). What was taken over is in `carriedOver`.
 */
export function frameOf(question: Understanding, turns: readonly Turn[], knowledge: Knowledge): Frame {
  const own = filterOf(question, knowledge)
  const last = turns.findLast(({ draft }) => draft.intent !== 'small-talk')
  if (!last || !leans(question, own, last) || namesItsOwn(question, own)) return freshFrame(question, own)
  const anew = asksAnew(question)
  const u = anew ? question : carryIntent(question, last.frame.u)
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

/** Asks of one thing what was asked of several: to be counted or listed is to be shown. */
function askOfOne(u: Understanding, previous: Understanding): Understanding {
  if (asksAnew(u)) return u
  const carried = carryIntent(u, { ...previous, superlative: null, comparative: null, per: null })
  const shows = previous.ask === 'how-many' || previous.yesNo || previous.asksNames !== null
  return shows
    ? { ...carried, ask: 'list', yesNo: false, asksNames: null, head: null, countsActivities: false }
    : carried
}

/** The question about the one of the last results that it picks. */
function pick(u: Understanding, picked: PassageEntry, last: Turn, knowledge: Knowledge): Frame {
  const focusRecords = picked instanceof RecordEntry ? [picked] : []
  const draft = { ...last.draft, focusRecords, focusPassages: [picked.passage.id] }
  return pointBack(askOfOne(u, last.frame.u), filterOf(u, knowledge), { ...last, draft }, knowledge)
}

/**
 * The ways in which a question may be completed by the turns before it, the likeliest first: by their conditions, or
 * written out in full in the words of the question before. What records answered is carried on by conditions, what the
 * text answered by words.
 */
export function framesOf(
  question: Understanding,
  { picked, corrects }: FollowUp,
  turns: readonly Turn[],
  { last }: ConversationState,
  knowledge: Knowledge,
  reread: (text: string) => Understanding,
): Frame[] {
  if (last && picked) return [pick(question, picked, last, knowledge)]
  const u = corrects ? { ...question, followUp: { ...question.followUp, starts: true } } : question
  const byConditions = frameOf(u, turns, knowledge)
  const near = last && byConditions.near.length === 0 && last.draft.focusRecords.length === 0
  const frame = near ? { ...byConditions, near: last.draft.focusPassages } : byConditions
  const written = last && leans(u, filterOf(u, knowledge), last) ? completeText(u, last.frame.u) : null
  if (!last || written === null) return [frame]
  const full = reread(written)
  const own = filterOf(full, knowledge)
  const { within } = last.frame
  const byWords: Frame = {
    ...freshFrame(full, { ...own, within: last.frame.filter.within }),
    within,
    near: last.draft.focusPassages,
    carriedOver: within ? ['intent', 'subject', 'answer'] : ['intent', 'subject'],
  }
  return last.draft.focusRecords.length > 0 ? [frame, byWords] : [byWords, frame]
}

import type { Corpus } from '../../corpus/corpus.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { questionWords } from '../../model/question-words.ts'
import { isWithin, overlapsAny } from '../../model/spans.ts'
import { countryKeys } from '../knowledge/compile-filter.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type QuestionTerm, sureKeys } from '../knowledge/question-term.ts'
import { correctQuestion } from './correct-question.ts'
import type { FoundCue } from './find-cues.ts'
import { findKinds } from './find-kinds.ts'
import type { Superlative } from './operators.ts'
import { questionTerms } from './question-terms.ts'
import { askOf, attributesAsked, type QuestionForm, readForm, strongest } from './read-form.ts'
import { type QuestionScope, readScope } from './read-scope.ts'
import { sortTerms } from './sort-terms.ts'
import type { Attribute, Comparative, Grouping, Understanding } from './understanding.ts'
import { saysGiving } from './verb-lists.ts'

const idOf = <Id extends string>(cue: FoundCue | undefined) => (cue?.id as Id | undefined) ?? null

/** "after the Ghana workshop": a relation to an activity, where no period says when. */
function relationOf(form: QuestionForm, { periods }: QuestionScope, named: Grouping | null): FoundCue | null {
  if (form.asksOrder) return null
  const dated = ({ start, end }: FoundCue) => periods.some((p) => start <= p.start && p.start - end < 12)
  // Activities follow one another; a country or a person that follows a course attends it.
  const attends = named !== null || askOf(form) === 'who'
  const related = form.related.flatMap((cue) => {
    if (cue.id !== 'follows') return [cue]
    return attends ? [] : [{ ...cue, id: 'after' }]
  })
  return related.find((cue) => (cue.id === 'after' || cue.id === 'before') && !dated(cue)) ?? null
}

/** "The most days" is the longest. */
function superlativeOf(asked: Superlative | null, { operators }: QuestionForm): Superlative | null {
  if (!operators.extremeDays) return asked
  return asked === 'most' ? 'longest' : asked === 'fewest' ? 'shortest' : asked
}

/** The index terms by which a question's words, regions and countries are looked for. */
const keysOf = (terms: readonly QuestionTerm[], { countries, regions }: QuestionScope) => [
  ...terms.flatMap(sureKeys),
  ...regions.flatMap((region) => region.terms),
  ...countries.flatMap(({ code }) => countryKeys(code)),
]

/** A preposition and an article may stand by what is joined. */
const maxJoining = 2
/** Whether "or" stands between a place and a time. */
function joinsPlaceAndTime(text: string, { joins: { ors } }: QuestionForm, scope: QuestionScope): boolean {
  const places: Span[] = [...scope.countries, ...scope.regions]
  const words = (from: number, to: number) => text.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const stands = (or: Span, before: readonly Span[], after: readonly Span[]) =>
    before.some(({ end }) => end <= or.start && words(end, or.start) === 0) &&
    after.some(({ start }) => start >= or.end && words(or.end, start) <= maxJoining)
  return ors.some((or) => stands(or, places, scope.periods) || stands(or, scope.periods, places))
}

/**
 * Reads a question by itself, without those before it: its language and form, the countries, regions, documents,
 * periods and lengths that it names, the attribute that it asks for, and the words that carry its meaning. The passages
 * that the index has under these are fetched, so that what it asks for is picked without asking again.
 */
export async function understand(
  question: string,
  corpus: Corpus,
  knowledge: Knowledge,
  uiLanguage?: ContentLanguage,
): Promise<Understanding> {
  const plain = question.replace(/["“”«»]/g, ' ').replace(/(?<=^|\s)-+(?=\S)/g, ' ')
  const corrected = correctQuestion(plain.trim(), knowledge, (words) => corpus.plan(words, uiLanguage))
  const { text } = corrected
  const plan = corpus.plan(`${text} ?`, uiLanguage)
  const words = questionWords(text)
  const form = readForm(text, words, plan.language, uiLanguage)
  const scope = readScope(text, words, form, knowledge)
  const terms = sortTerms(questionTerms(corrected, plan), words, text, form, scope)
  const { activities, types, followUp } = form
  const { head, named } = terms
  const ask = askOf(form)
  const asksNames = ask === 'which-country' ? 'country' : idOf<Grouping>(named)
  const marks = (id: string) => followUp.some((cue) => cue.id === id)
  // « duraron más de una semana » gives a bound, « todas menos los talleres » leaves out: neither asks for an extreme.
  const { counts } = form.operators
  const bounds: Span[] = [
    ...form.related.filter((cue) =>
      counts.some(({ start, end }) => start === cue.end || cue.start - end === 1),
    ),
    ...form.operators.negations.filter(({ how }) => how === 'except'),
    // « au premier semestre 2018 »
    ...scope.periods,
  ]
  const unbound = (cue: FoundCue) => !overlapsAny(cue, bounds)
  const superlatives = form.superlatives.filter(unbound)
  const comparatives = form.comparatives.filter(unbound)
  await knowledge.fetch(keysOf(terms.all, scope))
  const kinds = [...types, ...findKinds(terms.records, knowledge, form.language)]
  return {
    text,
    language: form.language,
    smallTalk: words.words.length === 0 ? 'empty' : null,
    ask,
    yesNo: form.isYesNo,
    attributes: [...new Set(attributesAsked(form).map(({ id }) => id as Attribute))],
    attributeTerms: terms.attributes,
    gives: saysGiving(words, text, form.language),
    missing: form.missing?.field ?? null,
    countries: scope.countries,
    regions: scope.regions,
    documents: scope.documents,
    ownerSpans: scope.ownerSpans,
    programme: scope.programme?.key ?? null,
    future: form.future,
    periods: scope.periods,
    edge: idOf(form.related.find(({ id }) => id === 'started' || id === 'ended')),
    relation: relationOf(form, scope, asksNames),
    providers: scope.providers,
    superlative: superlativeOf(idOf(strongest(superlatives)), form),
    // "How many in Asia versus Africa?" asks for both numbers.
    comparative:
      idOf<Comparative>(strongest(comparatives)) ??
      (ask === 'how-many' && form.operators.versus ? 'more' : null),
    per: idOf<Grouping>(form.per),
    asksNames,
    head,
    countsActivities: head !== null && isWithin(head, [...activities, ...kinds]),
    aboutActivities: activities.length > 0,
    typeSpans: kinds,
    activitySpans: activities,
    terms: terms.all,
    recordTerms: terms.records,
    programmeTerms: terms.programme,
    narrativeTerms: terms.narrative,
    formTerms: terms.form,
    anyType: form.joins.ors.length > 0 || form.joins.and,
    anyTerm: form.joins.ors.length > 0,
    placeOrTime: joinsPlaceAndTime(text, form, scope),
    editions: scope.editions,
    operators: form.operators,
    followUp: {
      starts: marks('starts'),
      pronoun: marks('pronouns'),
      all: marks('all'),
      only: marks('only'),
      two: marks('twoOfThem'),
      others: marks('others') || marks('othersOf'),
      othersOf: marks('othersOf'),
    },
  }
}

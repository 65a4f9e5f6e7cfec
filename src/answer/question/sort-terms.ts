import type { Span } from '../../model/passage.ts'
import type { QuestionWords } from '../../model/question-words.ts'
import { isWithin, overlapsAny } from '../../model/spans.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import { cues } from './cue-tables.ts'
import { type FoundCue, findCue, findCues } from './find-cues.ts'
import { headOf } from './find-head.ts'
import { operators as operatorCues } from './operator-tables.ts'
import { asCountry, withoutMembers } from './question-terms.ts'
import { attributesAsked, isBorrowed, type QuestionForm, shapingOf } from './read-form.ts'
import type { QuestionScope } from './read-scope.ts'

/** The words of a question that carry meaning, by what they are for. */
export interface SortedTerms {
  all: QuestionTerm[]
  /** The noun that the question word stands by. */
  head: QuestionTerm | null
  /** What the question asks to be named or counted. */
  named: FoundCue | undefined
  /** Those that name attributes. */
  attributes: QuestionTerm[]
  /** Those by which activities are told apart. */
  records: QuestionTerm[]
  /** Those of the programme that is named in full. */
  programme: QuestionTerm[]
  /** Those that a sentence of running text has to be about. */
  narrative: QuestionTerm[]
  /** How many say only what is asked, not about what. */
  form: number
}

/** So near to the question word is a number of what it asks for, in characters. */
const nearby = 2
/** How far after the question word the noun may stand that it asks for, in characters. */
const namesReach = 24
/** In running text any noun may be what a sentence is about: those that only shape a question weigh little. */
const shapingWeight = 0.3

/** Names in a question mean what is named: a country nothing else, a group that acts not its members. */
function asNamed(terms: QuestionTerm[], { named, regions }: QuestionScope): QuestionTerm[] {
  return terms.map((term) => {
    // « les douaniers gabonais »: a country is a name, whatever its letters.
    const country = named.countries.find((place) => isWithin(term, [place]))
    if (country) return asCountry(term, country.code)
    const group = regions.find((region) => region.acts && isWithin(term, [region]))
    return group ? withoutMembers(term, group.terms) : term
  })
}

function findHead(
  terms: QuestionTerm[],
  form: QuestionForm,
  text: string,
  { named, ownerSpans }: QuestionScope,
): QuestionTerm | null {
  const { ask, filler, attributes, yesNo, activities, types, language, operators } = form
  if (!ask) return null
  const others = [...filler, ...attributes, ...operators.spans]
  const head = headOf(
    terms,
    ask,
    text,
    language,
    others,
    [...filler, ...yesNo, ...operators.spans],
    [...activities, ...types],
  )
  // "What did Japan do in Kenya?" asks what was done, not for Japan.
  const names = [...named.countries, ...named.regions, ...ownerSpans]
  return head && ask.id === 'list' && isWithin(head, names) ? null : head
}

/** What is asked to be named, by a word near the question word: "which countries", « combien d'organisations ». */
function findNamed(
  question: QuestionWords,
  form: QuestionForm,
  head: QuestionTerm | null,
  text: string,
): FoundCue | undefined {
  const { ask, language, superlatives, operators } = form
  const attributes = attributesAsked(form)
  // "Which agency gave the course?", "how many organizations provided one?": a body that gives activities.
  const gives = attributes.length > 0 ? attributes.every(({ id }) => id === 'provider') : ask?.id === 'who'
  // "Which had the most countries?" asks for no country.
  const ranks = (cue: FoundCue) =>
    cue.id === operators.compared &&
    superlatives.some(({ id, end }) => (id === 'most' || id === 'fewest') && cue.start >= end)
  // "Which activities lasted a month?" asks for no month, "which five countries?" for countries.
  const picks = (cue: FoundCue) =>
    operators.counts.some((count) => ask && overlapsAny(cue, [count]) && count.start - ask.end > nearby)
  const bodies = gives ? findCue('provider', operatorCues.bodies, question) : []
  return [
    ...findCues(cues.names, question),
    ...bodies.filter((cue) => head !== null && overlapsAny(head, [cue])),
  ].find(
    (cue) =>
      ask &&
      !picks(cue) &&
      (cue.language === language || isBorrowed(cue, language, text)) &&
      !(ask.id === 'which' && head === null && ranks(cue)) &&
      cue.start >= ask.start &&
      cue.start - ask.end < namesReach &&
      (head === null || isWithin(head, [cue, ask]) || overlapsAny(head, [cue])),
  )
}

/** Sorts the words of a question. */
export function sortTerms(
  terms: QuestionTerm[],
  question: QuestionWords,
  text: string,
  form: QuestionForm,
  scope: QuestionScope,
): SortedTerms {
  const all = asNamed(terms, scope).map((term) => ({ ...term, anyKind: isWithin(term, form.anyKind) }))
  const head = findHead(all, form, text, scope)
  const named = findNamed(question, form, head, text)
  const shaping = shapingOf(form)
  const attributes = form.attributes
  const consumed: Span[] = [
    ...shaping,
    ...form.filler,
    ...form.activities,
    ...(form.missing ? [form.missing.cue] : []),
    ...(form.per ? [form.per] : []),
    ...(named ? [named] : []),
    ...form.operators.spans,
  ]
  const content = all.filter((term) => !isWithin(term, consumed))
  const owners = all.filter((term) => isWithin(term, scope.ownerSpans))
  const narrative = all
    .filter((term) => !isWithin(term, shaping) || term === head)
    .filter((term) => owners.length === all.length || !owners.includes(term))
    .map((term) =>
      content.includes(term) || term === head
        ? term
        : { ...term, weight: Math.min(term.weight, shapingWeight) },
    )
  const { superlatives, comparatives, ofTheTwo, halves, types, related } = form
  const comparing = superlatives.length + comparatives.length > 0
  const told: Span[] = [
    ...scope.countries,
    ...scope.regions,
    ...scope.providers,
    ...attributes,
    ...superlatives,
    ...comparatives,
    ...(comparing ? [...ofTheTwo, ...halves] : []),
    ...related,
    ...scope.ownerSpans,
  ]
  const about = content.filter((term) => !isWithin(term, told) && !overlapsAny(term, scope.periods))
  const { programme } = scope
  const inProgramme = (term: QuestionTerm) => programme !== null && isWithin(term, [programme])
  return {
    all,
    head,
    named,
    attributes: all.filter((term) => isWithin(term, attributes)),
    // Beside a programme's own name, "programme" or "course" says nothing more.
    records: about.filter((term) => !inProgramme(term) && (programme === null || !isWithin(term, types))),
    programme: about.filter(inProgramme),
    narrative,
    form: all.length - content.length + content.filter((term) => isWithin(term, attributes)).length,
  }
}

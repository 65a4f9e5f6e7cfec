import type { ContentLanguage } from '../../model/language.ts'
import type { FieldSpan, Span } from '../../model/passage.ts'
import type { AskedPeriod } from '../../periods/read-period.ts'
import type { NamedCountry, NamedRegion } from '../knowledge/find-places.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import type { FoundCue } from './find-cues.ts'
import type { NamedProvider } from './find-providers.ts'
import type { Operators, Superlative } from './operators.ts'

/**
 * The form of a question: what kind of thing it asks for. `data/tables/languages/<language>/questions.json` has the
 * words of each.
 */
export type Ask =
  | 'when'
  | 'where'
  | 'how-long'
  | 'how-often'
  | 'how-much'
  | 'how-many'
  | 'with-whom'
  | 'who'
  | 'what-for'
  | 'definition'
  | 'which-country'
  | 'list'
  | 'which'
  | 'keywords'

/** What is asked about an activity, whether its record has such a field or not. */
export type Attribute =
  | 'provider'
  | 'partner'
  | 'audience'
  | 'outcome'
  | 'link'
  | 'email'
  | 'contact'
  | 'job'
  | 'phone'
  | 'cost'
  | 'participants'
  | 'status'
  | 'lodging'
  | 'description'

/** The field of a record that holds an attribute, where there is one. */
export const fieldOfAttribute: Partial<Record<Attribute, FieldSpan['field']>> = {
  provider: 'providers',
  partner: 'providers',
  audience: 'audience',
  outcome: 'outputs',
  link: 'urls',
  email: 'contacts',
  contact: 'contacts',
  job: 'contacts',
  description: 'description',
}

export type Comparative = 'same' | 'longer' | 'shorter' | 'earlier' | 'later' | 'more' | 'fewer'

/** What activities are counted or ranked by. */
export type Grouping = 'country' | 'provider' | 'programme' | 'document' | 'year' | 'month'

/** A question, read by itself: what it asks for, about what, and which of its words carry meaning. */
export interface Understanding {
  /** The question with mistyped words corrected. */
  text: string
  language: ContentLanguage
  /** A message without words, or one that asks the service rather than the documents. */
  smallTalk: 'empty' | 'request' | null
  ask: Ask
  yesNo: boolean
  attributes: Attribute[]
  /** The words by which it names them. */
  attributeTerms: QuestionTerm[]
  /** Whether it has a verb of giving an activity: "who held it?" */
  gives: boolean
  /** A field that the activities asked for lack. */
  missing: FieldSpan['field'] | null
  countries: NamedCountry[]
  regions: NamedRegion[]
  documents: string[]
  /** Where it names whose documents they are. */
  ownerSpans: Span[]
  /** A programme that is named in full, as `Knowledge.programmes` has it. */
  programme: string | null
  /** Whether it asks about what is still to come. */
  future: boolean
  periods: AskedPeriod[]
  /** Only activities that began, or ended, in the period. */
  edge: 'started' | 'ended' | null
  relation: FoundCue | null
  providers: NamedProvider[]
  superlative: Superlative | null
  comparative: Comparative | null
  /** "per year", « par pays »: what is counted for each. */
  per: Grouping | null
  /** What the question asks to be named or counted: countries, providers, years … */
  asksNames: Grouping | null
  /** The noun that the question word stands by: "how many arrests", « quel outil ». */
  head: QuestionTerm | null
  /** Whether the head is activities, or a kind of them. */
  countsActivities: boolean
  /** Whether it speaks of activities in general, or of kinds of them (workshops, missions). */
  aboutActivities: boolean
  /** Where it names kinds of activities. */
  typeSpans: Span[]
  activitySpans: FoundCue[]
  /** All words that carry meaning; those by which records are told apart; those that name what is asked. */
  terms: QuestionTerm[]
  recordTerms: QuestionTerm[]
  /** Words of the programme that is named in full: those are no record terms. */
  programmeTerms: QuestionTerm[]
  narrativeTerms: QuestionTerm[]
  /** How many of the words say only what is asked, not about what. */
  formTerms: number
  /** Words joined by "or": any of them is enough. */
  anyTerm: boolean
  /** "In 2022 or in Fiji": a place or a time is enough. */
  placeOrTime: boolean
  /** Kinds of activities joined by "and": both are meant. */
  anyType: boolean
  editions: number[]
  /** What is to be done with activities. */
  operators: Operators
  followUp: {
    starts: boolean
    pronoun: boolean
    all: boolean
    only: boolean
    two: boolean
    /** Asks for what was not spoken of: "the other workshop", and (`othersOf`) for what else the same body did. */
    others: boolean
    othersOf: boolean
  }
}

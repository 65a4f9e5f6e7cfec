import { foldInPlace, nameKey } from '../../model/fold.ts'
import type { Span } from '../../model/passage.ts'
import type { QuestionWords } from '../../model/question-words.ts'
import { isWithin } from '../../model/spans.ts'
import { type AskedPeriod, readPeriods } from '../../periods/read-period.ts'
import { findEditions } from '../knowledge/editions.ts'
import { standsIn } from '../knowledge/find-names.ts'
import { findPlaces, type NamedCountry, type NamedRegion } from '../knowledge/find-places.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { cues } from './cue-tables.ts'
import { findCue, findCues } from './find-cues.ts'
import { findNamedOwners } from './find-named-owners.ts'
import { findProgramme, type NamedProgramme } from './find-programme.ts'
import { findProviders, type NamedProvider } from './find-providers.ts'
import type { QuestionForm } from './read-form.ts'

/** What a question keeps to: the things with names, dates and lengths in it. */
export interface QuestionScope {
  programme: NamedProgramme | null
  /** Those who provide activities, where a question names them as the records do. */
  providers: NamedProvider[]
  documents: string[]
  ownerSpans: Span[]
  /** All that are named, and those of them that activities are picked by. */
  named: { countries: NamedCountry[]; regions: NamedRegion[] }
  countries: NamedCountry[]
  /** A group that acts picks none by its members. */
  regions: (NamedRegion & { acts: boolean })[]
  periods: AskedPeriod[]
  editions: number[]
}

/** Whether a question asks who did something with whom: then what is named may be who did it. */
const asksAgents = ({ attributes }: QuestionForm) =>
  attributes.some(({ id }) => id === 'provider' || id === 'partner')

/** How far a group may stand from the word for its countries, in characters. */
const nearby = 8
/** Whether some activity was provided by who is named so. */
function provides(name: string, { records }: Knowledge): boolean {
  const key = ` ${nameKey(name)} `
  return records.some(({ facts }) => facts.providers.some((own) => ` ${nameKey(own)} `.includes(key)))
}

/** How many words may stand between a document and its year: "the report of the Office for 2019", "2019 annual report". */
const yearReach = { after: 4, before: 1 }
/** "The 2019 report", « le rapport de 2019 »: a year that tells which document is meant, not when anything took place. */
function datesDocument(text: string, { start, end }: AskedPeriod, documentWords: Span[]): boolean {
  if (!/^\d{4}$/.test(text.slice(start, end).trim())) return false
  const between = (from: number, to: number) => text.slice(from, to).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return documentWords.some((word) =>
    word.end <= start
      ? between(word.end, start) <= yearReach.after
      : word.start >= end && between(end, word.start) <= yearReach.before,
  )
}

/** Reads what a question keeps to. */
export function readScope(
  text: string,
  words: QuestionWords,
  form: QuestionForm,
  knowledge: Knowledge,
): QuestionScope {
  const programme = findProgramme(words, knowledge)
  const named = findPlaces(text)
  const owned = findNamedOwners(text, named.countries, knowledge)
  const providers = findProviders(text, words, form.attributes, owned, named.regions, knowledge)
  const names = [...(programme ? [programme] : []), ...providers]
  const outside = (span: Span) => !isWithin(span, names)
  // What is part of a provider's name names no document, nor does a country in that of a programme.
  const ownerSpans = owned.filter((span) => !isWithin(span, span.isCountry ? names : providers))
  const isMeant = (span: Span) => outside(span) && !isWithin(span, ownerSpans)
  const agents = asksAgents(form)
  const nations = findCues(cues.names, words).filter(({ id }) => id === 'country')
  const folded = foldInPlace(text)
  // "The countries of the OECD", "in the OAPI area"
  const ofMembers = (region: Span) =>
    standsIn(folded, region) ||
    nations.some((cue) => region.start - cue.end < nearby && cue.start - region.end < nearby)
  const documentWords = findCue('document', cues.documentWords, words).filter(
    // « en 2018 par rapport à 2019 »
    (cue) => !isWithin(cue, form.operators.spans),
  )
  const periods = readPeriods(text, knowledge.years).filter(
    (period) => !datesDocument(text, period, documentWords),
  )
  const withoutPeriods = periods.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  )
  return {
    programme,
    providers,
    documents: [...new Set(ownerSpans.map(({ id }) => id))],
    ownerSpans,
    named,
    // "together with the Swiss office": a country without activities of its own may have taken part in others'.
    countries: named.countries.filter(
      (place) => isMeant(place) && (!agents || knowledge.codes.has(place.code)),
    ),
    regions: named.regions.filter(isMeant).map((region) => {
      const acts =
        region.group &&
        (agents || (provides(text.slice(region.start, region.end), knowledge) && !ofMembers(region)))
      return { ...region, codes: acts ? [] : region.codes, acts }
    }),
    periods,
    // "The second workshop" is one of a list, "the second half of 2020" a time: no second edition.
    editions: [...findEditions(withoutPeriods, true)].filter((n) => n !== form.operators.offset + 1),
  }
}

import type { Span } from '../model/passage.ts'
import { spellsOut } from './acronym-expansion.ts'
import { countCountries } from './countries-in.ts'
import { besideFactors, informationOf, share } from './evidence.ts'
import { findCandidates } from './find-candidates.ts'
import { findCounts, findValues, namesAgent, namesPurpose, nearest, type ValueType } from './find-values.ts'
import { type Knowledge, minStrength } from './knowledge.ts'
import { isOfAnother } from './other-country.ts'
import type { PassageEntry, Unit } from './passage-entry.ts'
import { matchStrength, namesIn, type QuestionName, type QuestionTerm } from './question-terms.ts'
import { minNameStrength, Surroundings } from './surroundings.ts'

/** What a sentence is looked for by. */
export interface SentenceQuery {
  /** The question: its words are names together where they follow each other. */
  text: string
  terms: QuestionTerm[]
  editions: number[]
  /** What kinds of values it may answer with; empty where any sentence may. */
  types: ValueType[]
  /** Words one of which has to stand in the sentence itself: what no record has a field for. */
  required: readonly QuestionTerm[]
  /** Words asked to be explained: acronyms are spelt out by the sentence that is looked for. */
  explained: readonly string[]
  /** Whether it should say what something is for. */
  purpose: boolean
  /** Whether it should name a person. */
  person: boolean
  /** Whether it should name countries. */
  countries: boolean
  /** The thing that is counted or measured: the figure stands by it. */
  head: QuestionTerm | null
  /** Whether the sentence, or for plain sentences its passage, has to name it. */
  headNamed: boolean
  /** Whether names have to stand in the sentence itself. */
  exact: boolean
  /** Keeps to these passages. */
  within: readonly string[] | null
  /** Passages that are more likely meant: records that the question picks, what was spoken of before. */
  preferred: ReadonlySet<string>
  /** The records that the question picks: what other records say is not meant; empty where it picks none. */
  picked: ReadonlySet<string>
  /** Keeps to documents of these organizations. */
  documents: readonly string[]
}

/** A sentence that may answer, with how well it is supported. */
export interface FoundSentence {
  unit: Unit
  /** Share of the question's information that its passage holds, what stands in the sentence itself counting most. */
  coverage: number
  /** The share that the sentence holds by itself. */
  direct: number
  score: number
  /** What was asked for, as offsets into the passage. */
  value: Span | null
}

/** Fields of records that say things in sentences; the others are answered by their name alone. */
const proseFields: ReadonlySet<Unit['field']> = new Set([null, 'description', 'outputs', 'extra'])
/** Values that answer by what they are: the sentence before may say what they belong to. */
const tellingTypes: ReadonlySet<ValueType> = new Set(['language', 'frequency'])
/** Sentences of running text answer better than a record's field that says the same in few words. */
const typeBonus = 0.15
const preferredBonus = 0.2
const purposeBonus = 0.3
const personBonus = 0.3
/** Of each country that a sentence names, where countries are asked for. */
const countryBonus = 0.1
const maxCountries = 4
const agentBonus = 0.15
/** Titles in capitals say nothing of what they name. */
const coverPenalty = 0.3
const isCover = (text: string) =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0)
const expansionBonus = 0.5

/** What a sentence has to say is not left to unlikely translations. */
const minSureStrength = 0.5
/** Words below it only shape a question. */
const minTellingWeight = 0.5
/** The share of the question that a sentence has to hold itself, whatever stands around it. */
const minDirect = { person: 0.06, other: 0.1 }
const countedTypes: ReadonlySet<ValueType> = new Set(['number', 'money'])

/** How surely a term stands in a sentence, or in the one that it takes up. */
const strengthHere = (unit: Unit, term: QuestionTerm) =>
  Math.max(matchStrength(term, unit.terms), matchStrength(term, unit.carried) * besideFactors.carried)

function strengthIn(unit: Unit, term: QuestionTerm, surroundings: Surroundings): number {
  const { entry } = unit
  const here = strengthHere(unit, term)
  if (here === 1) return 1
  const inText = term.strict ? besideFactors.namePassage : besideFactors.passage
  const beside = matchStrength(term, entry.terms) * (unit.field ? besideFactors.record : inText)
  return Math.max(here, beside, surroundings.strength(entry, term))
}

function namesEditions({ editions, entry }: Unit, asked: number[]): boolean {
  return asked.every(
    (edition) => editions.has(edition) || (editions.size === 0 && entry.editions.has(edition)),
  )
}

/** How many other names a passage has to hold that doesn't say whose activity it was. */
const minOtherNames = 1

/**
 * Whether a passage may answer by the names in it: they have to stand in it or beside it. Whose activity it was may go
 * without saying, where the passage has another of the names.
 */
function fitsNames(
  entry: PassageEntry,
  names: readonly QuestionName[],
  surroundings: Surroundings,
  near: boolean,
): boolean {
  const missing = names.filter((name) => !surroundings.holdsName(entry, name, near))
  if (missing.length === 0) return true
  const held = names
    .flatMap(({ terms }) => terms)
    .filter((term) => matchStrength(term, entry.terms) >= minNameStrength)
  const unsaid = missing.every(({ terms }) => terms.every(({ organization }) => organization))
  return unsaid && held.length >= minOtherNames
}

/** The value of a type that a sentence answers with: the one nearest to what is counted, else the first. */
function valueIn(unit: Unit, { types, head, terms }: SentenceQuery): Span | null {
  const { text } = unit.entry.passage
  const own = text.slice(unit.start, unit.end)
  for (const type of types) {
    const asked = new Set(terms.map((term) => term.text.toLowerCase()))
    const at = head ? placeOf(unit, own, head) : null
    const spans = (type === 'number' && head ? findCounts(own, at) : findValues(own, type)).filter(
      ({ start, end }) => !asked.has(own.slice(start, end).toLowerCase()),
    )
    if (spans.length === 0) continue
    // "in English, French and Spanish": all of them are the answer.
    if (type === 'language')
      return { start: unit.start + (spans[0]?.start ?? 0), end: unit.start + (spans.at(-1)?.end ?? 0) }
    const chosen = (at === null ? undefined : nearest(spans, at)) ?? spans[0]
    if (chosen) return { start: unit.start + chosen.start, end: unit.start + chosen.end }
  }
  return null
}

/** Where a term's word stands in a sentence, or null. */
function placeOf(unit: Unit, own: string, term: QuestionTerm): number | null {
  const words = own.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)
  for (const word of words) {
    const stemmed = word[0].toLowerCase()
    for (const alternative of term.alternatives.keys()) {
      const value = alternative.replace(/^\w+[:=]/, '')
      if (
        value.length >= 3 &&
        stemmed
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .replace(/^[a-z]{1,2}['’]/, '')
          .startsWith(value.slice(0, Math.max(3, value.length - 1))) &&
        unit.terms.has(alternative)
      )
        return word.index
    }
  }
  return null
}

/** How well a sentence answers, or null where it can't: names, figures and editions have to stand in its passage. */
function weigh(
  unit: Unit,
  query: SentenceQuery,
  information: ReadonlyMap<QuestionTerm, number>,
  surroundings: Surroundings,
): FoundSentence | null {
  const { terms, editions, types, head, headNamed, picked, preferred } = query
  const { passage } = unit.entry
  if (!proseFields.has(unit.field) || !namesEditions(unit, editions)) return null
  if (unit.field !== null && picked.size > 0 && !picked.has(passage.id)) return null
  const value = valueIn(unit, query)
  if (types.length > 0 && !value) return null
  const lacks = (term: QuestionTerm) => strengthHere(unit, term) < minStrength
  const plain = terms.filter((term) => !term.strict && term !== head && term.weight >= minTellingWeight)
  const surelyLacks = (term: QuestionTerm) => strengthHere(unit, term) < minSureStrength
  if (head && headNamed && types.includes('number') && lacks(head)) return null
  if (query.exact && terms.some((term) => term.strict && lacks(term))) return null
  if (query.required.length > 0 && query.required.every(surelyLacks)) return null
  const telling = types.some((type) => tellingTypes.has(type))
  if (!telling && terms.length > 0 && terms.every(lacks)) return null
  // A value is that of what the sentence says, not of the names around it.
  const says = [...plain, ...(head && headNamed ? [head] : [])]
  if (!telling && types.length > 0 && unit.field === null && says.length > 0 && says.every(lacks)) return null
  if (value && countedTypes.has(types[0] ?? 'name') && isOfAnother(unit, value, terms)) return null
  const vague = headNamed ? null : head
  const counted = terms.filter((term) => term !== vague || strengthIn(unit, term, surroundings) > 0)
  const coverage = share(counted, information, (term) => strengthIn(unit, term, surroundings))
  const direct = share(counted, information, (term) => strengthHere(unit, term))
  if (
    !telling &&
    unit.field === null &&
    terms.length > 0 &&
    direct < minDirect[query.person ? 'person' : 'other']
  )
    return null
  const text = passage.text.slice(unit.start, unit.end)
  const score =
    coverage +
    0.3 * direct +
    (value ? typeBonus : 0) +
    (preferred.has(passage.id) ? preferredBonus : 0) +
    (spellsOut(text, query.explained) ? expansionBonus : 0) +
    (query.purpose && namesPurpose(text) ? purposeBonus : 0) +
    (query.person && findValues(text, 'person').length > 0 ? personBonus : 0) +
    (query.person && namesAgent(text) ? agentBonus : 0) +
    (query.person && head && !surelyLacks(head) ? agentBonus : 0) -
    (isCover(text) ? coverPenalty : 0) +
    (query.countries ? Math.min(countCountries(unit.terms), maxCountries) * countryBonus : 0) -
    unit.at * 0.001
  return { unit, coverage, direct, value, score }
}

/**
 * The sentences that may answer, the best first, of the passages that may hold `minCoverage` of the question's
 * information.
 */
export function findSentences(
  query: SentenceQuery,
  knowledge: Knowledge,
  minCoverage: number,
): FoundSentence[] {
  const { terms, within, documents, head, headNamed } = query
  const information = informationOf(terms, knowledge)
  const optional = headNamed ? null : head
  const surroundings = new Surroundings(knowledge)
  const names = namesIn(terms, query.text)
  // A figure that stands by no word of the question has to stand with its names.
  const near = headNamed || !query.types.includes('number')
  return findCandidates({ terms, optional, information, minCoverage, within, documents }, knowledge)
    .filter((entry) => fitsNames(entry, names, surroundings, near))
    .filter((entry) => !head || !headNamed || matchStrength(head, entry.terms) >= minStrength)
    .flatMap((entry) => entry.units.flatMap((unit) => weigh(unit, query, information, surroundings) ?? []))
    .sort((a, b) => b.score - a.score)
}

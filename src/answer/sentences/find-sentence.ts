import type { ValueType } from '../knowledge/find-values.ts'
import { type Knowledge, minStrength } from '../knowledge/knowledge.ts'
import type { Unit } from '../knowledge/passage-entry.ts'
import { matchStrength, namesIn, type QuestionTerm } from '../question/question-terms.ts'
import { besideFactors, informationOf, share } from './evidence.ts'
import { findCandidates } from './find-candidates.ts'
import { fitsNames } from './fits-names.ts'
import { isOfAnother } from './other-country.ts'
import { rankOf } from './rank-sentence.ts'
import type { FoundSentence, SentenceQuery } from './sentence-query.ts'
import { Surroundings } from './surroundings.ts'
import { valueIn } from './value-in.ts'

/** Fields of records that say things in sentences; the others are answered by their name alone. */
const proseFields: ReadonlySet<Unit['field']> = new Set([null, 'description', 'outputs', 'extra'])
/** Values that answer by what they are: the sentence before may say what they belong to. */
const tellingTypes: ReadonlySet<ValueType> = new Set(['language', 'frequency'])

/** What a sentence has to say is not left to unlikely translations. */
const minSureStrength = 0.5
/** Likely translations may add to an answer, but not make one: so much of the question has to stand there surely. */
const minCertainty = 0.7
const minSureShare = 0.4
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

/** How well a sentence answers, or null where it can't: names, figures and editions have to stand in its passage. */
function weigh(
  unit: Unit,
  query: SentenceQuery,
  information: ReadonlyMap<QuestionTerm, number>,
  surroundings: Surroundings,
): FoundSentence | null {
  const { terms, editions, types, head, headNamed, picked } = query
  const { passage } = unit.entry
  // Who took part is often told by how many they were: "26 trademark examiners".
  const counts = unit.field === 'audience' && types.includes('number')
  if (!(proseFields.has(unit.field) || counts) || !namesEditions(unit, editions)) return null
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
  const sure = share(counted, information, (term) =>
    surroundings.certainty(unit.entry, term) >= minCertainty ? 1 : 0,
  )
  if (sure < minSureShare) return null
  const saysHead = head !== null && !surelyLacks(head)
  return { unit, coverage, direct, value, score: rankOf(unit, { coverage, direct, value }, query, saysHead) }
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

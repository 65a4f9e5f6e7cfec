import type { QueryFilter, RecordCondition } from '../../model/record-query.ts'
import { conceptTerm } from '../../translate/concept-matcher.ts'
import type { Knowledge } from './knowledge.ts'
import { matchesFilter } from './match-condition.ts'
import type { RecordEntry } from './passage-entry.ts'
import { minStrength, type QuestionTerm } from './question-term.ts'
import type { Bound, RecordFilter } from './record-filter.ts'

type WordsCondition = Extract<RecordCondition, { is: 'words' }>
type WordField = WordsCondition['fields'][number]

/** Fields that say what an activity is, those that say who has to do with it, and what else tells of it. */
const naming: readonly WordField[] = ['programme', 'description', 'countries']
const roles: readonly WordField[] = ['audience', 'providers', 'contacts']
const others: readonly WordField[] = ['dates', 'outputs', 'extra']

/** Where a word may stand, and how surely it has to be the word asked for: the places that say most come first. */
interface Tier {
  fields: readonly WordField[]
  minCertainty: number
}
const kindTiers: readonly Tier[][] = [
  [{ fields: ['programme'], minCertainty: 0.5 }],
  // What an activity is called in another field may be one of its parts: a "course" that an audience attends.
  [
    { fields: naming, minCertainty: 0.47 },
    { fields: roles, minCertainty: 0.8 },
  ],
]
/** "Customs" is told by the word itself before it is by officers of any kind. */
const surely: readonly Tier[] = [{ fields: [...naming, ...roles], minCertainty: 0.8 }]
const subjectTiers: readonly Tier[][] = [
  [
    { fields: naming, minCertainty: minStrength },
    { fields: roles, minCertainty: 0.5 },
  ],
  [{ fields: [...naming, ...roles, ...others, 'context'], minCertainty: minStrength }],
]

/** Whom to write to may belong to an organization that had no part in the activity. */
const organizationTiers: readonly Tier[][] = [
  [
    { fields: naming, minCertainty: minStrength },
    { fields: roles.filter((field) => field !== 'contacts'), minCertainty: 0.5 },
  ],
  ...subjectTiers,
]

export const anyOf = (parts: QueryFilter[]): QueryFilter =>
  parts.length === 1 && parts[0] ? parts[0] : { any: parts }
export const allOf = (parts: QueryFilter[]): QueryFilter =>
  parts.length === 1 && parts[0] ? parts[0] : { all: parts }

const tierCondition = (
  term: QuestionTerm,
  tier: readonly Tier[],
  role: WordsCondition['role'],
): QueryFilter =>
  anyOf(
    tier.map(({ fields, minCertainty }) => ({
      is: 'words',
      text: term.text,
      role,
      terms: [...term.alternatives].filter(([, sure]) => sure >= minCertainty).map(([key]) => key),
      fields: [...fields],
    })),
  )

/** A word as a condition, in the first places where some of the records hold it (`sure`: for sure), with these; null: in none. */
export function termCondition(
  term: QuestionTerm,
  isKind: boolean,
  records: readonly RecordEntry[],
  { holdingAny }: Knowledge,
  sure: boolean,
): { condition: QueryFilter; held: RecordEntry[] } | null {
  const subject = term.organization ? organizationTiers : subjectTiers
  const tiers = isKind ? kindTiers : sure && !term.organization ? [surely, ...subject] : subject
  for (const tier of tiers) {
    const condition = tierCondition(term, tier, isKind ? 'kind' : 'subject')
    const held = records.filter((record) => matchesFilter(record, condition, holdingAny))
    if (held.length > 0) return { condition, held }
  }
  return null
}

/** Countries as a condition: all of them where some record has all, else any. */
export function countriesCondition(
  { countries: codes, anyCountry }: RecordFilter,
  records: readonly RecordEntry[],
): QueryFilter {
  const together = !anyCountry && records.some((record) => codes.every((code) => record.codes.has(code)))
  return together ? allOf(codes.map((code) => ({ is: 'country', codes: [code] }))) : { is: 'country', codes }
}

/** Providers as a condition: all of them where some record has all, else any. */
export function providersCondition(
  { providers }: Pick<RecordFilter, 'providers'>,
  records: readonly RecordEntry[],
): QueryFilter {
  const each = providers.map((key): QueryFilter => ({ is: 'provider', key }))
  const together = records.some((record) => each.every((one) => matchesFilter(record, one)))
  return together ? allOf(each) : anyOf(each)
}

export const provisionCondition = (provision: 'sole' | 'joint'): QueryFilter =>
  provision === 'sole' ? { is: 'sole-provider' } : { not: { is: 'sole-provider' } }

/** A region: activities that are said to be for it, where it is such a name, else those of its countries. */
export function regionCondition(
  { name, codes, terms, asNamed }: RecordFilter['regions'][number],
  records: readonly RecordEntry[],
  { holdingAny }: Knowledge,
): QueryFilter {
  const words = (fields: readonly WordField[]): WordsCondition => ({
    is: 'words',
    text: name,
    role: 'region',
    terms,
    fields: [...fields],
  })
  // "For the Asia/Pacific region": that one is meant, not all of Asia.
  const named = words(['programme', 'description'])
  if (asNamed && records.some((record) => matchesFilter(record, named, holdingAny))) return named
  // A group that acts is named by those who provide.
  if (codes.length === 0) return words([...naming, 'providers'])
  return { any: [{ is: 'country', codes }, words([...naming, ...roles, ...others])] }
}

export const periodCondition = ({ periods, edge }: Pick<RecordFilter, 'periods' | 'edge'>): QueryFilter =>
  anyOf(
    periods.map(({ from, to }) => ({
      is: 'period',
      from,
      to,
      edge: edge === 'started' ? 'starts' : edge === 'ended' ? 'ends' : 'overlaps',
    })),
  )

/** "In 2022 or in Fiji" */
export const placeOrTimeCondition = (
  filter: RecordFilter,
  records: readonly RecordEntry[],
  knowledge: Knowledge,
): QueryFilter =>
  anyOf([
    ...(filter.countries.length > 0 ? [countriesCondition(filter, records)] : []),
    ...filter.regions.map((region) => regionCondition(region, records, knowledge)),
    periodCondition(filter),
  ])

export const durationCondition = ({ how, count: days }: Bound): QueryFilter => ({ is: 'duration', how, days })

export const countCondition = ({ how, count }: Bound): QueryFilter => ({ is: 'country-count', how, count })

/** The terms of an index under which passages are that name a country. */
export const countryKeys = (code: string) => [
  conceptTerm(`country:${code}`, false),
  conceptTerm(`country:${code}`, true),
]

/** A country that activities are for, or where none is for it, one that they mention: "the Swiss office". */
function countryOrMention(code: string, records: readonly RecordEntry[]): QueryFilter {
  if (records.some(({ codes }) => codes.has(code))) return { is: 'country', codes: [code] }
  return {
    is: 'words',
    text: code,
    role: 'region',
    terms: countryKeys(code),
    fields: [...naming, ...roles, ...others],
  }
}

/**
 * What a filter leaves out, as one condition: of several places or alternatives each, of other conditions only what
 * meets all of them ("except the workshop in Ghana"). Words that no activity holds are given back; `known` tells whether
 * there is anything to leave out.
 */
export function excludedCondition(
  excluded: RecordFilter,
  knowledge: Knowledge,
): { condition: QueryFilter; known: boolean; unmatched: QuestionTerm[] } {
  const { records } = knowledge
  const places: QueryFilter[] = [
    ...excluded.countries.map((code) => countryOrMention(code, records)),
    ...excluded.regions.map((region) => regionCondition(region, records, knowledge)),
  ]
  const words = excluded.terms.map((term) => ({
    term,
    found: termCondition(term, excluded.types.includes(term), records, knowledge, true),
  }))
  const occurs = (condition: QueryFilter) =>
    records.some((record) => matchesFilter(record, condition, knowledge.holdingAny))
  const told = words.filter(({ found }) => found !== null)
  const conditions = told.flatMap(({ found }) => (found ? [found.condition] : []))
  // "Except the courses and the workshops": none is both.
  const isKind = (_: QueryFilter, i: number) => excluded.types.includes(told[i]?.term as QuestionTerm)
  const [kinds, others] = [conditions.filter(isKind), conditions.filter((one, i) => !isKind(one, i))]
  const said =
    excluded.anyTerm || kinds.length < 2 || occurs(allOf(kinds)) ? conditions : [anyOf(kinds), ...others]
  const parts: QueryFilter[] = [
    ...(places.length > 0 ? [anyOf(places)] : []),
    ...(excluded.providers.length > 0 ? [providersCondition(excluded, records)] : []),
    ...(excluded.programme === null ? [] : [{ is: 'programme' as const, key: excluded.programme }]),
    ...(excluded.within ? [{ is: 'record' as const, ids: excluded.within }] : []),
    ...(excluded.documents.length > 0 ? [{ is: 'document' as const, ids: excluded.documents }] : []),
    ...(said.length === 0 ? [] : [excluded.anyTerm ? anyOf(said) : allOf(said)]),
    ...(excluded.periods.length > 0 ? [periodCondition(excluded)] : []),
    ...(excluded.countryCount ? [countCondition(excluded.countryCount)] : []),
    ...(excluded.duration ? [durationCondition(excluded.duration)] : []),
  ]
  const left = allOf(parts)
  return {
    condition: { not: left },
    known: places.every(occurs) && (said.length < 2 || occurs(left)),
    unmatched: words.filter(({ found }) => !found).map(({ term }) => term),
  }
}

import type { SearchFilter } from '../../model/search-request.ts'
import type { Condition } from '../passage-condition.ts'
import { phraseTerm } from './cluster-document.ts'
import { termAnalyzer } from './cluster-mapping.ts'

/** A query in the cluster's own language. */
export type ClusterQuery = Record<string, unknown>

export const everything: ClusterQuery = { match_all: {} }
const nothing: ClusterQuery = { match_none: {} }

const all = (queries: ClusterQuery[]): ClusterQuery =>
  queries.length === 0 ? everything : { bool: { filter: queries } }
/** Passages that any of some queries finds. */
export const any = (queries: ClusterQuery[]): ClusterQuery =>
  queries.length === 0 ? nothing : { bool: { should: queries, minimum_should_match: 1 } }

/** What stands at places of a text. */
type PlaceRule = Record<string, unknown>

/** More than any heading has words; less than there is between two. */
const withinHeading = 5000

const placeRule = (term: string): PlaceRule => ({ match: { query: term, analyzer: termAnalyzer } })
/** Two terms parted by a blank follow each other. */
const termRule = (term: string): PlaceRule => inOrder(term.split(' ').map(placeRule), 0)
const anyRule = (rules: PlaceRule[]): PlaceRule =>
  rules.length === 1 && rules[0] ? rules[0] : { any_of: { intervals: rules } }
const inOrder = (intervals: PlaceRule[], gaps: number): PlaceRule =>
  intervals.length === 1 && intervals[0]
    ? intervals[0]
    : { all_of: { ordered: true, max_gaps: gaps, intervals } }

/** A phrase as it stands, or with two of its words written as one: "sub regional" is "subregional" too. */
function phraseRule(words: readonly string[]): PlaceRule {
  const joined = words
    .slice(1)
    .map((word, i) => [...words.slice(0, i), `${words[i]}${word}`, ...words.slice(i + 2)])
  return anyRule(
    [[...words], ...joined].map((each) =>
      inOrder(
        each.map((word) => placeRule(phraseTerm(word))),
        0,
      ),
    ),
  )
}

/** Two terms that follow each other, parted by a blank. */
export const isPair = (term: string) => term.includes(' ')
/** Passages in whose text two terms follow each other. */
export const holdsPair = (pair: string): ClusterQuery => ({ intervals: { said: termRule(pair) } })

/** Passages that are indexed under any of some terms. */
export function holdsAny(terms: readonly string[]): ClusterQuery {
  const single = terms.filter((term) => !isPair(term))
  const pairs = terms.filter(isPair).map(holdsPair)
  return pairs.length === 0 ? { terms: { terms: single } } : any([{ terms: { terms: single } }, ...pairs])
}

/** Where in a text what is asked for stands; null where nothing of it stands at a place. */
function ruleOf(condition: Condition): PlaceRule | null {
  switch (condition.kind) {
    case 'terms':
      return condition.terms.length > 0 ? anyRule(condition.terms.map(termRule)) : null
    case 'phrase':
      return condition.words.length > 0 ? phraseRule(condition.words) : null
    case 'near': {
      const [left, right] = condition.of.map((each) => ruleOf(each))
      if (!left || !right) return null
      const gaps = condition.distance - 1
      return anyRule([inOrder([left, right], gaps), inOrder([right, left], gaps)])
    }
    case 'all':
    case 'any': {
      const rules = condition.of.map((each) => ruleOf(each)).filter((rule) => rule !== null)
      return rules.length > 0 ? anyRule(rules) : null
    }
    default:
      return null
  }
}

const inTexts = (rule: PlaceRule | null): ClusterQuery =>
  rule === null ? nothing : any(['said', 'headed'].map((field) => ({ intervals: { [field]: rule } })))

/** What a filter lets through, as queries that all have to hold. */
export function filterQueries(filter: Partial<SearchFilter>): ClusterQuery[] {
  const { from, to } = filter
  const lists = (['language', 'kind', 'country', 'topic', 'programme', 'document'] as const).flatMap(
    (field) => {
      const wanted = filter[field] ?? []
      return wanted.length > 0 ? [{ terms: { [field]: wanted } }] : []
    },
  )
  return [
    ...lists,
    ...(from === undefined ? [] : [{ range: { to: { gte: from } } }]),
    ...(to === undefined ? [] : [{ range: { from: { lte: to } } }]),
  ]
}

/** A condition as the cluster's own query: phrases and what is near each other by places, all else by terms. */
export function conditionQuery(condition: Condition): ClusterQuery {
  switch (condition.kind) {
    case 'terms':
      return holdsAny(condition.terms)
    case 'phrase':
      return inTexts(ruleOf(condition))
    case 'near':
      return all([...condition.of.map(conditionQuery), inTexts(ruleOf(condition))])
    case 'heading': {
      if (condition.groups.length === 0) return { exists: { field: 'headed' } }
      const groups = condition.groups.map((group) => anyRule(group.map(termRule)))
      return {
        intervals: { headed: { all_of: { ordered: false, max_gaps: withinHeading, intervals: groups } } },
      }
    }
    case 'filter':
      return all(filterQueries(condition.filter))
    case 'all':
      return all(condition.of.map(conditionQuery))
    case 'any':
      return any(condition.of.map(conditionQuery))
    case 'not':
      return { bool: { must_not: [conditionQuery(condition.of)] } }
  }
}

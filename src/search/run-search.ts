import type { MeaningSearch } from '../dense/meaning-search.ts'
import type { Lexicon } from '../engine/lexicon.ts'
import type { PassageVersions } from '../engine/passage-versions.ts'
import type { EngineHit, EngineQuery, SearchEngine, TermGroup } from '../engine/search-engine.ts'
import type { EvidenceSource } from '../evidence/question-terms.ts'
import { type SoughtEvidence, soughtEvidence, weighEvidence } from '../evidence/weigh-evidence.ts'
import type { ContentLanguage } from '../model/language.ts'
import { contentKinds, type IndexedPassage, type Span } from '../model/passage.ts'
import { remark } from '../model/remark.ts'
import type { SearchRequest } from '../model/search-request.ts'
import type { Facets, SearchHit, SearchResult } from '../model/search-result.ts'
import { nameConcepts, type RangeWords, readWords } from '../translate/read-words.ts'
import type { TranslationOrigin, TranslationTables } from '../translate/translate-word.ts'
import { countOrganizations } from './document-authors.ts'
import { findMatches, termPlaces } from './hit/find-matches.ts'
import { hitTitle } from './hit/hit-title.ts'
import { makeGloss } from './hit/make-gloss.ts'
import { makeSnippet } from './hit/make-snippet.ts'
import { narrowingCondition } from './narrow-search.ts'
import { findNear } from './near-in-meaning.ts'
import type { DocumentFacts } from './query/plan-fields.ts'
import { planQuery } from './query/plan-query.ts'
import type { QueryPlan } from './query/query-plan.ts'

export interface SearchOptions {
  uiLanguage?: ContentLanguage | undefined
  origins?: ReadonlySet<TranslationOrigin> | undefined
}

export interface SearchDependencies {
  engine: SearchEngine
  /** Null where search goes by words alone. */
  meaning: MeaningSearch | null
  lexicon: Lexicon
  tables: TranslationTables
  versions: PassageVersions<IndexedPassage>
  documents: readonly DocumentFacts[]
  /** What sentences are weighed by. */
  source: EvidenceSource
  titleOf(documentId: string): string
  labelOf(documentId: string): string
}

/** Passages say more than what leads to them: a document or a heading stands below those that hold as many words. */
const placeShare = 0.5

/** Programmes are as many as activities: so many of the most frequent are told, unless all are asked for. */
const maxProgrammes = 500

function mostFrequent(counts: Record<string, number>, most: number): Record<string, number> {
  const entries = Object.entries(counts)
  if (entries.length <= most) return counts
  return Object.fromEntries(entries.sort(([, a], [, b]) => b - a).slice(0, most))
}

/** How much of what doubtful translations lose is given back: all of it would favour passages that match by chance. */
const compensatedShare = 0.5

/** The inverse of how sure the query's words were translated, on average, for those that were at all. */
function compensationOf({ terms, language }: QueryPlan): number {
  const own = [`${language.language}:`, `${language.language}=`]
  const sure = terms.flatMap(({ group }) => {
    const others = group.alternatives.filter(({ term }) => !own.some((prefix) => term.startsWith(prefix)))
    return others.length > 0 ? [{ weight: group.weight, best: Math.max(...others.map((a) => a.weight)) }] : []
  })
  const total = sure.reduce((sum, { weight }) => sum + weight, 0)
  const mean = sure.reduce((sum, { weight, best }) => sum + weight * Math.min(1, best), 0) / total
  return total === 0 ? 1 : mean ** -compensatedShare
}

/** Whether nothing but words of another language than the query's was found in the passage. */
function isCrossLanguage(plan: QueryPlan, language: string, matchedTerms: ReadonlySet<string>): boolean {
  const own = plan.language.language
  if (own === 'und' || language === own || matchedTerms.size === 0) return false
  const shared = /^[#@/$%§]/
  return [...matchedTerms].every((term) => !shared.test(term))
}

/** What is known of a query when its hits are dressed. */
interface Dressing {
  plan: QueryPlan
  places: Map<string, number[]>
  translating: boolean
  wordsOf(passage: IndexedPassage): readonly RangeWords[]
  /** Null where the query has one word, or none: then sentences are as good as each other. */
  sought: SoughtEvidence | null
}

function toHit(
  { passage, score, byMeaning }: EngineHit,
  { plan, places, translating, wordsOf, sought }: Dressing,
  dependencies: SearchDependencies,
): SearchHit {
  const { fields: _, text: __, ...shown } = passage
  const found = findMatches(passage, plan, places, wordsOf(passage))
  const weigh = (within: Span) => (sought ? weighEvidence(sought, passage, within) : [])
  const snippet = makeSnippet(passage, found.ranges, weigh)
  return {
    ...shown,
    title: hitTitle(passage, dependencies.titleOf(passage.documentId)),
    document: dependencies.labelOf(passage.documentId),
    score: Math.round(score * 1000) / 1000,
    crossLanguage: isCrossLanguage(plan, passage.language, found.matchedTerms),
    snippet,
    ...(byMeaning ? { nearInMeaning: byMeaning } : {}),
    versions: dependencies.versions.others(passage.id).map(({ id, language }) => ({ id, language })),
    gloss: translating ? makeGloss(snippet.text, passage.language, plan.language.language) : [],
  }
}

/** What an engine found for a query, before it is dressed for readers. */
export interface Retrieved {
  plan: QueryPlan
  total: number
  /** One page, best first; of a passage's versions the one in the query's language. */
  hits: EngineHit[]
  facets: Facets
  /** Some of the index could not be asked in time. */
  incomplete?: boolean
  /** What is near in meaning could not be looked for. */
  wordsAlone?: boolean
  /** Milliseconds, to a hundredth. */
  tookMs: number
}

/** The same with other hits; counts are still made when they are first read. */
export const withHits = (found: Retrieved, hits: EngineHit[]): Retrieved =>
  Object.create(found, { hits: { value: hits, enumerable: true } })

/** What no passage holds. */
const noWord: TermGroup = { weight: 1, alternatives: [] }

const elapsedSince = (startedAt: number) => Math.round((performance.now() - startedAt) * 100) / 100

/** Reads a query and asks the engine. */
export async function retrieve(
  request: SearchRequest,
  { engine, meaning, lexicon, tables, versions, documents }: SearchDependencies,
  { uiLanguage, origins }: SearchOptions = {},
): Promise<Retrieved> {
  const startedAt = performance.now()
  const { q, crossLanguage, without, sort, offset, limit } = request
  const programmes = request.allProgrammes ? Number.POSITIVE_INFINITY : maxProgrammes
  const plan = planQuery(q, lexicon, tables, {
    crossLanguage,
    without,
    uiLanguage,
    origins,
    documents,
  })
  const own = plan.language.language
  const narrowing = narrowingCondition(request, documents)
  const conditions = [plan.condition, narrowing].filter((condition) => condition !== null)
  const near = await findNear(plan, meaning)
  const query: EngineQuery = {
    groups: [...plan.terms.map((term) => term.group), ...plan.beside],
    unscored: plan.unscored,
    ...(near && near.length > 0 && !plan.alone ? { near } : {}),
    condition: conditions.length > 1 ? { kind: 'all', of: conditions } : (conditions[0] ?? null),
    // Without words everything is listed that says something.
    filter: plan.empty && request.kind.length === 0 ? { ...request, kind: [...contentKinds] } : request,
    compensation: own === 'und' ? null : { ownLanguage: own, factor: compensationOf(plan) },
    // Without cross-language search only the query's own language counts, where that is known.
    onlyLanguage: crossLanguage || plan.empty || own === 'und' ? null : own,
    wording: plan.wording,
    ...(own === 'und' ? {} : { rarityOf: (word) => lexicon.rarityOf(word, own) }),
    placeShare,
    names: plan.names,
    wordings: plan.wordings,
    versions: {
      keyOf: versions.keyOf,
      isAlone: versions.isAlone,
      preferredLanguage: own === 'und' || plan.empty ? (uiLanguage ?? own) : own,
    },
    sort,
    offset,
    limit,
    programmes,
  }
  const exact = await engine.search(query)
  // No text has these function words in this order: what they mean together may still be said.
  const found =
    plan.alone && exact.total === 0 && near
      ? await engine.search({ ...query, near, groups: [noWord], unscored: false, condition: narrowing })
      : exact
  let facets: Facets | undefined
  return {
    plan,
    total: found.total,
    hits: found.hits,
    get facets() {
      facets ??= { ...found.facets, programme: mostFrequent(found.facets.programme, programmes) }
      return facets
    },
    ...(found.incomplete ? { incomplete: true } : {}),
    wordsAlone: near === null,
    tookMs: elapsedSince(startedAt),
  }
}

/** Dresses what was found with titles, snippets and what each word was taken for. */
export function present(
  { q, crossLanguage, version, offset, limit }: SearchRequest,
  { plan, total, hits, facets, incomplete, wordsAlone, tookMs }: Retrieved,
  dependencies: SearchDependencies,
): SearchResult {
  const startedAt = performance.now()
  const places = termPlaces(plan)
  const asked = (hit: EngineHit): EngineHit => ({
    ...hit,
    passage:
      dependencies.versions.others(hit.passage.id).find(({ id }) => version.includes(id)) ?? hit.passage,
  })
  const shown = hits.map(asked)
  const words = new Map(
    shown.map(({ passage }) => [passage, readWords(passage, nameConcepts(places.keys()))]),
  )
  const wordsOf = (passage: IndexedPassage) => words.get(passage) ?? readWords(passage)
  const sought = plan.terms.length > 1 ? soughtEvidence(q, plan, shown, dependencies.source, wordsOf) : null
  const dressing = { plan, places, translating: crossLanguage && !plan.empty, wordsOf, sought }
  const dressed = shown.map((hit) => toHit(hit, dressing, dependencies))
  return {
    query: {
      text: q,
      ...plan.language,
      terms: plan.terms.map(({ text, translations }) => ({ text, translations })),
    },
    total,
    offset,
    limit,
    tookMs: Math.round((tookMs + elapsedSince(startedAt)) * 100) / 100,
    hits: dressed,
    facets: { ...facets, organization: countOrganizations(facets, dependencies.documents) },
    suggestion: plan.suggestion,
    remarks: [
      ...plan.remarks,
      ...(incomplete ? [remark('incomplete-results')] : []),
      ...(wordsAlone ? [remark('words-alone')] : []),
    ],
  }
}

import type { Client } from '@opensearch-project/opensearch'
import type { IndexedPassage } from '../../model/passage.ts'
import { isDoubtful } from '../compensate.ts'
import { countWordings, groupVersions, type RankedHit, rankHits, shownHit } from '../rank-hits.ts'
import type { EngineHit, EngineQuery, EngineResult } from '../search-engine.ts'
import { any, type ClusterQuery, conditionQuery, filterQueries, holdsAny } from './cluster-conditions.ts'
import { facetRequest, readFacets } from './cluster-facets.ts'
import { type ClusterStatistics, heldBy, holdsGroups, type PairHolders, scored } from './cluster-scoring.ts'
import { type ClusterHit, multiSearch } from './multi-search.ts'

/**
 * So many of the best, and so many behind the page, are ranked as the embedded engine ranks all; what it compares is
 * among the first twenty.
 */
const windowSize = 100
/** A page further down is not worth the reading of all before it. */
const maxWindow = 1000
/** Beyond these, hits come in batches of so many, in the cluster's own order. */
const batchSize = 1000
/** Under this name a hit tells that it is meant by name. */
const namedMark = 'named'

type Hit = ClusterHit<
  { id: string[]; version: string[]; place: number[]; at: number[] },
  { passage: IndexedPassage }
>

/** What is known of a query before it is asked. */
interface Weighed {
  statistics: ClusterStatistics
  pairs: PairHolders
  pooled: readonly number[]
}

/** A passage beyond the window: its text is fetched where it is on the page. */
interface FarHit {
  id: string
  version: string
  score: number
}

const excluding = (query: ClusterQuery, ids: string[]): ClusterQuery =>
  ids.length === 0 ? query : { bool: { must: [query], must_not: [{ terms: { id: ids } }] } }

/** One search: its best hits in the embedded engine's order, all others in that of the cluster's scores. */
export class ClusterSearch {
  private readonly client: Client
  private readonly index: string
  private readonly query: EngineQuery
  private readonly within: ClusterQuery
  private readonly found: ClusterQuery
  private incomplete = false

  constructor(client: Client, index: string, query: EngineQuery, { statistics, pairs, pooled }: Weighed) {
    this.client = client
    this.index = index
    this.query = query
    this.within = withinOf(query, pairs)
    this.found = scored(this.within, query, statistics, pairs, pooled)
  }

  async run(): Promise<EngineResult> {
    const { offset, limit, versions, names } = this.query
    const wanted = offset + limit
    const size = wanted + windowSize <= maxWindow ? wanted + windowSize : windowSize
    const aggs = facetRequest(versions !== null)
    const front = { ...this.page(size), aggs, _source: ['passage'], track_total_hits: true }
    // What is meant by name stands first, however it scores.
    const named = { bool: { must: [this.found], filter: [holdsAny(names)] } }
    const asked = names.length > 0 ? [front, { ...front, query: named, aggs: {} }] : [front]
    const [best, byName] = await this.ask(asked)
    const near = distinct([...(byName?.hits ?? []), ...(best?.hits ?? [])])
    const { total, facets } = readFacets(best?.aggregations)
    const ranked = this.rank(near)
    const groups = groupVersions(ranked, versions)
    const complete = (best?.hits.length ?? 0) < size
    const versionOf = new Map(near.map(({ _id, fields }) => [_id, fields.version[0] ?? _id]))
    const shown = await this.withAllVersions(groups.slice(offset, wanted), versionOf)
    const hits = shown.map((group) => shownHit(group, versions))
    if (!complete && groups.length < wanted) {
      const told = new Set(ranked.map(({ passage }) => versionOf.get(passage.id) ?? passage.id))
      const skip = Math.max(0, offset - groups.length)
      hits.push(...(await this.beyond([...versionOf.keys()], told, skip, limit - hits.length)))
    }
    return { total, hits, facets, ...(this.incomplete ? { incomplete: true } : {}) }
  }

  /** A page of hits, in the order asked for. */
  private page(size: number) {
    const { sort, groups } = this.query
    const byScore = groups.length > 0 ? [{ _score: 'desc' }] : []
    const byDate =
      sort === 'relevance' ? [] : [{ from: { order: sort === 'date' ? 'asc' : 'desc', missing: '_last' } }]
    return {
      size,
      query: this.found,
      sort: [...byDate, ...byScore, 'place', 'at'],
      docvalue_fields: ['id', 'version', 'place', 'at'],
      _source: false as boolean | string[],
    }
  }

  private async ask(searches: object[]) {
    const answers = await multiSearch<Hit['fields'], { passage: IndexedPassage }>(
      this.client,
      this.index,
      searches,
    )
    this.incomplete ||= answers.some((answer) => answer.incomplete)
    return answers
  }

  /** What the cluster scored a hit, without what it was raised by to come among the first. */
  private scoreOf(hit: Hit, translated: boolean): Pick<RankedHit, 'score' | 'held' | 'sure' | 'words'> {
    const told = heldBy(hit.matched_queries ?? [], this.query.groups)
    const raised = translated && isDoubtful(told) ? (this.query.compensation?.factor ?? 1) : 1
    return { ...told, score: (hit._score ?? 0) / raised }
  }

  private rank(hits: Hit[]): RankedHit[] {
    const { compensation, wordings } = this.query
    const inOrder = [...hits].sort(
      ({ fields: a }, { fields: b }) =>
        (a.place[0] ?? 0) - (b.place[0] ?? 0) || (a.at[0] ?? 0) - (b.at[0] ?? 0),
    )
    const ranked = inOrder.flatMap((hit, ordinal): RankedHit[] => {
      const passage = hit._source?.passage
      if (!passage) return []
      const translated = compensation !== null && passage.language !== compensation.ownLanguage
      return [
        {
          ...this.scoreOf(hit, translated),
          passage,
          unbounded: 0,
          doubtful: false,
          ordinal,
          translated,
          named: hit.matched_queries?.includes(namedMark) ?? false,
          worded: countWordings(passage, wordings),
        },
      ]
    })
    rankHits(ranked, this.query)
    return ranked
  }

  /** Adds to the hits of a page their versions that were found further down, for one of them may be what is shown. */
  private async withAllVersions(
    groups: readonly EngineHit[][],
    versionOf: ReadonlyMap<string, string>,
  ): Promise<EngineHit[][]> {
    const { versions } = this.query
    if (!versions || groups.length === 0) return [...groups]
    const lacking = groups.filter(
      (group) => !group.some(({ passage }) => passage.language === versions.preferredLanguage),
    )
    const keys = lacking.flatMap(([first]) => (first ? [versionOf.get(first.passage.id) ?? ''] : []))
    const others = await this.versionsUnder(keys)
    return groups.map((group) => {
      const key = versionOf.get(group[0]?.passage.id ?? '') ?? ''
      const score = group[0]?.score ?? 0
      return [...group, ...(others.get(key) ?? []).map((passage) => ({ passage, score }))]
    })
  }

  /** The passages found that are versions of others, by the names of their groups. */
  private async versionsUnder(keys: string[]): Promise<Map<string, IndexedPassage[]>> {
    const found = new Map<string, IndexedPassage[]>()
    if (keys.length === 0) return found
    const query = {
      bool: { filter: [this.within, { term: { shared: true } }, { terms: { version: keys } }] },
    }
    const [answer] = await this.ask([
      { ...this.page(batchSize), query, sort: ['place', 'at'], _source: ['passage'] },
    ])
    for (const { fields, _source } of answer?.hits ?? []) {
      const key = fields.version[0] ?? ''
      if (_source) found.set(key, [...(found.get(key) ?? []), _source.passage])
    }
    return found
  }

  /**
   * Hits behind those of the window, of versions the first.
   * @param told the versions that stand before them
   */
  private async beyond(near: string[], told: Set<string>, skip: number, limit: number): Promise<EngineHit[]> {
    const together = this.query.versions !== null
    const wanted = skip + limit
    const far: FarHit[] = []
    const query = excluding(this.found, near)
    let after: Hit['sort']
    while (far.length < wanted) {
      const [batch] = await this.ask([
        { ...this.page(batchSize), query, ...(after ? { search_after: after } : {}) },
      ])
      const hits = batch?.hits ?? []
      for (const hit of hits) {
        const id = hit.fields.id[0] ?? hit._id
        const version = together ? (hit.fields.version[0] ?? id) : id
        if (told.has(version)) continue
        told.add(version)
        far.push({ id, version, score: hit._score ?? 0 })
      }
      if (hits.length < batchSize) break
      after = hits.at(-1)?.sort
    }
    return this.fetch(far.slice(skip, wanted))
  }

  /** Reads the passages of hits, of versions the one that is to be shown. */
  private async fetch(far: FarHit[]): Promise<EngineHit[]> {
    const hits: EngineHit[] = []
    for (let at = 0; at < far.length; at += batchSize) {
      const batch = far.slice(at, at + batchSize)
      const query = { terms: { id: batch.map(({ id }) => id) } }
      const [answer] = await this.ask([
        { ...this.page(batchSize), query, sort: ['place', 'at'], _source: ['passage'] },
      ])
      const passages = new Map((answer?.hits ?? []).map(({ _id, _source }) => [_id, _source?.passage]))
      const groups = batch.flatMap(({ id, score }) => {
        const passage = passages.get(id)
        return passage ? [[{ passage, score }]] : []
      })
      const versionOf = new Map(batch.map(({ id, version }) => [id, version]))
      const whole = await this.withAllVersions(groups, versionOf)
      hits.push(...whole.map((group) => shownHit(group, this.query.versions)))
    }
    return hits
  }
}

/** The passages that a query finds. */
function withinOf(query: EngineQuery, pairs: PairHolders): ClusterQuery {
  const { groups, unscored, condition, filter, onlyLanguage, names } = query
  const holding = holdsGroups(groups, pairs)
  const open = groups.length === 0 || unscored
  return {
    bool: {
      filter: [
        ...filterQueries(filter),
        ...(condition ? [conditionQuery(condition)] : []),
        ...(onlyLanguage === null ? [] : [{ term: { language: onlyLanguage } }]),
        ...(open ? [] : [any(holding)]),
      ],
      should: [
        ...(open ? holding : []),
        ...(names.length > 0 ? [{ terms: { terms: names, _name: namedMark } }] : []),
      ],
      minimum_should_match: 0,
    },
  }
}

const distinct = (hits: Hit[]): Hit[] => [...new Map(hits.map((hit) => [hit._id, hit])).values()]

import type { Client } from '@opensearch-project/opensearch'
import type { ClusterSettings } from '../../config.ts'
import { assertComplete, EngineUnavailableError } from '../../errors.ts'
import type {
  EngineHealth,
  EnginePart,
  EngineQuery,
  EngineResult,
  EngineSite,
  Publication,
  SearchEngine,
  SharedFiles,
  TermGroup,
} from '../search-engine.ts'
import { indexingLimits, openClient, type RequestLimits, searchLimits } from './cluster-client.ts'
import { holdsPair } from './cluster-conditions.ts'
import { readHealth } from './cluster-health.ts'
import { type ClusterStatistics, type PairHolders, pairsOf, pooledFrequency } from './cluster-scoring.ts'
import { ClusterSearch } from './cluster-search.ts'
import { findHolders } from './find-holders.ts'
import { multiSearch } from './multi-search.ts'
import { publishIndex } from './publish-index.ts'
import { newestFolder, readFile } from './shared-files.ts'
import { readMeta, versionName } from './versioned-index.ts'

/** Where two terms follow each other in more passages, the first so many of the corpus count. */
const maxPairHolders = 1000
/** Document frequencies of so many words are kept: an index in the cluster never changes. */
const maxKnown = 5000

/** Searches one version of the index in a cluster. */
class OpenSearchEngine implements SearchEngine {
  private readonly client: Client
  private readonly site: EngineSite
  /** By the key of a part, where its first passage stands in the corpus. */
  private readonly firstOf = new Map<string, number>()
  private known: ClusterStatistics | undefined
  private readonly pairs = new Map<string, readonly string[]>()
  private readonly frequencies = new Map<string, number>()

  constructor(client: Client, site: EngineSite, parts: readonly EnginePart[]) {
    this.client = client
    this.site = site
    let first = 0
    for (const { key, passages } of parts) {
      this.firstOf.set(key, first)
      first += passages.length
    }
  }

  async search(query: EngineQuery): Promise<EngineResult> {
    const statistics = await this.statistics()
    const pairs = await this.pairHolders(query.groups)
    const pooled = await this.pooledFrequencies(query.groups, pairs)
    const search = new ClusterSearch(this.client, versionName(this.site), query, {
      statistics,
      pairs,
      pooled,
    })
    return search.run()
  }

  async holders(terms: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    const found = await findHolders(this.client, versionName(this.site), terms)
    return new Map(
      [...found].map(([term, places]) => [
        term,
        places.map(({ part, at }) => (this.firstOf.get(part) ?? 0) + at).sort((a, b) => a - b),
      ]),
    )
  }

  health(): Promise<EngineHealth> {
    return readHealth(this.client, versionName(this.site))
  }

  close(): Promise<void> {
    return this.client.close()
  }

  /** A cluster may come up later than this process. */
  private async statistics(): Promise<ClusterStatistics> {
    if (this.known) return this.known
    const name = versionName(this.site)
    const meta = await readMeta(this.client, name)
    if (!meta) throw new EngineUnavailableError(`it has no index ${name}; run: npx passerelle index`)
    this.known = meta
    return meta
  }

  private async pairHolders(groups: readonly TermGroup[]): Promise<PairHolders> {
    const pairs = pairsOf(groups)
    const holders = knownOf(this.pairs, pairs)
    const unknown = pairs.filter((pair) => !holders.has(pair))
    const found = await multiSearch<{ id: string[] }>(
      this.client,
      versionName(this.site),
      unknown.map((pair) => ({
        size: maxPairHolders,
        query: { constant_score: { filter: holdsPair(pair) } },
        sort: ['place', 'at'],
        _source: false,
        docvalue_fields: ['id'],
      })),
    )
    for (const [i, answer] of found.entries()) {
      assertComplete(answer)
      const ids = answer.hits.map(({ fields }) => fields.id[0] ?? '')
      holders.set(unknown[i] ?? '', ids)
      remember(this.pairs, unknown[i] ?? '', ids)
    }
    return holders
  }

  /** In how many passages each group stands. */
  private async pooledFrequencies(groups: readonly TermGroup[], pairs: PairHolders): Promise<number[]> {
    const keys = groups.map(({ alternatives }) => JSON.stringify(alternatives))
    const frequencies = knownOf(this.frequencies, keys)
    const unknown = [...keys.entries()].filter(([, key]) => !frequencies.has(key)).map(([i]) => i)
    const told = await multiSearch(
      this.client,
      versionName(this.site),
      unknown.map((i) => pooledFrequency(groups[i] as TermGroup, pairs)),
    )
    for (const [at, { aggregations, incomplete }] of told.entries()) {
      const key = keys[unknown[at] ?? 0] ?? ''
      const { value } = (aggregations as { pooled: { value: number } } | undefined)?.pooled ?? { value: 0 }
      frequencies.set(key, value)
      // What some shards did not count is not kept.
      if (!incomplete) remember(this.frequencies, key, value)
    }
    return keys.map((key) => frequencies.get(key) ?? 0)
  }
}

/** What is known of some keys: other searches may make room for theirs meanwhile. */
const knownOf = <T>(known: ReadonlyMap<string, T>, keys: readonly string[]): Map<string, T> =>
  new Map(
    keys.flatMap((key): [string, T][] => {
      const value = known.get(key)
      return value === undefined ? [] : [[key, value]]
    }),
  )

function remember<T>(known: Map<string, T>, key: string, value: T): void {
  if (known.size >= maxKnown) known.clear()
  known.set(key, value)
}

/** Closes the client when its work is done. */
async function withClient<T>(
  site: EngineSite,
  limits: RequestLimits,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = openClient(site.cluster, limits)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

export const openInCluster = (parts: readonly EnginePart[], site: EngineSite): SearchEngine =>
  new OpenSearchEngine(openClient(site.cluster, searchLimits), site, parts)

export const publishInCluster = (publication: Publication, site: EngineSite): Promise<void> =>
  withClient(site, indexingLimits, (client) => publishIndex(client, publication, site))

export function openFilesInCluster(cluster: ClusterSettings): SharedFiles {
  const client = openClient(cluster, searchLimits)
  return {
    newest: () => newestFolder(client, cluster),
    read: (folder, name) => readFile(client, cluster, folder, name),
    close: () => client.close(),
  }
}

export const isInCluster = (site: EngineSite): Promise<boolean> =>
  withClient(site, searchLimits, async (client) => (await readMeta(client, versionName(site))) !== null)

import { groupBy } from '../../model/group-by.ts'
import { type IndexedPassage, isPlace } from '../../model/passage.ts'
import { adjacentWords, readWords } from '../../translate/read-words.ts'
import { bm25, inverseDocumentFrequency, lengthNorm, scoreOf, shortestShare } from '../bm25.ts'
import type { ComparedHit } from '../compensate.ts'
import { compileCondition } from '../passage-condition.ts'
import { countFacets, passesFilter } from '../passage-filter.ts'
import { countWordings, groupVersions, type RankedHit, rankHits, shownHit } from '../rank-hits.ts'
import type {
  EngineDriver,
  EnginePart,
  EngineQuery,
  EngineResult,
  SearchEngine,
  TermGroup,
} from '../search-engine.ts'
import { buildShard, MiniSearchShard, sum } from './minisearch-shard.ts'

type Scores = Map<number, number>
type Answering = Pick<ComparedHit, 'score' | 'held' | 'sure' | 'words'>

/** A file of a part with where its first passage stands in the corpus. */
interface PlacedShard {
  key: string
  shard: MiniSearchShard
  first: number
}

/** A passage that holds a term, with its frequency in units of the passage's length norm. */
interface Found {
  id: number
  frequency: number
}

/** Reading a passage takes a tenth of a millisecond. */
const maxRead = 300
/** What is known of pairs of terms is kept for so many. */
const maxKnown = 1000

const none = (): Answering => ({ score: 0, held: 0, sure: 0, words: 0 })

class MiniSearchEngine implements SearchEngine {
  readonly shards: PlacedShard[]
  private readonly passages: IndexedPassage[]
  /** Of the passages' lengths, over all parts. */
  private readonly average: number
  private readonly adjacent = new Map<string, Found[]>()
  constructor(shards: PlacedShard[], passages: IndexedPassage[]) {
    this.shards = shards
    this.passages = passages
    this.average = sum(shards.map(({ shard }) => sum(shard.lengths))) / (passages.length || 1)
  }

  async search(query: EngineQuery): Promise<EngineResult> {
    const answering = this.score(query)
    for (const { ordinal } of query.near ?? []) if (!answering.has(ordinal)) answering.set(ordinal, none())
    const meets =
      query.condition &&
      compileCondition(query.condition, {
        holders: (term) => this.placesOf(term),
        passageAt: (ordinal) => this.passages[ordinal] as IndexedPassage,
      })
    const named = new Set(query.names.flatMap((term) => this.find(term).map(({ id }) => id)))
    const hits: RankedHit[] = []
    for (const [ordinal, own] of [...answering].sort(([a], [b]) => a - b)) {
      const passage = this.passages[ordinal] as IndexedPassage
      if (query.onlyLanguage !== null && passage.language !== query.onlyLanguage) continue
      if (!passesFilter(passage, query.filter) || (meets && !meets(ordinal))) continue
      const translated = query.compensation !== null && passage.language !== query.compensation.ownLanguage
      const share = isPlace(passage) ? query.placeShare : 1
      hits.push({
        ...own,
        passage,
        score: own.score * share,
        unbounded: 0,
        doubtful: false,
        ordinal,
        translated,
        named: named.has(ordinal),
        worded: countWordings(passage, query.wordings),
        ...(query.near && own.words === 0 ? { byMeaning: true } : {}),
      })
    }
    rankHits(hits, query)
    const groups = groupVersions(hits, query.versions)
    return {
      total: groups.length,
      hits: groups
        .slice(query.offset, query.offset + query.limit)
        .map((versions) => shownHit(versions, query.versions)),
      facets: countFacets(groups.map((versions) => versions.map(({ passage }) => passage))),
    }
  }

  async holders(terms: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    return new Map(terms.map((term) => [term, this.placesOf(term)]))
  }

  private placesOf(term: string): number[] {
    if (term.includes(' ')) return this.findAdjacent(term).map(({ id }) => id)
    return this.shards.flatMap(({ shard, first }) => shard.find(term).map(({ at }) => first + at))
  }

  async close(): Promise<void> {}

  /** The passages that hold a term. */
  private find(term: string): Found[] {
    if (term.includes(' ')) return this.findAdjacent(term)
    return this.shards.flatMap(({ shard, first }) =>
      shard.find(term).map(({ at, frequency }) => {
        const length = Math.max(shard.lengths[at] ?? this.average, shortestShare * this.average)
        const norm = lengthNorm(length, this.average)
        return { id: first + at, frequency: frequency / (bm25.k * norm) }
      }),
    )
  }

  /** The same for two terms that follow each other. Where too many passages hold both, the first are read. */
  private findAdjacent(pair: string): Found[] {
    const known = this.adjacent.get(pair)
    if (known) return known
    const [left = '', right = ''] = pair.split(' ')
    const [first, second] = [this.find(left), this.find(right)]
    const ids = new Set(second.map(({ id }) => id))
    const both = first.filter(({ id }) => ids.has(id)).slice(0, maxRead)
    const found = both.filter(({ id }) =>
      readWords(this.passages[id] as IndexedPassage, false).some((words) =>
        adjacentWords(words).some((two) => two.first.includes(left) && two.second.includes(right)),
      ),
    )
    if (this.adjacent.size < maxKnown) this.adjacent.set(pair, found)
    return found
  }

  private score({ groups, unscored }: EngineQuery): Map<number, Answering> {
    if (groups.length === 0) return new Map(this.passages.map((_, ordinal) => [ordinal, none()]))
    const answering = new Map<number, Answering>()
    const importance = groups.reduce((sum, group) => sum + group.weight, 0)
    for (const [at, group] of groups.entries()) {
      for (const { ordinal, score, certainty } of this.scoreGroup(group)) {
        const own = answering.get(ordinal) ?? none()
        answering.set(ordinal, own)
        own.score += group.weight * score
        own.held += group.weight
        own.sure += group.weight * Math.min(1, certainty)
        own.words |= 1 << (at % 32)
      }
    }
    // Coordination: passages that hold more of the query come first.
    for (const own of answering.values()) own.score *= own.held / importance
    if (unscored) {
      for (const ordinal of this.passages.keys()) if (!answering.has(ordinal)) answering.set(ordinal, none())
    }
    return answering
  }

  /**
   * One score a passage for all alternatives: term frequencies are added by weight, and the document frequency is that
   * of any of them, each passage counting by the best alternative that it holds.
   */
  private scoreGroup(group: TermGroup): { ordinal: number; score: number; certainty: number }[] {
    const frequencies: Scores = new Map()
    const certainties: Scores = new Map()
    for (const { term, weight } of group.alternatives) {
      for (const { id, frequency } of this.find(term)) {
        frequencies.set(id, (frequencies.get(id) ?? 0) + weight * frequency)
        certainties.set(id, Math.max(certainties.get(id) ?? 0, weight))
      }
    }
    const pooled = sum([...certainties.values()])
    const idf = inverseDocumentFrequency(pooled, this.passages.length)
    return [...certainties].map(([ordinal, certainty]) => ({
      ordinal,
      score: scoreOf(frequencies.get(ordinal) ?? 0, idf),
      certainty,
    }))
  }
}

/** The embedded engine. */
export const miniSearchDriver: EngineDriver = {
  name: 'minisearch',
  fingerprint: `minisearch-8 ${JSON.stringify(bm25)}`,
  file: 'engine.json',
  build: buildShard,
  async open(parts: EnginePart[], previous?: SearchEngine): Promise<SearchEngine> {
    const known = previous instanceof MiniSearchEngine ? previous.shards : []
    const opened = groupBy(known, ({ key }) => key)
    const shards: PlacedShard[] = []
    const passages: IndexedPassage[] = []
    for (const part of parts) {
      const own =
        opened.get(part.key)?.map(({ shard }) => shard) ??
        (await part.read()).map((file) => new MiniSearchShard(new TextDecoder().decode(file)))
      let first = passages.length
      for (const shard of own) {
        shards.push({ key: part.key, shard, first })
        first += shard.lengths.length
      }
      for (const passage of part.passages) passages.push(passage)
    }
    return new MiniSearchEngine(shards, passages)
  },
}

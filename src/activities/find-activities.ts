import { providerKeys, wantedProviders } from '../answer/knowledge/providers.ts'
import { recordsOfQuery } from '../answer/records-of-query.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { findRecords } from '../corpus/find-records.ts'
import { oncePerCorpus } from '../corpus/once-per-corpus.ts'
import { periodOf, yearsOf } from '../engine/passage-filter.ts'
import {
  type ActivityDimension,
  type ActivityFilter,
  type ActivityKind,
  activityFilterSchema,
} from '../model/activities.ts'
import type { ActivityRecord } from '../model/activity-record.ts'
import type { Passage } from '../model/passage.ts'
import { kindOfActivity } from './kind-of-activity.ts'

/** An annex entry as it is counted and drawn. */
export interface Activity {
  passage: Passage
  record: ActivityRecord
  /** ISO dates, both included; null where it has none. */
  period: { from: string; to: string } | null
  kind: ActivityKind | null
  /** Under what it counts, each once. */
  keys: Record<ActivityDimension, readonly string[]>
  /** As printed. */
  providers: readonly string[]
  topics: readonly string[]
}

type Facts = Pick<Activity, 'period' | 'kind' | 'keys'>

function readFacts(passage: Passage, record: ActivityRecord): Facts {
  const period = periodOf(passage)
  const kind = kindOfActivity(record)
  const keys = {
    country: [...new Set(record.countries.flatMap(({ code }) => (code === null ? [] : [code])))],
    provider: providerKeys(record.providers),
    year: yearsOf(period),
    kind: kind === null ? [] : [kind],
  }
  return { period, kind, keys }
}

const known = new WeakMap<ActivityRecord, Facts>()

/** A record is read once, as long as the index has it in memory. */
function toActivity(passage: Passage): Activity[] {
  const { record } = passage
  if (!record) return []
  const facts = known.get(record) ?? readFacts(passage, record)
  known.set(record, facts)
  return [{ passage, record, ...facts, providers: record.providers, topics: passage.topics ?? [] }]
}

const ofMany = <T>(wanted: ReadonlySet<T>, own: readonly T[]) =>
  wanted.size === 0 || own.some((value) => wanted.has(value))

/**
 * The activities that pass a filter, in the order of the corpus; versions of one record come once. Where a `query` of
 * an answer is given, they are those that the answer counted, as far as they pass the rest.
 */
export async function findActivities(corpus: Corpus, filter: ActivityFilter): Promise<Activity[]> {
  const { provider, activity, query, ...asked } = filter
  const records = await findRecords(corpus, asked)
  const picked = query ? await recordsOfQuery(query, corpus, asked.document) : null
  const providers = wantedProviders(provider)
  const kinds = new Set<string>(activity)
  return records
    .filter(({ id }) => picked === null || picked.has(id))
    .flatMap(toActivity)
    .filter(({ keys }) => ofMany(providers, keys.provider) && ofMany(kinds, keys.kind))
}

/** One that stays known: its passage is read whenever somebody looks at it, and what many have in common is shared. */
class KnownActivity implements Activity {
  private readonly corpus: Corpus
  private readonly place: number
  readonly period: Activity['period']
  readonly keys: Activity['keys']
  readonly providers: readonly string[]
  readonly topics: readonly string[]

  constructor(corpus: Corpus, place: number, { period, keys, providers, topics }: Activity, shared: Shared) {
    this.corpus = corpus
    this.place = place
    this.period = shared(period)
    this.keys = {
      country: shared(keys.country),
      provider: shared(keys.provider),
      year: shared(keys.year),
      kind: shared(keys.kind),
    }
    this.providers = shared(providers)
    this.topics = shared(topics)
  }

  get kind(): ActivityKind | null {
    return (this.keys.kind[0] as ActivityKind | undefined) ?? null
  }

  get passage(): Passage {
    return this.corpus.passageAt(this.place)
  }

  get record(): ActivityRecord {
    return this.passage.record as ActivityRecord
  }
}

/** Gives one of equal values. */
type Shared = <T>(value: T) => T

function sharing(): Shared {
  const known = new Map<string, unknown>()
  return <T>(value: T): T => {
    const key = JSON.stringify(value)
    if (!known.has(key)) known.set(key, value)
    return known.get(key) as T
  }
}

/** All activities of a corpus, read once. */
export const everyActivity = oncePerCorpus<void, readonly Activity[]>(async (corpus) => {
  const shared = sharing()
  return corpus
    .recordPlaces(activityFilterSchema.parse({}))
    .flatMap((place) =>
      toActivity(corpus.passageAt(place)).map(
        (activity) => new KnownActivity(corpus, place, activity, shared),
      ),
    )
})

/** The latest first, or the earliest; what has no dates comes last, as it stands in the corpus. */
export function byDate(activities: readonly Activity[], latestFirst: boolean): Activity[] {
  const start = ({ period }: Activity) => period?.from ?? ''
  const [dated, undated] = [
    activities.filter(({ period }) => period),
    activities.filter(({ period }) => !period),
  ]
  const sorted = dated.sort((a, b) => (start(a) < start(b) ? -1 : Number(start(a) > start(b))))
  return [...(latestFirst ? sorted.reverse() : sorted), ...undated]
}

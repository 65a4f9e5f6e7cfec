import type { Client } from '@opensearch-project/opensearch'
import type { PublishedPart } from '../search-engine.ts'
import { ask } from './cluster-client.ts'

/** A part of the corpus in an index: where it stands among the others, and how many passages it has. */
export interface PlannedPart {
  key: string
  place: number
  passages: number
}

/** What of an index stays, goes and comes. */
export interface UpdatePlan {
  /** Whether it begins as a copy of the one before. */
  isUpdate: boolean
  kept: PlannedPart[]
  gone: string[]
  added: (PublishedPart & { place: number })[]
}

/** A smaller share of parts that stay, of those before or of those now, is not worth the removing of the others. */
const minKeptShare = 0.5
/** Parts are put between two others by halving; nearer than this, figures run out. */
const minGap = 1e-6

/** The parts of an index, in order; null where it has other shards than are wanted now. */
export async function readParts(client: Client, name: string, shards: number): Promise<PlannedPart[] | null> {
  const known = await ask(() => client.indices.getSettings({ index: name }))
  if (Number(known[name]?.settings?.index?.number_of_shards) !== shards) return null
  const parts: PlannedPart[] = []
  let after: object | undefined
  do {
    const composite = {
      size: 1000,
      sources: [{ part: { terms: { field: 'part' } } }],
      ...(after ? { after } : {}),
    }
    const body = { size: 0, aggs: { parts: { composite, aggs: { place: { min: { field: 'place' } } } } } }
    const { aggregations } = (await ask(() =>
      client.search({ index: name, body: body as never }),
    )) as unknown as {
      aggregations: {
        parts: {
          after_key?: object
          buckets: { key: { part: string }; doc_count: number; place: { value: number } }[]
        }
      }
    }
    const { buckets, after_key } = aggregations.parts
    parts.push(
      ...buckets.map(({ key, doc_count, place }) => ({
        key: key.part,
        passages: doc_count,
        place: place.value,
      })),
    )
    after = after_key
  } while (after)
  return parts.sort((a, b) => a.place - b.place)
}

/** The places of new parts between those that stay; null where there is no room. */
function placesFor(
  parts: readonly PublishedPart[],
  known: ReadonlyMap<string, PlannedPart>,
): number[] | null {
  const places: number[] = []
  for (const [i, { key }] of parts.entries()) {
    const own = known.get(key)?.place
    const before = places[i - 1] ?? null
    if (own !== undefined) {
      if (before !== null && own <= before) return null
      places.push(own)
      continue
    }
    const next = parts.slice(i + 1).flatMap((part) => known.get(part.key)?.place ?? [])[0] ?? null
    const place = next === null ? (before ?? 0) + 1 : before === null ? next - 1 : (before + next) / 2
    if (before !== null && (place - before < minGap || (next !== null && next - place < minGap))) return null
    places.push(place)
  }
  return places
}

/** Plans how an index becomes one of these parts in this order. @param before null where it is built from nothing */
export function planUpdate(
  parts: readonly PublishedPart[],
  before: readonly PlannedPart[] | null,
): UpdatePlan {
  const known = new Map(before?.map((part) => [part.key, part]))
  const wanted = new Set(parts.map(({ key }) => key))
  const kept = (before ?? []).filter(({ key }) => wanted.has(key))
  const places =
    kept.length >= minKeptShare * Math.max(parts.length, known.size) ? placesFor(parts, known) : null
  if (!places || kept.length === 0) {
    return { isUpdate: false, kept: [], gone: [], added: parts.map((part, i) => ({ ...part, place: i + 1 })) }
  }
  return {
    isUpdate: true,
    kept,
    gone: [...known.keys()].filter((key) => !wanted.has(key)),
    added: parts.flatMap((part, i) => (known.has(part.key) ? [] : [{ ...part, place: places[i] ?? 0 }])),
  }
}

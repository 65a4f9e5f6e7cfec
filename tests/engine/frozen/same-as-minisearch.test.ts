import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frozenDriver } from '../../../src/engine/frozen/frozen-driver.ts'
import { FrozenSegment, mergeSegments } from '../../../src/engine/frozen/frozen-segment.ts'
import { miniSearchDriver } from '../../../src/engine/minisearch/minisearch-engine.ts'
import type {
  EngineDocument,
  EngineDriver,
  EnginePart,
  EngineResult,
  EngineSnapshot,
} from '../../../src/engine/search-engine.ts'
import { parts, queriesOver } from '../generated-documents.ts'

const keyOf = (at: number) => `part-${at}`

function partsOf(driver: EngineDriver, all: EngineDocument[][]): EnginePart[] {
  return all.map((documents, at) => ({
    key: keyOf(at),
    passages: documents.map(({ passage }) => passage),
    read: async () => [Buffer.from(driver.build(documents))],
  }))
}

function snapshotOf(all: EngineDocument[][], members: readonly number[]): EngineSnapshot {
  const { file, sizes } = frozenDriver.merge?.(
    members.map((at) => Buffer.from(frozenDriver.build(all[at] ?? []))),
  ) ?? { file: new Uint8Array(), sizes: [] }
  return {
    key: members.join(' '),
    documents: members.map((at, i) => ({ key: keyOf(at), size: sizes[i] ?? 0 })),
    read: async () => file,
  }
}

const told = ({ total, hits, facets }: EngineResult) => ({
  total,
  hits: hits.map(({ passage, score, byMeaning }) => [passage.id, score.toPrecision(9), byMeaning]),
  facets,
})

/** A corpus of which some parts are in a snapshot, in any order, with parts that have gone. */
const corpora = parts.chain((all) =>
  fc.record({
    all: fc.constant(all),
    gone: fc.subarray(all.map((_, at) => at)),
    snapshot: fc.shuffledSubarray(all.map((_, at) => at)),
    queries: fc.array(queriesOver(all.flat()), { minLength: 1, maxLength: 4 }),
  }),
)

it('finds the same in the same order with the same scores and facets as MiniSearch, whatever is asked', async () => {
  await fc.assert(
    fc.asyncProperty(corpora, async ({ all, gone, snapshot, queries }) => {
      const present = <T>(list: T[]) => list.filter((_, at) => !gone.includes(at))
      const snapshots = snapshot.length > 0 ? [snapshotOf(all, snapshot)] : []
      const frozen = await frozenDriver.open(
        present(partsOf(frozenDriver, all)),
        undefined,
        undefined,
        snapshots,
      )
      const live = await miniSearchDriver.open(present(partsOf(miniSearchDriver, all)))
      const size = present(all).flat().length
      for (const { near, ...asked } of queries) {
        const query = { ...asked, near: near?.filter(({ ordinal }) => ordinal < size) ?? [] }
        expect(told(await frozen.search(query))).toEqual(told(await live.search(query)))
      }
      const terms = queries.flatMap(({ names }) => names)
      expect(await frozen.holders(terms)).toEqual(await live.holders(terms))
    }),
    { numRuns: 120 },
  )
}, 120_000)

it('gives the same bytes for parts that are joined as for their passages together', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const joined = mergeSegments(
        all.map((part) => new FrozenSegment(Buffer.from(frozenDriver.build(part)))),
      )
      expect(Buffer.from(joined).equals(Buffer.from(frozenDriver.build(all.flat())))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

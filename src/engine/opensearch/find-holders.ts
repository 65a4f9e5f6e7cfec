import type { Client } from '@opensearch-project/opensearch'
import { assertComplete } from '../../errors.ts'
import { holdsAny } from './cluster-conditions.ts'
import { multiSearch } from './multi-search.ts'

/** Where a passage stands: its place in a part of the corpus. */
interface PartPlace {
  part: string
  at: number
}

/** A cluster gives no more hits at a time. */
const batchSize = 10_000

/**
 * The places of the passages under each of some terms.
 * @throws EngineUnavailableError where some of the index doesn't answer: what is missing would pass for absent
 */
export async function findHolders(
  client: Client,
  index: string,
  terms: readonly string[],
): Promise<Map<string, PartPlace[]>> {
  const found = new Map<string, PartPlace[]>(terms.map((term) => [term, []]))
  let open = terms.map((term) => ({ term, after: undefined as (string | number | null)[] | undefined }))
  while (open.length > 0) {
    const answers = await multiSearch<{ part: string[]; at: number[] }>(
      client,
      index,
      open.map(({ term, after }) => ({
        size: batchSize,
        query: { constant_score: { filter: holdsAny([term]) } },
        sort: ['place', 'at'],
        ...(after ? { search_after: after } : {}),
        _source: false,
        docvalue_fields: ['part', 'at'],
      })),
    )
    open = open.flatMap(({ term }, i) => {
      const answer = answers[i] as (typeof answers)[number]
      assertComplete(answer)
      const { hits } = answer
      for (const { fields } of hits) {
        found.get(term)?.push({ part: fields.part[0] ?? '', at: fields.at[0] ?? 0 })
      }
      return hits.length === batchSize ? [{ term, after: hits.at(-1)?.sort }] : []
    })
  }
  return found
}

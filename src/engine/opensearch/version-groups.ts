import type { Client } from '@opensearch-project/opensearch'
import { groupBy } from '../../model/group-by.ts'
import type { IndexedPassage } from '../../model/passage.ts'
import { PassageVersions } from '../passage-versions.ts'
import type { Publication } from '../search-engine.ts'
import { readClusterDocuments } from './cluster-document.ts'
import { multiSearch } from './multi-search.ts'

/** For each passage that other documents hold too, the name that all of them share. */
export type VersionGroups = ReadonlyMap<string, string>

/** Reads which passages are versions of each other, from the parts that hold documents with versions. */
export async function versionGroups({ parts, twins, copies }: Publication): Promise<Map<string, string>> {
  const members = new Set([...twins, ...copies].flat())
  const passages = new Map<string, IndexedPassage>()
  for (const part of parts) {
    if (!part.documents.some((id) => members.has(id))) continue
    for (const { passage } of readClusterDocuments(await part.read()))
      if (members.has(passage.documentId)) passages.set(passage.id, passage)
  }
  const byDocument = groupBy(passages.values(), ({ documentId }) => documentId)
  const orders = new Map([...byDocument.keys()].map((id, at) => [id, at]))
  const versions = new PassageVersions(
    twins,
    {
      entriesOf: (id) => byDocument.get(id) ?? [],
      entry: (id) => passages.get(id),
      orderOf: (id) => orders.get(id) ?? -1,
    },
    copies,
  )
  return new Map(
    [...passages.keys()].flatMap((id): [string, string][] =>
      versions.others(id).length > 0 ? [[id, versions.keyOf(id)]] : [],
    ),
  )
}

const batchSize = 10_000

/** The same as an index has it. */
export async function readVersions(client: Client, index: string): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  let after: unknown[] | undefined
  do {
    const [answer] = await multiSearch<{ id: string[]; version: string[] }>(client, index, [
      {
        size: batchSize,
        query: { constant_score: { filter: { term: { shared: true } } } },
        sort: ['id'],
        ...(after ? { search_after: after } : {}),
        _source: false,
        docvalue_fields: ['id', 'version'],
      },
    ])
    const hits = answer?.hits ?? []
    for (const { fields } of hits) known.set(fields.id[0] ?? '', fields.version[0] ?? '')
    after = hits.length === batchSize ? hits.at(-1)?.sort : undefined
  } while (after)
  return known
}

/** What has to be said anew of passages, by their identifiers. */
export function changedVersions(before: VersionGroups, now: VersionGroups) {
  const changed = new Map<string, { version: string; shared: boolean }>()
  for (const id of before.keys()) if (!now.has(id)) changed.set(id, { version: id, shared: false })
  for (const [id, version] of now) if (before.get(id) !== version) changed.set(id, { version, shared: true })
  return changed
}

import type { Client } from '@opensearch-project/opensearch'
import type { ClusterSettings } from '../../config.ts'
import { PasserelleError } from '../../errors.ts'
import type { EngineSite, SharedFolder } from '../search-engine.ts'
import { ask, statusOf } from './cluster-client.ts'
import { multiSearch } from './multi-search.ts'
import { currentVersion, keyOfVersion, versionPattern } from './versioned-index.ts'

/**
 * Beside the passages, the cluster keeps the files that readers of an index need, so that no process has any that is
 * not there. Folders are named by their content and hold the same for good; one that is whole has a mark.
 */
const filesOf = ({ index }: ClusterSettings) => `${index}.files`

/** A document of the cluster holds so much of a file; as base64 it is a third more. */
const pieceBytes = 4_000_000
/** So many folders are listed at a time. */
const batchSize = 10_000

interface Piece {
  folder: string
  /** How many pieces the file has. */
  pieces: number
  bytes: string
}
interface Mark {
  folder: string
  whole: true
  /** The folders that this one needs. */
  uses: readonly string[]
}

const pieceId = (folder: string, name: string, at: number) => `${folder}/${name}/${at}`

const body = {
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
  mappings: {
    dynamic: 'strict',
    properties: {
      folder: { type: 'keyword' },
      whole: { type: 'boolean' },
      uses: { type: 'keyword' },
      pieces: { type: 'integer', index: false },
      bytes: { type: 'binary' },
    },
  },
}

/** All folders that are whole, with those that they need. */
async function readMarks(client: Client, index: string): Promise<Mark[]> {
  const marks: Mark[] = []
  let after: unknown[] | undefined
  do {
    const [answer] = await multiSearch<Record<string, unknown[]>, Mark>(client, index, [
      {
        size: batchSize,
        query: { term: { whole: true } },
        sort: ['folder'],
        ...(after ? { search_after: after } : {}),
      },
    ])
    const hits = answer?.hits ?? []
    for (const { _source } of hits) if (_source) marks.push(_source)
    after = hits.length === batchSize ? hits.at(-1)?.sort : undefined
  } while (after)
  return marks
}

async function* piecesOf({ folder, files }: SharedFolder) {
  for (const { name, read } of files) {
    const content = Buffer.from(await read())
    const pieces = Math.max(1, Math.ceil(content.length / pieceBytes))
    for (let at = 0; at < pieces; at++) {
      const bytes = content.subarray(at * pieceBytes, (at + 1) * pieceBytes).toString('base64')
      yield { id: pieceId(folder, name, at), piece: { folder, pieces, bytes } satisfies Piece }
    }
  }
}

/** Sends the folders that the cluster lacks. What is sent and never used is removed by the next `pruneFiles`. */
export async function sendFiles(
  client: Client,
  cluster: ClusterSettings,
  folders: readonly SharedFolder[],
): Promise<void> {
  const index = filesOf(cluster)
  const { body: exists } = await client.indices.exists({ index })
  if (!exists) await ask(() => client.indices.create({ index, body: body as never }))
  await ask(() => client.indices.refresh({ index }))
  const known = new Set((await readMarks(client, index)).map(({ folder }) => folder))
  for (const shared of folders) {
    const { folder, uses = [] } = shared
    if (known.has(folder)) continue
    for await (const { id, piece } of piecesOf(shared))
      await ask(() => client.index({ index, id, body: piece }))
    const mark: Mark = { folder, whole: true, uses }
    await ask(() => client.index({ index, id: folder, body: { ...mark } }))
  }
  await ask(() => client.indices.refresh({ index }))
}

/** Removes the folders that no version needs. */
export async function pruneFiles(client: Client, site: EngineSite): Promise<void> {
  const index = filesOf(site.cluster)
  const versions = await ask(() => client.indices.getSettings({ index: versionPattern(site.cluster) }))
  const keys = new Set(Object.keys(versions).map((name) => keyOfVersion(site.cluster, name)))
  const marks = await readMarks(client, index)
  const needed = marks.flatMap(({ folder, uses }) => (keys.has(folder) ? [folder, ...uses] : []))
  const query = { bool: { must_not: [{ terms: { folder: needed } }] } }
  await ask(() => client.deleteByQuery({ index, body: { query } as never, conflicts: 'proceed' }))
}

/** The name of the folder that the newest version is described by; null where the cluster has no version. */
export async function newestFolder(client: Client, cluster: ClusterSettings): Promise<string | null> {
  const name = await currentVersion(client, cluster.index)
  return name === null ? null : keyOfVersion(cluster, name)
}

/** Reads a file. @throws PasserelleError where the cluster doesn't have it */
export async function readFile(
  client: Client,
  cluster: ClusterSettings,
  folder: string,
  name: string,
): Promise<Buffer> {
  const read = async (at: number) => {
    try {
      const { _source } = await ask(() =>
        client.get({ index: filesOf(cluster), id: pieceId(folder, name, at) }),
      )
      const { pieces, bytes } = _source as unknown as Piece
      return { pieces, bytes: Buffer.from(bytes, 'base64') }
    } catch (error) {
      if (statusOf((error as Error).cause) !== 404) throw error
      throw new PasserelleError(
        `The cluster lacks ${folder}/${name}. Where the documents are, run: npx passerelle index`,
        { cause: error },
      )
    }
  }
  const first = await read(0)
  const contents = [first.bytes]
  for (let at = 1; at < first.pieces; at++) contents.push((await read(at)).bytes)
  return Buffer.concat(contents)
}

import type { Client } from '@opensearch-project/opensearch'
import type { ClusterSettings } from '../../config.ts'
import { EngineUnavailableError, PasserelleError } from '../../errors.ts'
import type { EngineSite, SharedFolder } from '../search-engine.ts'
import { ask } from './cluster-client.ts'
import { multiSearch } from './multi-search.ts'
import { sendAll } from './send-all.ts'
import { currentVersion, keyOfVersion, versionPattern } from './versioned-index.ts'

/**
 * Beside the passages, the cluster keeps the files that readers of an index need, so that no process has any that is
 * not there. Folders are named by their content and hold the same for good; one that is whole has a mark.
 */
const filesOf = ({ index }: ClusterSettings) => `${index}.files`

/**
 * A document of the cluster holds so much of a file; as base64 it is a third more. What is read of large files are some
 * kilobytes here and there.
 */
export const pieceBytes = 65_536
/** So many folders are listed at a time. */
const batchSize = 10_000

interface Piece {
  id: string
  folder: string
  /** How many pieces the file has. */
  pieces: number
  bytes: string
}
/** A piece as it is read. */
export interface FilePiece {
  /** How many the file has. */
  pieces: number
  bytes: Uint8Array
}
interface Mark {
  folder: string
  whole: true
  /** The folders that this one needs. */
  uses: readonly string[]
}

const pieceId = (folder: string, name: string, at: number) => `${folder}/${name}/${at}`

/** The names of the pieces of a file from one to before another. */
export const pieceIds = (folder: string, name: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => pieceId(folder, name, from + i))

const body = {
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: { type: 'keyword', index: false, doc_values: false },
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

async function* piecesOf(folders: readonly SharedFolder[]): AsyncGenerator<Piece> {
  for (const { folder, files } of folders)
    for (const { name, read } of files) {
      const content = Buffer.from(await read())
      const pieces = Math.max(1, Math.ceil(content.length / pieceBytes))
      for (let at = 0; at < pieces; at++) {
        const bytes = content.subarray(at * pieceBytes, (at + 1) * pieceBytes).toString('base64')
        yield { id: pieceId(folder, name, at), folder, pieces, bytes }
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
  // One that an older version of this program made has fewer fields.
  else await ask(() => client.indices.putMapping({ index, body: body.mappings as never }))
  await ask(() => client.indices.refresh({ index }))
  const known = new Set((await readMarks(client, index)).map(({ folder }) => folder))
  const lacking = folders.filter(({ folder }) => !known.has(folder))
  await sendAll(client, index, piecesOf(lacking), ({ id }) => id)
  async function* marks(): AsyncGenerator<Mark> {
    for (const { folder, uses = [] } of lacking) yield { folder, whole: true, uses }
  }
  await sendAll(client, index, marks(), ({ folder }) => folder)
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

/** So many pieces are asked for together. */
const piecesAtOnce = 64

/**
 * Reads pieces of files, by `pieceId`.
 * @throws PasserelleError where the cluster doesn't have one; EngineUnavailableError where it can't tell now
 */
export async function readPieces(
  client: Client,
  cluster: ClusterSettings,
  ids: readonly string[],
): Promise<FilePiece[]> {
  const read: FilePiece[] = []
  for (let at = 0; at < ids.length; at += piecesAtOnce) {
    const asked = ids.slice(at, at + piecesAtOnce)
    const { docs } = (await ask(() =>
      client.mget({ index: filesOf(cluster), body: { ids: asked } }),
    )) as unknown as { docs: { _id: string; _source?: Piece; error?: { reason?: string } }[] }
    for (const { _id, _source, error } of docs) {
      if (error) throw new EngineUnavailableError(error.reason ?? 'a shard did not answer')
      if (!_source) {
        const file = _id.slice(0, _id.lastIndexOf('/'))
        throw new PasserelleError(
          `The cluster lacks ${file}. Where the documents are, run: npx passerelle index`,
        )
      }
      read.push({ pieces: _source.pieces, bytes: Buffer.from(_source.bytes, 'base64') })
    }
  }
  return read
}

/** Reads a file. @throws as `readPieces` does */
export async function readFile(
  client: Client,
  cluster: ClusterSettings,
  folder: string,
  name: string,
): Promise<Buffer> {
  const pieces = (from: number, to: number) => readPieces(client, cluster, pieceIds(folder, name, from, to))
  const [first] = (await pieces(0, 1)) as [FilePiece]
  const others = await pieces(1, first.pieces)
  return Buffer.concat([first, ...others].map(({ bytes }) => bytes))
}

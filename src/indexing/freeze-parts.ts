import type { Config } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import { groupBy } from '../model/group-by.ts'
import { type IndexSnapshot, type StoredFiles, sha256 } from './index-manifest.ts'
import { areIntact, readPacked, writeFiles } from './index-store.ts'
import type { OldIndex, Part } from './old-index.ts'

/** The file of a snapshot. */
export const snapshotFile = 'snapshot.bin'

/**
 * From this share of all passages on, what came and went is frozen together with the rest: what went is read over by
 * every search, and what came is frozen anew by every build.
 */
const maxFreshShare = 1 / 4

/** What the engine has of a document: where it is, under a key that changes with it. */
interface Piece {
  key: string
  part: StoredFiles
  /** Its place among the documents of the part. */
  at: number
}

/**
 * Joins what the engine has of documents into few files that open at once: a main one that stays while most of its
 * documents do, and one of the documents that came since. None for an engine that opens each part.
 */
export async function freezeParts(
  indexDir: string,
  engine: Config['engine'],
  parts: readonly Part[],
  old: OldIndex,
): Promise<IndexSnapshot[]> {
  const { file, merge } = engineDriver(engine)
  if (!merge) return []
  const freeze = async (pieces: readonly Piece[]): Promise<IndexSnapshot[]> => {
    if (pieces.length === 0) return []
    const files: Uint8Array[] = []
    for (const [part, own] of groupBy(pieces, (piece) => piece.part)) {
      const packed = await readPacked(indexDir, part, file)
      for (const { at } of own) files.push(packed[at] as Uint8Array)
    }
    const { file: frozen, sizes } = merge(files)
    const documents = pieces.map(({ key }, i) => ({ key, size: sizes[i] ?? 0 }))
    return [{ ...(await writeFiles(indexDir, keyOf(documents), { [snapshotFile]: frozen })), documents }]
  }
  const pieces = parts.flatMap(({ stored: part, outcomes }) =>
    outcomes.flatMap(({ key }) => key ?? []).map((key, at): Piece => ({ key, part, at })),
  )
  const [main, ...others] = old.snapshots
  const reusable = main && (await areIntact(indexDir, main, old.seen)) ? main : null
  if (!reusable) return freeze(pieces)
  const now = new Set(pieces.map(({ key }) => key))
  const held = new Set(reusable.documents.map(({ key }) => key))
  const came = pieces.filter(({ key }) => !held.has(key))
  const known = others.find(({ key }) => key === keyOf(came))
  const fresh = known && (await areIntact(indexDir, known, old.seen)) ? [known] : await freeze(came)
  const total = sizeOf(reusable.documents)
  const gone = sizeOf(reusable.documents.filter(({ key }) => !now.has(key)))
  const changed = gone + sizeOf(fresh.flatMap(({ documents }) => documents))
  return changed > maxFreshShare * total ? freeze(pieces) : [reusable, ...fresh]
}

const sizeOf = (documents: readonly { size: number }[]) => documents.reduce((sum, { size }) => sum + size, 0)

const keyOf = (documents: readonly { key: string }[]) => sha256(documents.map(({ key }) => key).join('\n'))

import { embedPassages, makerOf } from '../dense/embed-passages.ts'
import { readVectors, type VectorTable, vectorsFile, writeVectors } from '../dense/passage-vectors.ts'
import type { EmbeddingSettings } from '../embedding-settings.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { type IndexManifest, keyOfParts, type StoredFiles, sha256 } from './index-manifest.ts'
import { areIntact, readStoredBytes, writeFiles } from './index-store.ts'
import { readPart, type StoredPart } from './stored-part.ts'

/** What became of the vectors of passages, where an endpoint is set. */
export interface VectorReport {
  /** How many texts the endpoint was asked for; all others were known. */
  asked: number
  /** Why the index is searched by words alone; null where it has the vectors of all passages. */
  fault: string | null
}

/** After so many texts what there is is written: an hour's work is not lost when a build is ended. */
const roundSize = 4096

/** Names the vectors that a model gives of the passages of parts: the same for the same. */
const keyOf = ({ parts }: IndexManifest, settings: EmbeddingSettings) =>
  sha256(`${makerOf(settings)} ${keyOfParts(parts)}`)

/** Whether an index has the vectors of all its passages, by the model that is set. */
export const hasVectors = (manifest: IndexManifest, settings: EmbeddingSettings): boolean =>
  manifest.vectors?.key === keyOf(manifest, settings)

/** Reads the vectors of an index. @throws as `readStoredBytes` does */
export const readStoredVectors = async (indexDir: string, stored: StoredFiles): Promise<VectorTable> =>
  readVectors(await readStoredBytes(indexDir, stored, vectorsFile))

/** What an engine has of the parts, in its order. */
async function entriesReader(indexDir: string, parts: readonly StoredFiles[]) {
  const read: StoredPart[] = []
  for (const part of parts) read.push(await readPart(indexDir, part))
  return function* (): Generator<IndexedPassage> {
    for (const part of read) yield* part
  }
}

/**
 * Asks for the vectors of the passages that have none yet, of an index that is in place. What an endpoint gave before
 * it failed is kept for the next build; without an endpoint what is there stays, and is searched no more.
 * @param put puts the index with more vectors in place
 */
export async function addVectors(
  indexDir: string,
  manifest: IndexManifest,
  settings: EmbeddingSettings | undefined,
  put: (manifest: IndexManifest) => Promise<void>,
  onEmbedded: (embedded: number, of: number) => void = () => {},
): Promise<VectorReport | null> {
  if (!settings) return null
  const key = keyOf(manifest, settings)
  const old = manifest.vectors && (await areIntact(indexDir, manifest.vectors)) ? manifest.vectors : null
  if (old?.key === key) return { asked: 0, fault: null }
  let known = old && (await readStoredVectors(indexDir, old))
  const entries = await entriesReader(indexDir, manifest.parts)
  for (let asked = 0; ; ) {
    const before = asked
    const round = await embedPassages(entries(), settings, known, roundSize, (done, missing) =>
      onEmbedded(before + done, before + missing),
    )
    known = round.table
    asked += round.asked
    const { fault } = round
    const isWhole = fault === null && round.left === 0
    if (isWhole || round.asked > 0) {
      // What is incomplete has a key that no search asks for.
      const files = { [vectorsFile]: writeVectors(known) }
      const vectors = await writeFiles(indexDir, isWhole ? key : `incomplete ${key}`, files)
      await put({ ...manifest, vectors })
    }
    if (isWhole || fault !== null) return { asked, fault }
  }
}

import type { Config } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import { type IndexSnapshot, keyOfParts, type StoredFiles } from './index-manifest.ts'
import { areIntact, readPacked, writeFiles } from './index-store.ts'
import type { OldIndex } from './old-index.ts'

/** The file of a snapshot. */
export const snapshotFile = 'snapshot.bin'

/**
 * From this share of all passages on, what came and went is frozen together with the rest: what went is read over by
 * every search, and what came is frozen anew by every build.
 */
const maxFreshShare = 1 / 4

/**
 * Joins what the engine has of parts into few files that open at once: a main one that stays while most of its parts
 * do, and one of the parts that came since. None for an engine that opens each part.
 */
export async function freezeParts(
  indexDir: string,
  engine: Config['engine'],
  parts: readonly StoredFiles[],
  old: OldIndex,
): Promise<IndexSnapshot[]> {
  const { file, merge } = engineDriver(engine)
  if (!merge) return []
  const freeze = async (of: readonly StoredFiles[]): Promise<IndexSnapshot[]> => {
    if (of.length === 0) return []
    const files: Uint8Array[] = []
    const ends: number[] = []
    for (const part of of) ends.push(files.push(...(await readPacked(indexDir, part, file))))
    const { file: frozen, sizes } = merge(files)
    const stored = await writeFiles(indexDir, keyOfParts(of), { [snapshotFile]: frozen })
    const sizeOfPart = (at: number) =>
      sizes.slice(ends[at - 1] ?? 0, ends[at]).reduce((sum, size) => sum + size, 0)
    return [{ ...stored, parts: of.map(({ folder }, at) => ({ folder, size: sizeOfPart(at) })) }]
  }
  const [main, ...others] = old.snapshots
  const reusable = main && (await areIntact(indexDir, main)) ? main : null
  if (!reusable) return freeze(parts)
  const now = new Set(parts.map(({ folder }) => folder))
  const held = new Set(reusable.parts.map(({ folder }) => folder))
  const came = parts.filter(({ folder }) => !held.has(folder))
  const known = others.find(({ parts: own }) => sameFolders(own, came))
  const fresh = known && (await areIntact(indexDir, known)) ? [known] : await freeze(came)
  const total = sizeOf(reusable.parts)
  const gone = sizeOf(reusable.parts.filter(({ folder }) => !now.has(folder)))
  const changed = gone + sizeOf(fresh.flatMap(({ parts: own }) => own))
  return changed > maxFreshShare * total ? freeze(parts) : [reusable, ...fresh]
}

const sizeOf = (parts: readonly { size: number }[]) => parts.reduce((sum, { size }) => sum + size, 0)

const sameFolders = (a: readonly { folder: string }[], b: readonly { folder: string }[]) =>
  a.length === b.length && a.every(({ folder }, i) => folder === b[i]?.folder)

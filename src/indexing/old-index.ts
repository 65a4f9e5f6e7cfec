import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { PasserelleError } from '../errors.ts'
import { StorageError } from '../storage-error.ts'
import { codeVersion } from './code-version.ts'
import {
  type IndexedSource,
  type IndexManifest,
  type IndexPart,
  type IndexSnapshot,
  isOfThisCode,
  type StoredFiles,
  sha256,
} from './index-manifest.ts'
import { areIntact, readManifest } from './index-store.ts'
import type { SeenFiles } from './seen-files.ts'
import type { SourceOutcome } from './source-outcome.ts'

/** A part of the index with what became of its sources. */
export interface Part {
  stored: IndexPart
  outcomes: SourceOutcome[]
}

/** Tells parts of the index apart by what they are made from. */
export const keyOf = (sources: IndexedSource[]) =>
  sha256([codeVersion(), ...sources.flatMap(({ file, id, sha256 }) => [file, id, sha256])].join('\0'))

/** What an index that is there already can give to a new one. */
export class OldIndex {
  readonly sources: Map<string, string>
  readonly parts = new Map<string, IndexPart>()
  readonly shared: StoredFiles | null
  readonly words: StoredFiles | null
  readonly snapshots: readonly IndexSnapshot[]
  /** Of whichever code: what a text means to a model is no matter of how the index is made. */
  readonly vectors: StoredFiles | null
  readonly seen: SeenFiles
  private readonly homes = new Map<string, StoredFiles>()

  constructor(seen: SeenFiles, manifest: IndexManifest | null, vectors = manifest?.vectors ?? null) {
    this.seen = seen
    this.sources = new Map(manifest?.sources.map(({ file, sha256 }) => [file, sha256]))
    this.shared = manifest?.shared ?? null
    this.words = manifest?.words ?? null
    this.snapshots = manifest?.snapshots ?? []
    this.vectors = vectors
    let at = 0
    for (const part of manifest?.parts ?? []) {
      this.parts.set(part.key, part)
      const end = at + part.sources
      for (const source of manifest?.sources.slice(at, end) ?? []) this.homes.set(keyOf([source]), part)
      at = end
    }
  }

  /** Where the document of a source is stored, as the source is now. */
  homeOf(source: IndexedSource): StoredFiles | null {
    return this.homes.get(keyOf([source])) ?? null
  }
}

/** Opens the index that is there; one of other code gives vectors alone. @throws StorageError where it may not be read. */
export async function openOldIndex(
  indexDir: string,
  engine: Config['engine'],
  seen: SeenFiles,
): Promise<OldIndex> {
  try {
    const manifest = await readManifest(indexDir)
    return new OldIndex(seen, isOfThisCode(manifest, engine) ? manifest : null, manifest.vectors)
  } catch (error) {
    // What can't be read now can't be replaced either.
    if (!(error instanceof PasserelleError) || error instanceof StorageError) throw error
    return new OldIndex(seen, null)
  }
}

/** A part as it is on disk, or null where it is missing or damaged. */
export async function tryReuse(indexDir: string, old: OldIndex, key: string): Promise<Part | null> {
  const stored = old.parts.get(key)
  if (!stored || !(await areIntact(indexDir, stored, old.seen))) return null
  const path = join(indexDir, stored.folder, 'outcomes.json')
  return { stored, outcomes: JSON.parse(readFileSync(path, 'utf8')) as SourceOutcome[] }
}

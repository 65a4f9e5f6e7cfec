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
  private readonly homes = new Map<string, StoredFiles>()

  constructor(manifest: IndexManifest | null, vectors: StoredFiles | null = manifest?.vectors ?? null) {
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
export async function openOldIndex(indexDir: string, engine: Config['engine']): Promise<OldIndex> {
  try {
    const manifest = await readManifest(indexDir)
    return new OldIndex(isOfThisCode(manifest, engine) ? manifest : null, manifest.vectors)
  } catch (error) {
    // What can't be read now can't be replaced either.
    if (!(error instanceof PasserelleError) || error instanceof StorageError) throw error
    return new OldIndex(null)
  }
}

/** A part as it is on disk, or null where it is missing or damaged. */
export async function tryReuse(indexDir: string, part: IndexPart | undefined): Promise<Part | null> {
  if (!part || !(await areIntact(indexDir, part, readFileSync))) return null
  const outcomes: SourceOutcome[] = JSON.parse(
    readFileSync(join(indexDir, part.folder, 'outcomes.json'), 'utf8'),
  )
  return { stored: part, outcomes }
}

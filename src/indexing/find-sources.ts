import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { SourceError } from '../errors.ts'
import { type ListedSource, listSources, readBytes, type SkippedFile } from '../ingest/read-documents.ts'
import { hashSource, readSidecar, sidecarOf } from '../ingest/sidecar.ts'
import type { IndexedSource } from './index-manifest.ts'
import type { SeenFiles } from './seen-files.ts'

export type FoundSource = ListedSource & IndexedSource

/** The document files at the given paths as they are now. */
export interface FoundSources {
  sources: FoundSource[]
  skipped: SkippedFile[]
  /** Files that may not be read at all. */
  errors: SourceError[]
}

const readAtOnce = 100

/**
 * Lists document files and tells them apart by their content, without reading what they say.
 * @param seen without it, all files are read
 */
export async function findSources(paths: string[], seen?: SeenFiles): Promise<FoundSources> {
  const { sources, skipped, errors } = await listSources(paths)
  const found: FoundSources = { sources: [], skipped, errors }
  for (const [at, source] of sources.entries()) {
    // Else nothing would show meanwhile that the lock is held.
    if (at % readAtOnce === 0) await setImmediate()
    try {
      const { path, inner = [] } = source
      const hash = async () => hashSource(await readBytes(source, readFileSync), readSidecar(path))
      const sha256 = seen
        ? await seen.hashOf([resolve(path), ...inner].join('\0'), [path, sidecarOf(path)], hash)
        : await hash()
      found.sources.push({ ...source, sha256 })
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      found.errors.push(error)
    }
  }
  return found
}

/** What the manifest says of a source. */
export const indexedSource = ({ file, id, sha256 }: IndexedSource): IndexedSource => ({ file, id, sha256 })

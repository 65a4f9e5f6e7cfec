import { SourceError } from '../errors.ts'
import {
  hashBytes,
  type ListedSource,
  listSources,
  readBytes,
  type SkippedFile,
} from '../ingest/read-documents.ts'
import type { IndexedSource } from './index-manifest.ts'

export type FoundSource = ListedSource & IndexedSource

/** The document files at the given paths as they are now. */
export interface FoundSources {
  sources: FoundSource[]
  skipped: SkippedFile[]
  /** Files that may not be read at all. */
  errors: SourceError[]
}

/** Lists document files and tells them apart by their content, without reading what they say. */
export async function findSources(paths: string[]): Promise<FoundSources> {
  const { sources, skipped } = await listSources(paths)
  const found: FoundSources = { sources: [], skipped, errors: [] }
  for (const source of sources) {
    try {
      found.sources.push({ ...source, sha256: hashBytes(await readBytes(source)) })
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      found.errors.push(error)
    }
  }
  return found
}

/** What the manifest says of a source. */
export const indexedSource = ({ file, id, sha256 }: IndexedSource): IndexedSource => ({ file, id, sha256 })

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { analyserVersion } from '../analyse/analyser.ts'
import { headingWeights } from '../analyse/searchable-ranges.ts'
import type { Config } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import type { SourceFile } from '../ingest/source-file.ts'
import { conceptMatcher } from '../translate/concept-matcher.ts'

/** Raise it when the files of an index change their form or meaning. History: 1, first format; 2, concepts and own translations; 3, symbol, date and organization of a document. */
export const formatVersion = 3

export const manifestSchema = z.object({
  formatVersion: z.int(),
  analyserVersion: z.string(),
  optionsFingerprint: z.string(),
  sources: z.array(z.object({ file: z.string(), sha256: z.string() })),
  counts: z.object({ documents: z.int(), passages: z.int(), records: z.int(), terms: z.int() }),
  /** The folder that holds the files, named by their content. */
  generation: z.string().regex(/^[0-9a-f]{16}$/),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
})
export type IndexManifest = z.infer<typeof manifestSchema>

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Changes with the tables of concepts and names, by which passages are indexed. */
const conceptFingerprint = () => sha256(JSON.stringify([...conceptMatcher().concepts.values()]))

/** What the running code would build with: an index with other versions is refused. */
export function expectedVersions(engine: Config['engine']) {
  const options = [
    engineDriver(engine).name,
    engineDriver(engine).fingerprint,
    JSON.stringify(headingWeights),
    conceptFingerprint(),
  ]
  return { formatVersion, analyserVersion, optionsFingerprint: sha256(options.join('\n')).slice(0, 16) }
}

export function describeSources(documents: SourceFile[]): IndexManifest['sources'] {
  return documents.map(({ file, sha256 }) => ({ file, sha256 }))
}

/** Why an index doesn't fit the running code, or null. */
export function versionMismatch(manifest: IndexManifest, engine: Config['engine']): string | null {
  const expected = expectedVersions(engine)
  if (manifest.formatVersion !== expected.formatVersion) {
    return `its format is version ${manifest.formatVersion}, this program reads version ${expected.formatVersion}`
  }
  if (manifest.analyserVersion !== expected.analyserVersion) return 'it was built by another analyser'
  if (manifest.optionsFingerprint !== expected.optionsFingerprint) return 'it was built with other options'
  return null
}

/** Why an index doesn't fit the sources, or null. */
export function sourceMismatch(manifest: IndexManifest, sources: IndexManifest['sources']): string | null {
  const indexed = new Map(manifest.sources.map((source) => [source.file, source.sha256]))
  const changed = sources.find(({ file, sha256 }) => indexed.get(file) !== sha256)
  if (changed) return `${changed.file} is ${indexed.has(changed.file) ? 'changed' : 'new'} since it was built`
  const present = new Set(sources.map((source) => source.file))
  const gone = manifest.sources.find(({ file }) => !present.has(file))
  return gone ? `${gone.file} is gone since it was built` : null
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { analyserVersion } from '../analyse/analyser.ts'
import { headingWeights } from '../analyse/searchable-ranges.ts'
import type { Config } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import { packedTable } from '../tables/packed-table.ts'
import { readConcepts } from '../translate/concept-table.ts'
import { codeVersion } from './code-version.ts'

/**
 * Raise it when the files of an index change their form or meaning. History: 1, first format; 2, concepts and own
 * translations; 3, symbol, date and organization of a document; 4, parts; 5, warnings by their codes; 7, files that
 * were given up; 9, words, documents and what the engine searches as files that are looked up in place; 10, one
 * dictionary in all of them; 14, words and what the engine has of each document by itself.
 */
export const formatVersion = 14

const folderSchema = z.string().regex(/^[0-9a-f]{16}$/)
const storedFilesSchema = z.object({
  /** What the files were made from: the same key gives the same files. */
  key: z.string(),
  /** Named by the content of its files. */
  folder: folderSchema,
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
})
const snapshotSchema = storedFilesSchema.extend({
  /** The documents that it was made of, by the keys of what the engine has of them, and how many passages that is. */
  documents: z.array(z.object({ key: z.string(), size: z.int() })),
})
/** The engine's one file in place of those of many documents, some of which may have gone since. */
export type IndexSnapshot = z.infer<typeof snapshotSchema>

/** A folder of files that belong together. */
export type StoredFiles = z.infer<typeof storedFilesSchema>

const sourceSchema = z.object({ file: z.string(), id: z.string(), sha256: z.string() })
/** A source file as it was when it was indexed. */
export type IndexedSource = z.infer<typeof sourceSchema>

export const manifestSchema = z.object({
  formatVersion: z.int(),
  analyserVersion: z.string(),
  optionsFingerprint: z.string(),
  codeVersion: z.string(),
  counts: z.object({ documents: z.int(), passages: z.int(), records: z.int() }),
  /** What all parts share: twin documents and the translations learned from them. */
  shared: storedFilesSchema,
  /** The words of all parts. */
  words: storedFilesSchema,
  /** What the engine opens in place of parts; none where it opens each part. */
  snapshots: z.array(snapshotSchema),
  /** What passages mean as numbers, by a model that was set; null where none ever was. */
  vectors: storedFilesSchema.nullable().default(null),
  /** In the order of the corpus; each has the next so many of the sources. */
  parts: z.array(storedFilesSchema.extend({ sources: z.int() })),
  sources: z.array(sourceSchema),
})
export type IndexManifest = z.infer<typeof manifestSchema>
export type IndexPart = IndexManifest['parts'][number]

export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

/** Names what is made of some parts in their order: the same for the same parts. */
export const keyOfParts = (parts: readonly Pick<StoredFiles, 'folder'>[]) =>
  sha256(parts.map(({ folder }) => folder).join('\n'))

/** Names what an index holds: the same for two that hold the same. */
export const contentKey = ({ analyserVersion, optionsFingerprint, shared, parts }: IndexManifest) =>
  sha256(
    JSON.stringify([analyserVersion, optionsFingerprint, shared.folder, parts.map(({ folder }) => folder)]),
  ).slice(0, 16)

/** Changes with the tables of concepts and names, by which passages are indexed. */
const conceptFingerprint = packedTable(
  'concept-fingerprint',
  () => [['sha256', Buffer.from(sha256(JSON.stringify(readConcepts())))]],
  (sections) => Buffer.from(sections.bytesOf('sha256')).toString(),
)

/** What the running code would build with. */
export function expectedVersions(engine: Config['engine']) {
  const options = [
    engineDriver(engine).name,
    engineDriver(engine).fingerprint,
    JSON.stringify(headingWeights),
    conceptFingerprint(),
  ]
  return {
    formatVersion,
    analyserVersion,
    optionsFingerprint: sha256(options.join('\n')).slice(0, 16),
    codeVersion: codeVersion(),
  }
}

/** Why an index can't be searched by the running code, or null. */
export function versionMismatch(manifest: IndexManifest, engine: Config['engine']): string | null {
  const expected = expectedVersions(engine)
  if (manifest.formatVersion !== expected.formatVersion) {
    return `its format is version ${manifest.formatVersion}, this program reads version ${expected.formatVersion}`
  }
  if (manifest.analyserVersion !== expected.analyserVersion) return 'it was built by another analyser'
  if (manifest.optionsFingerprint !== expected.optionsFingerprint) return 'it was built with other options'
  return null
}

/** Whether what the index holds is what the running code would make of the same sources. */
export function isOfThisCode(manifest: IndexManifest, engine: Config['engine']): boolean {
  return versionMismatch(manifest, engine) === null && manifest.codeVersion === codeVersion()
}

/** Why an index doesn't fit the sources, or null. */
export function sourceMismatch(manifest: IndexManifest, sources: IndexedSource[]): string | null {
  const indexed = new Map(manifest.sources.map((source) => [source.file, source.sha256]))
  const changed = sources.find(({ file, sha256 }) => indexed.get(file) !== sha256)
  if (changed) return `${changed.file} is ${indexed.has(changed.file) ? 'changed' : 'new'} since it was built`
  const present = new Set(sources.map((source) => source.file))
  const gone = manifest.sources.find(({ file }) => !present.has(file))
  return gone ? `${gone.file} is gone since it was built` : null
}

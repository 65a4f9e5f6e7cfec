import { availableParallelism } from 'node:os'
import type { IndexSettings } from '../config.ts'
import { makeFolder } from '../make-folder.ts'
import { addVectors } from './add-vectors.ts'
import type { OnFile, PartSource, PartTask } from './build-part.ts'
import { findSources, indexedSource } from './find-sources.ts'
import { freezeParts } from './freeze-parts.ts'
import { type HeldLock, withIndexLock } from './index-lock.ts'
import { expectedVersions } from './index-manifest.ts'
import { type IndexReport, reportOn } from './index-report.ts'
import { writeManifest } from './index-store.ts'
import { checkNotLost } from './lost-sources.ts'
import { mergeWords } from './merge-words.ts'
import { keyOf, openOldIndex, type Part, tryReuse } from './old-index.ts'
import { buildParts } from './part-builders.ts'
import { planShards } from './plan-shards.ts'
import { publishParts } from './publish-parts.ts'
import { SeenFiles } from './seen-files.ts'
import { shareTwins } from './share-twins.ts'
import { hasPictures } from './source-outcome.ts'

export interface BuildOptions {
  /**
   * Threads to read and segment in; by default one for each core where there is much to read, else one. With 0 this
   * thread reads, and no file can be given up.
   */
  threads?: number
  /** Milliseconds that reading one file may take. */
  fileMs?: number
  /** Whether the text of pages that are pictures is recognised, in files that were indexed without it too. */
  ocr?: boolean
  onProgress?: (progress: BuildProgress) => void
  /** Is told how many passages the endpoint of EMBEDDINGS_URL has embedded so far, of those that lacked a vector. */
  onEmbedded?: (embedded: number, of: number) => void
  /** Builds even where all documents, or most of many, are gone since the last build. */
  allowEmpty?: boolean
  /** Files that were taken away on purpose, as the index names them. */
  removed?: string[]
  /** Milliseconds to wait for another process that builds the same index; 0 by default. */
  waitMs?: number
}

export interface BuildProgress {
  files: number
  totalFiles: number
  passages: number
}

/** What reading a file may take where text is recognised: some seconds a page. */
const ocrFileMs = 60 * 60 * 1000

/** Fewer files than this are read sooner than more threads are started. */
const minFilesForThreads = 60

/**
 * Builds the index of the documents at `paths` into `indexDir`. Only what is new or changed is read; the outcome is
 * the same, byte for byte, as that of a build from nothing, but that what few parts changed is frozen beside what the
 * engine has of the others. A file that can't be read is reported and the others are
 * indexed.
 * @throws PasserelleError when a path can't be listed; IndexBusyError when another process is building the same index;
 * LostSourcesError where the documents are gone; StorageError where the index can't be written. The old index stays.
 */
export async function buildIndex(
  paths: string[],
  settings: IndexSettings,
  options: BuildOptions = {},
): Promise<IndexReport> {
  const { indexDir, engine } = settings
  const startedAt = performance.now()
  await makeFolder(indexDir)
  const build = async (lock: HeldLock) => {
    const seen = new SeenFiles(indexDir)
    const found = await findSources(paths, seen)
    if (!options.allowEmpty) await checkNotLost(indexDir, found.sources, paths, options.removed)
    const old = await openOldIndex(indexDir, engine, seen)
    const planned = planShards(found.sources)
    const parts: (Part | null)[] = []
    const tasks: PartTask[] = []
    for (const sources of planned) {
      const key = keyOf(sources)
      const intact = await tryReuse(indexDir, old, key)
      const reused = options.ocr && intact?.outcomes.some(hasPictures) ? null : intact
      parts.push(reused)
      const located: PartSource[] = sources.map((source) => ({ ...source, storedIn: old.homeOf(source) }))
      if (!reused)
        tasks.push({ indexDir, engine, key, sources: located, options: { ocr: options.ocr ?? false } })
    }
    const built = await buildAll(tasks, options)
    const whole = parts.map((part, i): Part => {
      if (part) return part
      const { stored, outcomes } = built.shift() as (typeof built)[number]
      return { stored: { ...stored, sources: planned[i]?.length ?? 0 }, outcomes }
    })
    const outcomes = whole.flatMap((part) => part.outcomes)
    const report = reportOn(outcomes, found, old.sources)
    const shared = await shareTwins(indexDir, whole, old)
    const stored = whole.map((part) => part.stored)
    await lock.assertHeld()
    const manifest = {
      ...expectedVersions(engine),
      counts: report.counts,
      shared,
      words: await mergeWords(indexDir, stored, old),
      snapshots: await freezeParts(indexDir, engine, whole, old),
      vectors: old.vectors,
      parts: stored,
      sources: outcomes.map(indexedSource),
    }
    await publishParts(settings, manifest, whole)
    await writeManifest(indexDir, manifest)
    seen.write()
    const vectors = await addVectors(
      indexDir,
      manifest,
      settings.embeddings,
      async (withVectors) => {
        await lock.assertHeld()
        await writeManifest(indexDir, withVectors)
      },
      options.onEmbedded,
    )
    return { ...report, vectors, tookMs: Math.round(performance.now() - startedAt) }
  }
  return withIndexLock(indexDir, build, { waitMs: options.waitMs ?? 0 })
}

async function buildAll(tasks: PartTask[], { threads, ocr, fileMs, onProgress }: BuildOptions) {
  const toRead = tasks.flatMap(({ sources }) => sources.filter(({ storedIn }) => !storedIn)).length
  const progress = { files: 0, totalFiles: toRead, passages: 0 }
  const usual = toRead < minFilesForThreads ? Math.min(1, toRead) : availableParallelism()
  const onFile: OnFile = ({ passages, reused }) => {
    if (reused) return
    progress.files += 1
    progress.passages += passages
    onProgress?.({ ...progress })
  }
  return buildParts(tasks, {
    threads: threads ?? usual,
    fileMs: fileMs ?? (ocr ? ocrFileMs : undefined),
    onFile,
  })
}

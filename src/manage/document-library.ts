import { copyFile, mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import type { Config, IndexSettings } from '../config.ts'
import type { Catalogue } from '../corpus/corpus.ts'
import { limits } from '../ingest/limits.ts'
import { slug } from '../ingest/read-documents.ts'
import { sidecarOf } from '../ingest/sidecar.ts'
import { remark } from '../model/remark.ts'
import type { DocumentSummary, ListedDocument } from '../model/source-document.ts'
import { BuildThread } from './build-thread.ts'
import { changeFile, type FileChange } from './change-file.ts'
import { type CorrectionChange, isOwnFile, writeCorrections } from './document-corrections.ts'
import { type Draft, Drafts } from './drafts.ts'
import { safeFileName } from './file-name.ts'
import { inspectFile } from './inspect-file.ts'
import type { Inspection } from './inspect-worker.ts'
import { RefusedError } from './refusal.ts'
import { storing } from './storing.ts'

/** Where uploaded files are kept, below the data folder. */
const uploadFolder = 'uploads'
const maxWaiting = 8
/** Files read at a time: each may take as much memory as a thread is allowed. */
const maxReading = 3
export const maxUploadBytes = limits.fileBytes

export interface Preview extends Inspection {
  draft: string
  /** The document in whose place the draft would be published, or that is in its way; null where there is none. */
  present: { id: string; file: string; replaceable: boolean } | null
}

/** What the index is to follow: a file that must be read, files that are gone. */
interface Followed {
  file?: string
  removed?: string[]
}

/** The index that documents are published in. */
export interface PublishedIndex extends Catalogue {
  /** Takes the index on disk if it is new; false where it is refused. */
  reload(): Promise<boolean>
}

/** A file as it comes. @throws RefusedError when too much of it has come */
async function* bounded(name: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of content) {
    bytes += piece.length
    if (bytes > maxUploadBytes)
      throw new RefusedError(
        'too-large',
        remark('too-large', { megabytes: maxUploadBytes / 1024 / 1024 }),
        name,
      )
    yield piece
  }
}

/** Adds documents to the data folder and removes them; the index follows. One change at a time. */
export class DocumentLibrary {
  private readonly dataDir: string
  private readonly builds: BuildThread
  private readonly live: PublishedIndex
  private readonly drafts: Drafts
  private turn: Promise<unknown> = Promise.resolve()
  private waiting = 0
  private reading = 0

  constructor(
    { dataDir, indexDir, engine, cluster, embeddings }: IndexSettings & Pick<Config, 'dataDir'>,
    live: PublishedIndex,
  ) {
    const index = { indexDir, engine, ...(cluster && { cluster }), ...(embeddings && { embeddings }) }
    this.dataDir = dataDir
    this.builds = new BuildThread({ dataDir, index })
    this.live = live
    this.drafts = new Drafts(dataDir)
  }

  /**
   * Takes a file without publishing it and shows how it would be read; a file without any text is refused.
   * @param signal ends the reading: whoever sent the file has left
   */
  async preview(name: string, content: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Preview> {
    const safe = safeFileName(name)
    const draft = await storing(this.dataDir, () => this.drafts.add(safe, bounded(name, content)))
    try {
      const inspection = await this.inspect(draft, name, signal)
      if (inspection.segmentation.passages === 0)
        throw new RefusedError('unreadable', remark('no-text'), name)
      return { draft: draft.id, ...inspection, present: await this.presentOf(draft) }
    } catch (error) {
      await this.drafts.remove(draft)
      throw error
    }
  }

  /** Shows again how a draft would be read. */
  async review(draftId: string, signal?: AbortSignal): Promise<Preview> {
    const draft = await this.drafts.find(draftId)
    const inspection = await this.inspect(draft, draft.name, signal)
    return { draft: draft.id, ...inspection, present: await this.presentOf(draft) }
  }

  /** Publishes a draft. A document of the same file name is replaced only if that is asked for. */
  async publish(draftId: string, options: { replace: boolean }): Promise<DocumentSummary> {
    const draft = await this.drafts.find(draftId)
    return this.inTurn(async () => {
      const file = await this.placeFor(draft, options)
      const path = await this.pathOf(file)
      await this.change([() => changeFile(path, (partial) => copyFile(draft.path, partial))], { file })
      await this.drafts.remove(draft)
      const published = await this.live.find({ file })
      if (!published) throw new RefusedError('busy', remark('not-shown-yet', { file }))
      return published
    })
  }

  async discard(draftId: string): Promise<void> {
    await this.drafts.remove(await this.drafts.find(draftId))
  }

  /** Removes a document: its source file and all of it from the index. */
  remove(id: string): Promise<void> {
    return this.inTurn(async () => {
      const document = await this.live.find({ id })
      if (!document) throw new RefusedError('unknown', remark('no-such-document', { id }))
      const { file } = document
      const path = await this.pathOf(file)
      if (!(await isOwnFile(path))) throw new RefusedError('unreadable', remark('inside-file', { file }))
      const removals = [path, sidecarOf(path)].map((gone) => () => changeFile(gone, null))
      await this.change(removals, { removed: [file] })
    })
  }

  /** Says of a document what an editor knows better than its reader; the index follows at once. */
  correct(id: string, change: CorrectionChange): Promise<ListedDocument> {
    return this.inTurn(async () => {
      const document = await this.live.find({ id })
      if (!document) throw new RefusedError('unknown', remark('no-such-document', { id }))
      const { file } = document
      const path = await this.pathOf(file)
      await this.change([() => writeCorrections(path, change)], { file })
      return (await this.live.find({ id })) ?? document
    })
  }

  private async inspect(
    { name, path }: Draft,
    given: string,
    signal: AbortSignal | undefined,
  ): Promise<Inspection> {
    if (this.reading >= maxReading) throw new RefusedError('busy', remark('busy-reading'))
    this.reading += 1
    try {
      return await inspectFile({ path, file: name, id: slug(name) }, given, signal)
    } finally {
      this.reading -= 1
    }
  }

  /** The document that has the identifier which a draft would get; files of one name replace each other. */
  private async presentOf({ name }: Draft): Promise<Preview['present']> {
    const taken = await this.live.find({ id: slug(name) })
    if (!taken) return null
    return { id: taken.id, file: taken.file, replaceable: basename(taken.file) === name }
  }

  /** Where a draft goes: identifiers of documents that are there must not change by it. */
  private async placeFor(draft: Draft, { replace }: { replace: boolean }): Promise<string> {
    const present = await this.presentOf(draft)
    if (!present) return `${uploadFolder}/${draft.name}`
    const { id, file, replaceable } = present
    if (replace && replaceable) return file
    const code = replaceable ? 'same-file-name' : 'same-identifier'
    throw new RefusedError('duplicate', remark(code, { id, file }))
  }

  /** The path of a file below the data folder. @throws RefusedError where a link leads out of it. */
  private async pathOf(file: string): Promise<string> {
    const root = await realpath(this.dataDir)
    const path = join(root, file)
    const refused = new RefusedError('invalid-name', remark('outside-data', { file }))
    if (!path.startsWith(root + sep)) throw refused
    // A document in an archive has its place there.
    if (!(await isOwnFile(dirname(path)))) await mkdir(dirname(path), { recursive: true })
    const folder = await realpath(dirname(path))
    if (folder !== root && !folder.startsWith(root + sep)) throw refused
    return path
  }

  /** Changes files, one after the other, and lets the index follow; where that fails, all are taken back. */
  private async change(changes: (() => Promise<FileChange>)[], followed: Followed): Promise<void> {
    const made: FileChange[] = []
    try {
      for (const make of changes) made.push(await make())
      await this.rebuild(followed)
    } catch (error) {
      for (const change of made) await change.undo()
      if (made.length > 0) await this.rebuild({}).catch(() => {})
      throw error
    }
    for (const change of made) await change.settle()
  }

  /** Builds the index in a thread, so that requests are answered meanwhile, and takes it. */
  private async rebuild({ file, removed = [] }: Followed): Promise<void> {
    const errors = await this.builds.build({ removed })
    const error = errors.find((candidate) => candidate.file === file)
    if (error) throw new RefusedError('unreadable', remark('unreadable', { reason: error.message }))
    await this.live.reload()
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= maxWaiting) throw new RefusedError('busy', remark('busy'))
    this.waiting += 1
    const result = this.turn.then(() => storing(this.dataDir, work))
    this.turn = result
      .catch(() => {})
      .finally(() => {
        this.waiting -= 1
      })
    return result
  }
}

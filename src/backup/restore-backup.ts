import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { PasserelleError } from '../errors.ts'
import { syncPath } from '../indexing/durable-files.ts'
import { withIndexLock } from '../indexing/index-lock.ts'
import { manifestSchema, versionMismatch } from '../indexing/index-manifest.ts'
import { manifestName, writeManifest } from '../indexing/index-store.ts'
import { makeFolder } from '../make-folder.ts'
import { groupBy } from '../model/group-by.ts'
import { tellingStorage } from '../storage-error.ts'
import { type BackupContents, type BackupFile, checkBackup, filesOf, hashFile } from './backup-contents.ts'
import { sourceFiles } from './source-files.ts'

type Settings = Pick<Config, 'dataDir' | 'indexDir' | 'stateDir' | 'engine'>

export interface RestoreReport {
  sources: number
  /** Documents that were there before and are not in the backup, or otherwise, and where they were moved. */
  moved: { files: number; to: string } | null
  /** Why the index of the backup was not taken and has to be built; null where it was. */
  indexLeftOut: string | null
  createdAt: string
}

/** The files of documents and corrections at a folder, as paths below it; none where there is no such folder. */
async function presentFiles(dataDir: string): Promise<string[]> {
  await makeFolder(dataDir)
  return [...(await sourceFiles(dataDir)).keys()]
}

/** Copies the documents of a backup beside those that are there, and then puts them into place. */
async function restoreSources(
  folder: string,
  contents: BackupContents,
  dataDir: string,
): Promise<RestoreReport['moved']> {
  const run = randomBytes(4).toString('hex')
  const staged = join(dataDir, `.restored-${run}`)
  const aside = join(dataDir, `.before-restore-${run}`)
  const files = filesOf(contents, 'sources')
  try {
    for (const { name, path } of files) {
      const to = join(staged, name)
      await mkdir(dirname(to), { recursive: true })
      await copyFile(join(folder, path), to)
      await syncPath(to)
    }
  } catch (error) {
    await rm(staged, { recursive: true, force: true })
    throw error
  }
  // From here on nothing is written but names: a full disk can't stop it half way.
  let moved = 0
  for (const name of await presentFiles(dataDir)) {
    await mkdir(dirname(join(aside, name)), { recursive: true })
    await rename(join(dataDir, name), join(aside, name)).then(
      () => {
        moved += 1
      },
      (error) => {
        if (error.code !== 'ENOENT') throw error
      },
    )
  }
  for (const { name } of files) {
    await mkdir(dirname(join(dataDir, name)), { recursive: true })
    await rename(join(staged, name), join(dataDir, name))
  }
  await rm(staged, { recursive: true, force: true })
  await syncPath(dataDir)
  return moved === 0 ? null : { files: moved, to: aside }
}

/** Puts a folder of the index into place in one step, unless it is there as it should be. */
async function restoreFolder(folder: string, files: BackupFile[], to: string): Promise<void> {
  const places = files.map((file) => ({ ...file, place: join(to, basename(file.path)) }))
  const found = await Promise.all(places.map(({ place }) => hashFile(place).catch(() => null)))
  if (places.every(({ sha256 }, i) => found[i] === sha256)) return
  const draft = join(dirname(to), `.tmp-${randomBytes(8).toString('hex')}`)
  await mkdir(draft)
  for (const { path } of files) {
    await copyFile(join(folder, path), join(draft, basename(path)))
    await syncPath(join(draft, basename(path)))
  }
  await rm(to, { recursive: true, force: true })
  await rename(draft, to)
}

/** Puts the index of a backup into place; gives the reason where it doesn't fit this program. */
async function restoreIndex(
  folder: string,
  contents: BackupContents,
  { indexDir, engine }: Settings,
): Promise<string | null> {
  // What a cluster holds is no file here: a manifest alone would say that it is there.
  if (engine === 'opensearch') return 'the passages belong into the cluster'
  const files = filesOf(contents, 'index')
  const named = files.find(({ name }) => name === manifestName)
  if (contents.index === null || !named) return 'the backup holds none'
  const parsed = manifestSchema.safeParse(JSON.parse(await readFile(join(folder, named.path), 'utf8')))
  if (!parsed.success) return 'it is of another version'
  const manifest = parsed.data
  const mismatch = versionMismatch(manifest, engine)
  if (mismatch !== null) return mismatch
  await makeFolder(indexDir)
  await withIndexLock(indexDir, async (lock) => {
    const folders = groupBy(
      files.filter(({ name }) => name !== manifestName),
      ({ name }) => dirname(name),
    )
    for (const [name, held] of folders) await restoreFolder(folder, held, join(indexDir, name))
    await lock.assertHeld()
    const { builtAt } = contents.index ?? {}
    await writeManifest(indexDir, manifest, builtAt ? new Date(builtAt) : undefined)
  })
  return null
}

/**
 * Puts back what a backup holds. Every file of it is checked before anything is replaced; documents that are there are
 * moved into a hidden folder beside them, where that is allowed by `replace`.
 * @throws PasserelleError where the backup is not whole, or documents are in the way.
 */
export async function restoreBackup(
  folder: string,
  settings: Settings,
  { replace }: { replace: boolean },
): Promise<RestoreReport> {
  const { indexDir, stateDir } = settings
  const dataDir = resolve(settings.dataDir)
  const contents = await checkBackup(folder)
  return tellingStorage(dataDir, async () => {
    const present = await presentFiles(dataDir)
    if (present.length > 0 && !replace) {
      throw new PasserelleError(
        `${dataDir} holds documents already. Set DATA_DIR to an empty folder, or use --replace: they are moved aside then`,
      )
    }
    const moved = await restoreSources(folder, contents, dataDir)
    const indexLeftOut = await restoreIndex(folder, contents, settings)
    await makeFolder(indexDir)
    await makeFolder(stateDir)
    for (const { name, path } of filesOf(contents, 'state'))
      await copyFile(join(folder, path), join(stateDir, name))
    return {
      sources: filesOf(contents, 'sources').length,
      moved,
      indexLeftOut,
      createdAt: contents.createdAt,
    }
  })
}

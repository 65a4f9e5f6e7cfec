import { randomBytes } from 'node:crypto'
import { constants, copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { IndexError, PasserelleError } from '../errors.ts'
import { syncPath, writeDurably } from '../indexing/durable-files.ts'
import { builtAt, manifestName, readManifest } from '../indexing/index-store.ts'
import { makeFolder } from '../make-folder.ts'
import { programVersion } from '../program-version.ts'
import { stateFiles } from '../state-files.ts'
import { tellingStorage } from '../storage-error.ts'
import {
  type BackupContents,
  type BackupFile,
  backupVersion,
  checkBackup,
  contentsName,
  hashFile,
  indexFiles,
  type Section,
} from './backup-contents.ts'
import { sourceFiles } from './source-files.ts'

type Settings = Pick<Config, 'dataDir' | 'indexDir' | 'stateDir'>

/** A build that replaces the index while it is copied is done within moments; then the new one is copied. */
const maxAttempts = 3

export interface BackupReport extends Pick<BackupContents, 'index'> {
  /** Files of documents, their corrections included. */
  sources: number
  bytes: number
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** The files of the state folder that are there. */
async function presentState(stateDir: string): Promise<string[]> {
  const present = await readdir(stateDir).catch((): string[] => [])
  return Object.values(stateFiles).filter((name) => present.includes(name))
}

/** Copies files into a backup that is being written. */
class Copying {
  readonly files: BackupFile[] = []
  private readonly folder: string
  constructor(folder: string) {
    this.folder = folder
  }

  async add(section: Section, name: string, from: string): Promise<void> {
    const path = `${section}/${name}`
    const to = join(this.folder, path)
    await mkdir(dirname(to), { recursive: true })
    // Where the file system can, a copy takes no room until one of the two changes.
    await copyFile(from, to, constants.COPYFILE_FICLONE)
    await syncPath(to)
    this.files.push({ path, bytes: (await stat(to)).size, sha256: await hashFile(to) })
  }

  /** Copies the index as its manifest has it; null where there is none. Its folders never change once they are there. */
  async addIndex(indexDir: string): Promise<BackupContents['index']> {
    for (let attempt = 1; ; attempt++) {
      const before = this.files.length
      try {
        const [{ counts }, built] = [await readManifest(indexDir), await builtAt(indexDir)]
        await this.add('index', manifestName, join(indexDir, manifestName))
        const manifest = await readFile(join(this.folder, 'index', manifestName), 'utf8')
        for (const name of indexFiles(JSON.parse(manifest)))
          await this.add('index', name, join(indexDir, name))
        return { ...counts, builtAt: built.toISOString() }
      } catch (error) {
        this.files.length = before
        await rm(join(this.folder, 'index'), { recursive: true, force: true })
        if (error instanceof IndexError) return null
        if (!isMissing(error) || attempt === maxAttempts) throw error
      }
    }
  }
}

/** @throws PasserelleError where something stands at the place of the backup. */
async function checkFree(folder: string): Promise<void> {
  const present = await readdir(folder).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  if (present.length > 0)
    throw new PasserelleError(`${folder} isn't empty: give a folder that isn't there yet`)
}

/**
 * Writes the documents with their corrections, the index and what is kept beside them into a folder, and checks it. It
 * stands there when it is complete, and not before; a server or a build need not stop meanwhile.
 * @throws PasserelleError where the folder isn't empty, or can't be written.
 */
export async function writeBackup(
  folder: string,
  { dataDir, indexDir, stateDir }: Settings,
): Promise<BackupReport> {
  const place = resolve(folder)
  const draft = join(dirname(place), `.${basename(place)}.${randomBytes(4).toString('hex')}.partial`)
  return tellingStorage(place, async () => {
    await checkFree(place)
    await makeFolder(draft)
    try {
      const copying = new Copying(draft)
      const sources = await sourceFiles(dataDir)
      for (const [name, path] of sources) await copying.add('sources', name, path)
      const index = await copying.addIndex(indexDir)
      for (const name of await presentState(stateDir)) await copying.add('state', name, join(stateDir, name))
      const contents: BackupContents = {
        backupVersion,
        program: programVersion,
        createdAt: new Date().toISOString(),
        index,
        files: copying.files,
      }
      await writeDurably(join(draft, contentsName), `${JSON.stringify(contents, null, 1)}\n`)
      await checkBackup(draft)
      await rm(place, { recursive: true, force: true })
      await rename(draft, place)
      await syncPath(dirname(place))
      return { index, sources: sources.size, bytes: copying.files.reduce((sum, { bytes }) => sum + bytes, 0) }
    } catch (error) {
      await rm(draft, { recursive: true, force: true })
      throw error
    }
  })
}

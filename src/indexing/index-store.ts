import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { IndexError } from '../errors.ts'
import { unpackFiles } from '../packed/sections.ts'
import { StorageError, storageError, tellingStorage } from '../storage-error.ts'
import { syncPath, writeDurably } from './durable-files.ts'
import { type IndexManifest, manifestSchema, type StoredFiles, sha256 } from './index-manifest.ts'
import type { SeenFiles } from './seen-files.ts'

export const manifestName = 'manifest.json'

/**
 * Writes files that belong together into a folder named by their content. Nothing refers to the folder before the
 * manifest does, so that a crash at any moment leaves the old index whole.
 */
export async function writeFiles(
  indexDir: string,
  key: string,
  files: Record<string, string | Uint8Array>,
): Promise<StoredFiles> {
  const listed = Object.entries(files).map(([name, content]) => ({ name, sha256: sha256(content) }))
  const folder = sha256(JSON.stringify(listed)).slice(0, 16)
  const stored = { key, folder, files: listed }
  // The same content may be there already: it stays, unless it is damaged.
  if (!(await areIntact(indexDir, stored))) await placeFiles(indexDir, folder, files)
  return stored
}

/** Puts files into place as a folder, all of them in one step. @throws StorageError */
export async function placeFiles(
  indexDir: string,
  folder: string,
  files: Record<string, string | Uint8Array>,
): Promise<void> {
  // Whom the folder may be read by is decided by the umask, as with all else: a service has its own user.
  const temporary = join(indexDir, `.tmp-${randomBytes(8).toString('hex')}`)
  try {
    await mkdir(temporary)
    for (const [name, content] of Object.entries(files)) await writeDurably(join(temporary, name), content)
    await syncPath(temporary)
    await rm(join(indexDir, folder), { recursive: true, force: true })
    await rename(temporary, join(indexDir, folder))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw storageError(error, indexDir)
  }
}

/** Whether the files are there as they were written. @param seen without it, all of them are read */
export async function areIntact(
  indexDir: string,
  { folder, files }: StoredFiles,
  seen?: SeenFiles,
): Promise<boolean> {
  try {
    for (const { name, sha256: expected } of files) {
      const path = join(indexDir, folder, name)
      const found = seen
        ? await seen.hashOf(`${folder}/${name}`, [path], () => sha256(readFileSync(path)))
        : sha256(await readFile(path))
      if (found !== expected) return false
    }
    return true
  } catch {
    return false
  }
}

/** All folders that a manifest refers to. */
export const allFiles = ({ shared, words, snapshots, vectors, parts }: IndexManifest): StoredFiles[] => [
  shared,
  words,
  ...snapshots,
  ...(vectors ? [vectors] : []),
  ...parts,
]

/** When the index in a folder was built, wherever that was. */
export const builtAt = async (indexDir: string): Promise<Date> =>
  (await stat(join(indexDir, manifestName))).mtime

/**
 * Moves the manifest into place, in one step, then removes what it doesn't refer to.
 * @param built when the index was built, where that was not just now
 * @throws StorageError
 */
export async function writeManifest(
  indexDir: string,
  manifest: IndexManifest,
  built = new Date(),
): Promise<void> {
  const draft = join(indexDir, `.tmp-${manifestName}`)
  await tellingStorage(indexDir, async () => {
    await writeDurably(draft, `${JSON.stringify(manifest, null, 1)}\n`)
    await utimes(draft, built, built)
    // The folders that it names must not be lost by a power cut that it survives.
    await syncPath(indexDir)
    await rename(draft, join(indexDir, manifestName))
    await syncPath(indexDir)
  })
  const current = new Set(allFiles(manifest).map(({ folder }) => folder))
  for (const entry of await readdir(indexDir, { withFileTypes: true })) {
    const ours = /^[0-9a-f]{16}$|^\.tmp-/.test(entry.name)
    if (!ours || current.has(entry.name)) continue
    // The new index is in place: what can't be removed now is removed by the next build.
    await rm(join(indexDir, entry.name), { recursive: true, force: true }).catch(() => {})
  }
}

/** @throws IndexError where there is no manifest or it is broken; StorageError where it may not be read. */
export async function readManifest(indexDir: string): Promise<IndexManifest> {
  let text: string
  try {
    text = await readFile(join(indexDir, manifestName), 'utf8')
  } catch (error) {
    const told = storageError(error, join(indexDir, manifestName))
    if (told instanceof StorageError) throw told
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new IndexError(indexDir, missing ? 'there is no index' : (error as Error).message, { cause: error })
  }
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new IndexError(indexDir, `${manifestName} is broken or of another version`, { cause: error })
  }
}

/** Reads one file that tells by itself whether it is as it was written. @throws as `readStoredBytes` else does */
export const readSelfChecked = (indexDir: string, { folder }: StoredFiles, name: string): Promise<Buffer> =>
  readFile(join(indexDir, folder, name)).catch((error: Error) => {
    const told = storageError(error, indexDir)
    if (told instanceof StorageError) throw told
    throw new IndexError(indexDir, `${name} can't be read: ${error.message}`, { cause: error })
  })

/** Reads one file. @throws IndexError where it is missing or not as it was written; StorageError where it may not be read. */
export async function readStoredBytes(indexDir: string, stored: StoredFiles, name: string): Promise<Buffer> {
  const content = await readSelfChecked(indexDir, stored, name)
  const { files } = stored
  if (sha256(content) !== files.find((file) => file.name === name)?.sha256) {
    throw new IndexError(indexDir, `${name} is damaged`)
  }
  return content
}

/** The files of the documents of a part that are packed in one. @throws as `readStoredBytes` does */
export const readPacked = async (indexDir: string, stored: StoredFiles, name: string) =>
  unpackFiles(await readStoredBytes(indexDir, stored, name))

/** The same for a file of text. */
export async function readStored(indexDir: string, stored: StoredFiles, name: string): Promise<string> {
  return (await readStoredBytes(indexDir, stored, name)).toString('utf8')
}

/** Pairs of documents that say the same in two languages, and of copies of one text. @throws as `readStoredBytes` does */
export async function readPairs(indexDir: string, { shared }: Pick<IndexManifest, 'shared'>) {
  const read = async (name: string) =>
    JSON.parse(await readStored(indexDir, shared, name)) as [string, string][]
  return { twins: await read('twins.json'), copies: await read('copies.json') }
}

import { mkdir, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { IndexError } from '../errors.ts'
import { type IndexManifest, manifestSchema, type StoredFiles, sha256 } from './index-manifest.ts'

export const manifestName = 'manifest.json'

async function writeDurably(path: string, content: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes files that belong together into a folder named by their content. Nothing refers to the folder before the
 * manifest does, so that a crash at any moment leaves the old index whole.
 */
export async function writeFiles(
  indexDir: string,
  key: string,
  files: Record<string, string>,
): Promise<StoredFiles> {
  const listed = Object.entries(files).map(([name, content]) => ({ name, sha256: sha256(content) }))
  const folder = sha256(JSON.stringify(listed)).slice(0, 16)
  const stored = { key, folder, files: listed }
  // The same content may be there already: it stays, unless it is damaged.
  if (await areIntact(indexDir, stored)) return stored
  const temporary = await mkdtemp(join(indexDir, '.tmp-'))
  try {
    for (const [name, content] of Object.entries(files)) await writeDurably(join(temporary, name), content)
    await rm(join(indexDir, folder), { recursive: true, force: true })
    await rename(temporary, join(indexDir, folder))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
  return stored
}

/** Whether the files are there as they were written. */
export async function areIntact(indexDir: string, { folder, files }: StoredFiles): Promise<boolean> {
  for (const { name, sha256: expected } of files) {
    const content = await readFile(join(indexDir, folder, name)).catch(() => null)
    if (content === null || sha256(content) !== expected) return false
  }
  return true
}

/** Moves the manifest into place, in one step, then removes what it doesn't refer to. */
export async function writeManifest(indexDir: string, manifest: IndexManifest): Promise<void> {
  const draft = join(indexDir, `.tmp-${manifestName}`)
  await writeDurably(draft, `${JSON.stringify(manifest, null, 1)}\n`)
  await rename(draft, join(indexDir, manifestName))
  const current = new Set([manifest.shared, ...manifest.parts].map(({ folder }) => folder))
  for (const entry of await readdir(indexDir, { withFileTypes: true })) {
    const ours = /^[0-9a-f]{16}$|^\.tmp-/.test(entry.name)
    if (ours && !current.has(entry.name))
      await rm(join(indexDir, entry.name), { recursive: true, force: true })
  }
}

export async function makeIndexDir(indexDir: string): Promise<void> {
  await mkdir(indexDir, { recursive: true })
}

/** @throws IndexError where there is no manifest or it can't be read. */
export async function readManifest(indexDir: string): Promise<IndexManifest> {
  let text: string
  try {
    text = await readFile(join(indexDir, manifestName), 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new IndexError(indexDir, missing ? 'there is no index' : (error as Error).message, { cause: error })
  }
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new IndexError(indexDir, `${manifestName} is broken or of another version`, { cause: error })
  }
}

/** Reads one file. @throws IndexError where it is missing or not as it was written. */
export async function readStored(
  indexDir: string,
  { folder, files }: StoredFiles,
  name: string,
): Promise<string> {
  const content = await readFile(join(indexDir, folder, name)).catch((error: Error) => {
    throw new IndexError(indexDir, `${name} can't be read: ${error.message}`, { cause: error })
  })
  if (sha256(content) !== files.find((file) => file.name === name)?.sha256) {
    throw new IndexError(indexDir, `${name} is damaged`)
  }
  return content.toString('utf8')
}

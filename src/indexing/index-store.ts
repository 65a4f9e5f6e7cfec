import { mkdir, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { IndexError } from '../errors.ts'
import { type IndexManifest, manifestSchema, sha256 } from './index-manifest.ts'

const manifestName = 'manifest.json'

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
 * Writes an index so that a crash at any moment leaves the old one whole: the files go to a folder of their own, named
 * by their content, and the manifest that names the folder is moved into place last.
 */
export async function writeIndex(
  indexDir: string,
  files: Record<string, string>,
  about: Omit<IndexManifest, 'generation' | 'files'>,
): Promise<IndexManifest> {
  const listed = Object.entries(files).map(([name, content]) => ({ name, sha256: sha256(content) }))
  const generation = sha256(JSON.stringify([about, listed])).slice(0, 16)
  const manifest: IndexManifest = { ...about, generation, files: listed }
  await mkdir(indexDir, { recursive: true })
  const temporary = await mkdtemp(join(indexDir, '.tmp-'))
  try {
    for (const [name, content] of Object.entries(files)) await writeDurably(join(temporary, name), content)
    const target = join(indexDir, generation)
    // The same content is there already when nothing changed: it stays, unless it is damaged.
    const intact = await readIndexFiles(indexDir, manifest).then(Boolean, () => false)
    if (!intact) {
      await rm(target, { recursive: true, force: true })
      await rename(temporary, target)
    }
    const manifestDraft = join(indexDir, `.tmp-${manifestName}`)
    await writeDurably(manifestDraft, `${JSON.stringify(manifest, null, 2)}\n`)
    await rename(manifestDraft, join(indexDir, manifestName))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
  await removeOldGenerations(indexDir, generation)
  return manifest
}

async function removeOldGenerations(indexDir: string, current: string): Promise<void> {
  for (const entry of await readdir(indexDir, { withFileTypes: true })) {
    const ours = /^[0-9a-f]{16}$|^\.tmp-/.test(entry.name)
    if (ours && entry.name !== current) await rm(join(indexDir, entry.name), { recursive: true, force: true })
  }
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

/** Reads the files that a manifest names. @throws IndexError where one is missing or not as it was written. */
export async function readIndexFiles(
  indexDir: string,
  manifest: IndexManifest,
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const { name, sha256: expected } of manifest.files) {
    const path = join(indexDir, manifest.generation, name)
    const content = await readFile(path, 'utf8').catch((error: Error) => {
      throw new IndexError(indexDir, `${name} can't be read: ${error.message}`, { cause: error })
    })
    if (sha256(content) !== expected) throw new IndexError(indexDir, `${name} is damaged`)
    files.set(name, content)
  }
  return files
}

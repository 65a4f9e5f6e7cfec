import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { StorageError, tellingStorage } from './storage-error.ts'

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Where a parent is there after all, another may have made it meanwhile: what failed is tried once more. */
async function make(path: string, again = false): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await isFolder(path))) return
    if (code !== 'ENOENT') throw error
    const parent = dirname(path)
    const there = await isFolder(parent)
    if (there && again) {
      const remedy = `no folder can be made in ${parent}. Set the folder to one on a disk`
      throw new StorageError('ENOENT', remedy, { cause: error })
    }
    if (!there) await make(parent)
    await make(path, there)
  }
}

/**
 * Makes a folder and those that it lies in, where they aren't there. Node's own way of doing so never ends where the
 * system says of a folder that is there that it isn't, as in `/proc`.
 * @throws StorageError where it can't be made
 */
export const makeFolder = (path: string): Promise<void> => tellingStorage(path, () => make(resolve(path)))

import { copyFile, link, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncPath } from '../indexing/durable-files.ts'

/** A change of a file that may still be taken back. */
export interface FileChange {
  /** Puts back what was there, which takes no room on the disk. */
  undo(): Promise<void>
  /** Lets go of what was there. */
  settle(): Promise<void>
}

const besides = (path: string, ending: string) => join(dirname(path), `.${basename(path)}.${ending}`)
const isMissing = (error: NodeJS.ErrnoException) => error.code === 'ENOENT'

/** Keeps what stands at a path under a hidden name beside it; false where nothing does. */
async function keep(path: string, kept: string): Promise<boolean> {
  await rm(kept, { force: true })
  try {
    await link(path, kept)
    return true
  } catch (error) {
    if (isMissing(error as NodeJS.ErrnoException)) return false
    // There are file systems without links.
    await copyFile(path, kept)
    return true
  }
}

/**
 * Changes a file in one step: whoever reads it meanwhile gets the old one or the new one. A link that is there is
 * replaced, not followed.
 * @param write makes the new file under the name that it is given; null takes the file away.
 */
export async function changeFile(
  path: string,
  write: ((partial: string) => Promise<void>) | null,
): Promise<FileChange> {
  const [partial, kept] = [besides(path, 'partial'), besides(path, 'before')]
  const isKept = await keep(path, kept)
  try {
    if (write === null) await rm(path, { force: true })
    else {
      await write(partial)
      await syncPath(partial)
      await rename(partial, path)
    }
    await syncPath(dirname(path))
  } catch (error) {
    await rm(partial, { force: true })
    await rm(kept, { force: true })
    throw error
  }
  return {
    async undo() {
      if (isKept) await rename(kept, path)
      else await rm(path, { force: true })
    },
    settle: () => rm(kept, { force: true }),
  }
}

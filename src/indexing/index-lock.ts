import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PasserelleError } from '../errors.ts'

const held = new Set<string>()

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a lock was left behind by a process that ended; one of our own number that we don't hold was, too. */
async function isStale(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid <= 0) return true
  return pid === process.pid ? !held.has(path) : !isRunning(pid)
}

async function takeLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
    held.add(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Runs `work` while no other process writes to the index.
 * @throws PasserelleError when one does.
 */
export async function withIndexLock<T>(indexDir: string, work: () => Promise<T>): Promise<T> {
  const path = join(indexDir, '.lock')
  if (!(await takeLock(path))) {
    if (await isStale(path)) await rm(path, { force: true })
    if (!(await takeLock(path))) {
      throw new PasserelleError(
        `${indexDir}: another process is building this index. Wait for it, or remove ${path} if there is none`,
      )
    }
  }
  try {
    return await work()
  } finally {
    held.delete(path)
    await rm(path, { force: true })
  }
}

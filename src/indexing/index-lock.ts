import { randomBytes } from 'node:crypto'
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { IndexBusyError } from '../errors.ts'
import { StorageError, tellingStorage } from '../storage-error.ts'
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts'

/** A holder shows so often that it is still there. */
const beatMs = 10_000
/**
 * Where a holder can't be looked at (another machine or container, another system), a lock that was not touched for so
 * long was left behind: a build whose thread is held up misses a few beats, never all of them.
 */
const silenceMs = 180_000
const retryMs = 200

const ownerSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  start: z.string().nullable(),
  /** Tells two locks of one process apart. */
  token: z.string(),
})
type Owner = z.infer<typeof ownerSchema> & ProcessIdentity

/** Tokens of the locks that this process holds. */
const held = new Set<string>()

/** An index that this process alone writes to. */
export interface HeldLock {
  /** @throws IndexBusyError where the lock was lost: another process took this one for ended. */
  assertHeld(): Promise<void>
}

function parseOwner(text: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Whether a lock was left behind. Locks are put into place whole: what can't be read is none. */
async function isLeft(path: string, text: string): Promise<boolean> {
  const owner = parseOwner(text)
  if (owner === null) return true
  if (owner.pid === process.pid && owner.host === (await ownIdentity()).host) return !held.has(owner.token)
  const running = await isRunning(owner)
  if (running !== null) return !running
  const touched = await stat(path).catch(() => null)
  return touched === null || Date.now() - touched.mtimeMs > silenceMs
}

const hasCode = (error: unknown, ...codes: string[]) =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '')

/** Where a lock is made, or put aside: beside its place, by a name that a build that is done clears away. */
const draftOf = (path: string, token: string) => join(dirname(path), `.tmp-lock-${token}`)

/** Puts a lock into place unless there is one. File systems that know no links get it written in place. */
async function place(draft: string, path: string, text: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    // Whoever holds the lock removes what is left over in the folder, this draft included.
    if (hasCode(error, 'EEXIST', 'ENOENT')) return false
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK')) throw error
  }
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Clearing takes no time: whoever does it longer was ended in the midst of it. */
const clearingMs = 10_000

/** Takes a lock away that was left behind. One does so at a time, so that nobody takes away a lock that is new. */
async function clear(path: string, text: string): Promise<void> {
  const claim = draftOf(path, 'cleared')
  try {
    await writeFile(claim, '', { flag: 'wx' })
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    const claimed = await stat(claim).catch(() => null)
    if (claimed && Date.now() - claimed.mtimeMs > clearingMs) await rm(claim, { force: true })
    return
  }
  if ((await lockAt(path)) === text) await rm(path, { force: true })
  await rm(claim, { force: true })
}

/** The text of the lock at a path; null where there is none. @throws StorageError where it is no file. */
async function lockAt(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    if (hasCode(error, 'EISDIR')) {
      const message = `${path} is a folder, where the file of a lock belongs. Remove it: rmdir ${path}`
      throw new StorageError('EISDIR', message, { cause: error })
    }
    throw error
  }
}

async function take(path: string): Promise<Owner | null> {
  const owner: Owner = { ...(await ownIdentity()), token: randomBytes(8).toString('hex') }
  const text = JSON.stringify(owner)
  const draft = draftOf(path, owner.token)
  await writeFile(draft, text)
  try {
    held.add(owner.token)
    if (await place(draft, path, text)) return owner
    const present = await lockAt(path)
    if (present !== null && (await isLeft(path, present))) await clear(path, present)
    if (await place(draft, path, text)) return owner
    held.delete(owner.token)
    return null
  } catch (error) {
    held.delete(owner.token)
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function takeWithin(path: string, waitMs: number): Promise<Owner> {
  for (const deadline = Date.now() + waitMs; ; ) {
    const owner = await take(path)
    if (owner) return owner
    if (Date.now() >= deadline) break
    await wait(retryMs)
  }
  const other = parseOwner((await lockAt(path)) ?? '')
  const who = other ? ` (process ${other.pid} on ${other.host.split(' ')[0]})` : ''
  throw new IndexBusyError(
    `${path}: another process${who} is building this index. Wait for it, or remove ${path} if there is none`,
  )
}

/**
 * Runs `work` while no other process writes to the index.
 * @param waitMs how long to wait for another process that does
 * @throws IndexBusyError when one still does; StorageError where no lock can be written.
 */
export async function withIndexLock<T>(
  indexDir: string,
  work: (lock: HeldLock) => Promise<T>,
  { waitMs = 0 } = {},
): Promise<T> {
  const path = join(indexDir, '.lock')
  const owner = await tellingStorage(path, () => takeWithin(path, waitMs))
  const isOurs = async () => parseOwner((await lockAt(path)) ?? '')?.token === owner.token
  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, beatMs)
  beat.unref()
  try {
    return await work({
      async assertHeld() {
        if (await isOurs()) return
        throw new IndexBusyError(
          `${path}: the lock was lost while this process built the index. Run the command again when no other one builds it`,
        )
      },
    })
  } finally {
    clearInterval(beat)
    held.delete(owner.token)
    if (await isOurs().catch(() => false)) await rm(path, { force: true })
  }
}

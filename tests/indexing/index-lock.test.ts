import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { IndexBusyError } from '../../src/errors.ts'
import { withIndexLock } from '../../src/indexing/index-lock.ts'
import { ownIdentity } from '../../src/indexing/process-identity.ts'
import { StorageError } from '../../src/storage-error.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const onLinux = it.runIf(process.platform === 'linux')
const startOf = async (pid: number | string) =>
  (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[19] ?? ''

/** A folder with a lock in it, and what becomes of somebody who wants to build there. */
async function locked(lock: object | string) {
  const folder = await temporaryFolder()
  const path = join(folder, '.lock')
  await writeFile(path, typeof lock === 'string' ? lock : JSON.stringify({ token: 'other', ...lock }))
  return { folder, path, enter: () => withIndexLock(folder, async () => 'built') }
}

async function sleeper(): Promise<number> {
  const child = spawn('sleep', ['60'])
  children.push(child)
  await once(child, 'spawn')
  return child.pid as number
}

it('lets one in at a time, and tells who is in', async () => {
  const folder = await temporaryFolder()
  await withIndexLock(folder, async () => {
    const second = withIndexLock(folder, async () => {})
    await expect(second).rejects.toThrow(IndexBusyError)
    await expect(second).rejects.toThrow(`another process (process ${process.pid} on`)
  })
  await expect(withIndexLock(folder, async () => 'built')).resolves.toBe('built')
  expect(await readdir(folder)).toEqual([])
})

it('lets one of many in over a lock that was left behind', async () => {
  const { folder } = await locked('4194304')
  let inside = 0
  let most = 0
  const enter = () =>
    withIndexLock(folder, async ({ assertHeld }) => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 50))
      await assertHeld()
      inside -= 1
    })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, enter))
  expect(most).toBe(1)
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
  expect(await readdir(folder)).toEqual([])
})

it('waits for another one as long as it is told', async () => {
  const folder = await temporaryFolder()
  let end = () => {}
  const first = withIndexLock(
    folder,
    () =>
      new Promise<void>((resolve) => {
        end = resolve
      }),
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  const second = withIndexLock(folder, async () => 'second', { waitMs: 20_000 })
  setTimeout(() => end(), 100)
  expect(await second).toBe('second')
  await first
})

onLinux('refuses to enter while the process that holds the lock runs', async () => {
  const pid = await sleeper()
  const { enter } = await locked({ ...(await ownIdentity()), pid, start: await startOf(pid) })
  await expect(enter()).rejects.toThrow(IndexBusyError)
})

onLinux('enters where the number of the holder is another process by now', async () => {
  const pid = await sleeper()
  const { enter } = await locked({ ...(await ownIdentity()), pid, start: '1' })
  await expect(enter()).resolves.toBe('built')
})

onLinux('enters where the holder has ended and nobody asked how', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'])
  children.push(parent)
  const [said] = await once(parent.stdout, 'data')
  const pid = Number(String(said).trim())
  const start = await startOf(pid)
  const { enter } = await locked({ ...(await ownIdentity()), pid, start })
  await expect
    .poll(async () => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.[0], { timeout: 20_000 })
    .toBe('Z')
  await expect(enter()).resolves.toBe('built')
})

it.each(['', 'garbage', '1', '{"pid":1}', '{"pid'])('enters over a lock that says %j', async (text) => {
  const { enter, folder } = await locked(text)
  await expect(enter()).resolves.toBe('built')
  expect(await readdir(folder)).toEqual([])
})

it('trusts a lock of another machine as long as it is touched', async () => {
  const { enter, path } = await locked({ pid: 1, host: 'elsewhere', start: '1' })
  await expect(enter()).rejects.toThrow('process 1 on elsewhere')
  const old = new Date(Date.now() - 10 * 60_000)
  await utimes(path, old, old)
  await expect(enter()).resolves.toBe('built')
})

it('says what to do where the lock is a folder', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, '.lock'))
  const entering = withIndexLock(folder, async () => {})
  await expect(entering).rejects.toThrow(StorageError)
  await expect(entering).rejects.toThrow(/is a folder.*rmdir/)
})

it('keeps a build whose lock was taken from replacing the index, and leaves the lock of the other', async () => {
  const folder = await temporaryFolder()
  const other = JSON.stringify({ pid: 1, host: 'elsewhere', start: '1', token: 'other' })
  const building = withIndexLock(folder, async ({ assertHeld }) => {
    await writeFile(join(folder, '.lock'), other)
    await assertHeld()
  })
  await expect(building).rejects.toThrow(/the lock was lost/)
  expect(await readFile(join(folder, '.lock'), 'utf8')).toBe(other)
})

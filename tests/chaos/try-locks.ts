import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownIdentity } from '../../src/indexing/process-identity.ts'
import type { Trial } from './chaos.ts'

const startOf = async (pid: number) =>
  (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[19] ?? ''

/** Locks that were left behind are taken over; those of somebody who is there are not. */
export const tryLocks: Trial = async (site, _, findings) => {
  const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 600'])
  const [said] = await once(parent.stdout, 'data')
  const child = Number(String(said).trim())
  const own = await ownIdentity()
  const living = { ...own, pid: parent.pid ?? 0, start: await startOf(parent.pid ?? 0), token: 'x' }
  const zombie = { ...own, pid: child, start: await startOf(child).catch(() => ''), token: 'x' }
  await new Promise((resolve) => setTimeout(resolve, 500))
  const locks: [string, string, boolean][] = [
    ['of a process that runs', JSON.stringify(living), false],
    ['of another machine', JSON.stringify({ ...living, host: 'elsewhere' }), false],
    ['of a number that is another process by now', JSON.stringify({ ...living, start: '1' }), true],
    ['of a process that ended', JSON.stringify({ ...living, pid: 4_194_303 }), true],
    ['of a zombie', JSON.stringify(zombie), true],
    ['a number', '1', true],
    ['empty', '', true],
    ['garbage', '\0\0{"pid":', true],
  ]
  try {
    for (const [what, text, mayEnter] of locks) {
      await writeFile(join(site.indexDir, '.lock'), text)
      const entered = await site.build().then(
        () => true,
        (error: Error) => (/another process/.test(error.message) ? false : error.message),
      )
      const fault = (await site.fault()) ?? (entered === mayEnter ? null : `${what}: ${entered}`)
      findings.add(`lock ${what}`, entered === true ? 'taken over' : 'refused', fault)
    }
  } finally {
    parent.kill('SIGKILL')
  }
}

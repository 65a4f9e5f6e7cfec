import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'

/** What tells a process from every other one, also from a later one of the same number. */
export interface ProcessIdentity {
  pid: number
  /** Where its number means something: the machine since it was started, and the container. */
  host: string
  /** When it started, in ticks of that machine; null where the system doesn't say. */
  start: string | null
}

/** What Linux says of a process: its state and when it started; null where there is none, or no such file. */
async function statusOf(pid: number): Promise<{ state: string; start: string } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The name of the program stands in brackets and may hold anything, brackets and blanks included.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', start: fields[19] ?? '' }
}

const textOf = (reading: Promise<string>) => reading.then((text) => text.trim()).catch(() => '')

/** This process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const [status, boot, container] = await Promise.all([
    statusOf(process.pid),
    textOf(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    textOf(readlink('/proc/self/ns/pid')),
  ])
  return {
    pid: process.pid,
    host: [hostname(), boot, container].join(' '),
    start: status?.start ?? null,
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** States of a process that has ended and whose parent hasn't asked how. */
const ended = new Set(['Z', 'X', 'x'])

/** Whether a process still runs; null where that can't be told from here: it ran elsewhere, or the system doesn't say. */
export async function isRunning({ pid, host, start }: ProcessIdentity): Promise<boolean | null> {
  if (host !== (await ownIdentity()).host) return null
  if (!answersSignals(pid)) return false
  const status = await statusOf(pid)
  if (status === null || start === null) return null
  return status.start === start && !ended.has(status.state)
}

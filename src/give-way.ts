import { readdirSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'

/** How much other threads give way to the one that listens: as where all have work, a third of its share. */
const niceness = 5

/**
 * Lets the thread that listens go first where there are fewer cores than threads at work: it needs little, and /healthz,
 * refusals and stopping wait for it. The others answer, or compile and collect garbage for those that do. Threads that are
 * started later begin as whoever starts them: it is called again then. Only Linux has priorities of threads.
 */
export function giveWay(): void {
  try {
    const listening = process.pid
    const wanted = Math.min(getPriority(listening) + niceness, constants.priority.PRIORITY_LOW)
    const others = readdirSync('/proc/self/task').map(Number)
    for (const thread of others) if (thread !== listening) setPriority(thread, wanted)
  } catch {
    // Elsewhere all threads are equal, and a thread may end meanwhile.
  }
}

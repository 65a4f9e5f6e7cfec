import { Worker } from 'node:worker_threads'
import type { ListedSource } from '../ingest/read-documents.ts'
import { type Remark, remark } from '../model/remark.ts'
import type { Inspection, InspectionMessage } from './inspect-worker.ts'
import { RefusedError } from './refusal.ts'

/** What reading one uploaded file may cost; whatever takes more is given up, and nothing else suffers. */
const bounds = { milliseconds: 60_000, heapMegabytes: 1024 }

/** Why the thread ended before its time. */
function reasonOf(error: NodeJS.ErrnoException): Remark {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return remark('too-much-memory')
  return remark('unreadable', { reason: error.message })
}

/**
 * Reads and segments a file in a thread of its own.
 * @param given the file's name as whoever sent it knows it.
 * @param signal ends the reading at once
 * @throws RefusedError when it can't be read, or takes too much time or memory.
 */
export async function inspectFile(
  source: ListedSource,
  given: string,
  signal?: AbortSignal,
): Promise<Inspection> {
  const worker = new Worker(new URL('inspect-worker.mjs', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
  })
  let timer: NodeJS.Timeout | undefined
  let onAbort = () => {}
  try {
    const message = await new Promise<InspectionMessage>((resolve) => {
      // Nobody waits for the answer.
      onAbort = () => resolve({ fault: remark('busy') })
      timer = setTimeout(
        () => resolve({ fault: remark('too-much-time', { seconds: bounds.milliseconds / 1000 }) }),
        bounds.milliseconds,
      )
      worker.once('message', resolve)
      worker.once('error', (error) => resolve({ fault: reasonOf(error) }))
      signal?.addEventListener('abort', onAbort)
      if (signal?.aborted) onAbort()
    })
    if ('fault' in message) throw new RefusedError('unreadable', message.fault, given)
    return message
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    await worker.terminate()
  }
}

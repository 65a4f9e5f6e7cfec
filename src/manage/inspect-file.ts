import { Worker } from 'node:worker_threads'
import type { ListedSource } from '../ingest/read-documents.ts'
import type { Segmentation } from '../model/segmentation.ts'
import type { InspectionMessage } from './inspect-worker.ts'
import { RefusedError } from './refusal.ts'

/** What reading one uploaded file may cost; whatever takes more is given up, and nothing else suffers. */
const bounds = { milliseconds: 60_000, heapMegabytes: 1024 }

/**
 * Reads and segments a file in a thread of its own.
 * @throws RefusedError when it can't be read, or takes too much time or memory.
 */
export async function inspectFile(source: ListedSource): Promise<Segmentation> {
  const worker = new Worker(new URL('inspect-worker.mjs', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const message = await new Promise<InspectionMessage>((resolve) => {
      const fail = (what: string) => resolve({ fault: `${source.file}: ${what}; split it` })
      timer = setTimeout(
        () => fail(`reading it takes more than ${bounds.milliseconds / 1000} seconds`),
        bounds.milliseconds,
      )
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        fail(isMemory ? 'reading it takes too much memory' : `it could not be read (${error.message})`)
      })
    })
    if ('fault' in message) throw new RefusedError('unreadable', message.fault)
    return message.segmentation
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

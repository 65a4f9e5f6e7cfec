import { Worker } from 'node:worker_threads'
import { PasserelleError } from '../errors.ts'
import { type BuiltPart, buildPart, type OnFile, type PartTask } from './build-part.ts'
import type { WorkerMessage } from './part-worker.ts'

/** Analysis leaves much behind at once: room for it spares collecting it in small steps. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

/** Builds one part in a thread. */
function buildInThread(worker: Worker, task: PartTask, onFile: OnFile): Promise<BuiltPart> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      act()
    }
    const onError = (error: Error) => settle(() => reject(error))
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === 'file') onFile(message)
      if (message.kind === 'part') settle(() => resolve(message.built))
      if (message.kind === 'failed') {
        const Kind = message.expected ? PasserelleError : Error
        settle(() => reject(new Kind(message.message)))
      }
    }
    worker.on('message', onMessage)
    worker.once('error', onError)
    worker.postMessage(task)
  })
}

/**
 * Builds parts of the index in so many threads, or in this one (0). Gives them in the order of the tasks.
 * @throws PasserelleError or Error as the first part that fails does.
 */
export async function buildParts(tasks: PartTask[], threads: number, onFile: OnFile): Promise<BuiltPart[]> {
  const built: BuiltPart[] = []
  if (threads === 0) {
    for (const task of tasks) built.push(await buildPart(task, onFile))
    return built
  }
  const workers = Array.from(
    { length: Math.min(threads, tasks.length) },
    () => new Worker(new URL('part-worker.mjs', import.meta.url), { resourceLimits }),
  )
  let next = 0
  try {
    await Promise.all(
      workers.map(async (worker) => {
        while (next < tasks.length) {
          const at = next++
          built[at] = await buildInThread(worker, tasks[at] as PartTask, onFile)
        }
      }),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return built
}

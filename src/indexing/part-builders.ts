import type { BuiltPart, OnFile, PartTask } from './build-part.ts'
import { PartThread } from './part-thread.ts'

export interface PartBuilding {
  /** In how many threads; 0 builds in this one. */
  threads: number
  /** Milliseconds that reading one file may take in a thread. */
  fileMs?: number | undefined
  onFile: OnFile
}

/**
 * Builds parts of the index, in the order of the tasks. A file that takes too much time or memory in a thread is that
 * file's error; its part is built without it.
 * @throws PasserelleError or Error as the first part that fails does.
 */
export async function buildParts(
  tasks: PartTask[],
  { threads, fileMs, onFile }: PartBuilding,
): Promise<BuiltPart[]> {
  const built: BuiltPart[] = []
  if (threads === 0) {
    // Whoever leaves it to threads needn't load all that reads and analyses.
    const { buildPart } = await import('./build-part.ts')
    for (const task of tasks) built.push(await buildPart(task, onFile))
    return built
  }
  const workers = Array.from({ length: Math.min(threads, tasks.length) }, () => new PartThread(fileMs))
  let next = 0
  try {
    await Promise.all(
      workers.map(async (worker) => {
        while (next < tasks.length) {
          const at = next++
          built[at] = await worker.build(tasks[at] as PartTask, onFile)
        }
      }),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.end()))
  }
  return built
}

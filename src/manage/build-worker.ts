import { parentPort, workerData } from 'node:worker_threads'
import type { IndexSettings } from '../config.ts'
import { giveWay } from '../give-way.ts'
import { buildIndex } from '../indexing/build-index.ts'
import type { Remark } from '../model/remark.ts'
import { RefusedError } from './refusal.ts'
import { storing } from './storing.ts'

/** Documents and their index. */
export interface BuildSettings {
  dataDir: string
  index: IndexSettings
}

/** Files that were taken away on purpose. */
export interface BuildTask {
  removed: string[]
}

/** Files that could not be read, with the reason; or why the index is as it was. */
export type BuildMessage =
  | { errors: { file: string; message: string }[] }
  | { refused: Remark }
  | { fault: Error }

/** How long a change waits for another program that builds the index: less than its request may take. */
const indexWaitMs = 30_000

/** Builds the index of the documents that the thread was given, as often as it is asked to. */
export function serveBuilds(): void {
  giveWay()
  const { dataDir, index } = workerData as BuildSettings
  const say = (message: BuildMessage) => parentPort?.postMessage(message)
  parentPort?.on('message', async ({ removed }: BuildTask) => {
    try {
      const options = { threads: 1, removed, waitMs: indexWaitMs }
      const { errors } = await storing(dataDir, () => buildIndex([dataDir], index, options))
      say({ errors: errors.map(({ file, message }) => ({ file, message })) })
    } catch (error) {
      say(error instanceof RefusedError ? { refused: error.remark } : { fault: error as Error })
    }
  })
}

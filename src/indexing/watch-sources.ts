import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { PasserelleError } from '../errors.ts'

/** Editors and downloads write a file in several steps: changes are taken up once none has come for so long. */
const settleMs = 300

export interface SourceWatch {
  close(): Promise<void>
}

async function watchPath(path: string, onChange: () => void): Promise<FSWatcher> {
  try {
    const recursive = (await stat(path)).isDirectory()
    return watch(path, { recursive }, onChange)
  } catch (error) {
    const reason = (error as Error).message
    throw new PasserelleError(
      `${path}: it can't be watched: ${reason}. Run the command again when it is there`,
    )
  }
}

/**
 * Calls `update` after changes below the paths, never twice at a time: what changes meanwhile is taken up by the next
 * call. Closing waits for a call under way.
 * @throws PasserelleError when a path can't be watched.
 */
export async function watchSources(paths: string[], update: () => Promise<void>): Promise<SourceWatch> {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isClosed = false
  const run = () => {
    timer = undefined
    if (isClosed) return
    if (running) {
      onChange()
      return
    }
    running = update().finally(() => {
      running = undefined
    })
  }
  const onChange = () => {
    clearTimeout(timer)
    timer = setTimeout(run, settleMs)
  }
  const watchers = await Promise.all(paths.map((path) => watchPath(path, onChange)))
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      await running
    },
  }
}

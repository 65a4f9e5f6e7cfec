import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { IndexBusyError, IndexError, PasserelleError } from '../errors.ts'
import { checkIndex, checkSearchable, lacksVectors } from '../indexing/fresh-index.ts'
import { describeReport } from './index-report-lines.ts'

const busyPollMs = 1000

/** Whether the index that is there can be searched, stale or not. */
async function canServe(config: Config): Promise<boolean> {
  try {
    await checkSearchable(config)
    return true
  } catch (error) {
    if (error instanceof PasserelleError) return false
    throw error
  }
}

/**
 * Builds the index where it is missing or stale. Where it can't be built now (another process builds it, the disk is
 * full, the documents are gone), the old one is kept, and `tell` is given the reason; where there is no old one that
 * can be searched, another process is waited for.
 * @throws PasserelleError where there is no index to serve.
 */
export async function prepareIndex(
  config: Config,
  { allowEmpty, tell }: { allowEmpty: boolean; tell: (line: string) => void },
): Promise<void> {
  for (let isWaiting = false; ; isWaiting = true) {
    try {
      await checkIndex(config)
      if (!(await lacksVectors(config))) return
    } catch (error) {
      if (!(error instanceof IndexError)) throw error
    }
    try {
      if (!isWaiting) tell('Building the index …')
      // Whoever serves an index that is fresh needs nothing of what builds one.
      const { buildIndex } = await import('../indexing/build-index.ts')
      for (const line of describeReport(await buildIndex([config.dataDir], config, { allowEmpty })))
        tell(line)
      return
    } catch (error) {
      if (!(error instanceof PasserelleError)) throw error
      if (!isWaiting) tell(error.message)
      if (await canServe(config)) {
        tell('The index that is there is served meanwhile; a newer one is taken as soon as it is built.')
        return
      }
      if (!(error instanceof IndexBusyError)) throw error
      if (!isWaiting) tell('There is no index to serve yet: waiting for that one.')
      await wait(busyPollMs)
    }
  }
}

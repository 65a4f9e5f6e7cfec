import { setFlagsFromString } from 'node:v8'
import type { Config } from '../config.ts'
import type { HttpLogger } from '../http/request-log.ts'
import type { Backend } from './backend.ts'
import type { ThreadSettings } from './thread-messages.ts'
import { WorkerPool } from './worker-pool.ts'

/**
 * By how much more than is in use the memory of a thread may grow before V8 looks for what is not. It lets it grow fourfold,
 * which with the tables of three languages is half a gigabyte of nothing a thread; less often is not faster here.
 */
const garbagePercent = 70

/**
 * What answers, as the settings say: threads, or with `WORKERS=0` the thread that asks for it. Follows the index on
 * disk.
 * @param options.changeable whether documents can be changed here, which pages offer
 * @throws PasserelleError where the index can't be opened.
 */
export async function openBackend(
  config: Config,
  logger: HttpLogger,
  { changeable = config.adminToken !== null } = {},
): Promise<Backend> {
  const {
    indexDir,
    engine,
    cluster,
    embeddings,
    dataDir,
    requestMs,
    adminToken,
    stateDir,
    site,
    corsOrigins,
  } = config
  const settings: ThreadSettings = {
    indexDir,
    engine,
    ...(cluster ? { cluster } : {}),
    ...(embeddings ? { embeddings } : {}),
    dataDir,
    requestMs,
    site,
    corsOrigins,
    gaps: { stateDir, adminToken },
    changeable,
  }
  setFlagsFromString(`--heap-growing-percent=${garbagePercent}`)
  const isEngineRemote = engine === 'opensearch'
  if (config.workers > 0)
    return WorkerPool.open(
      settings,
      { ...config, isEngineRemote, asksModel: embeddings !== undefined },
      logger,
    )
  // Threads load what searches and answers; without them it is loaded here.
  const { openLocalBackend } = await import('./open-local-backend.ts')
  return openLocalBackend(settings, config, logger)
}

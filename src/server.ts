import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from './config.ts'
import type { CorpusSource } from './corpus/corpus.ts'
import type { Management } from './http/api/manage-api.ts'
import type { ReadingDependencies } from './http/app.ts'
import { createChangesApp } from './http/changes-app.ts'
import type { HttpLogger } from './http/request-log.ts'
import type { Backend } from './serving/backend.ts'
import { ChangesUnderWay } from './serving/changes-under-way.ts'
import { createFront } from './serving/front.ts'
import { HttpServer } from './serving/http-server.ts'
import { openTraces } from './serving/request-traces.ts'
import { usualServing } from './serving-config.ts'

export interface RunningServer {
  /** Where the server answers, e.g. `http://127.0.0.1:3000`. */
  url: string
  /**
   * Says that it stops, takes requests for as long as the settings say, lets those under way finish, then closes the
   * backend. `atOnce` leaves the wait out. May be called twice.
   */
  close(options?: { atOnce?: boolean }): Promise<void>
}

/** What answers: threads, or an index in the thread that listens. */
type Answering = { backend: Backend } | { corpora: CorpusSource }

type ServerDependencies = Answering & {
  management?: Management
  config: Pick<Config, 'host' | 'port'> & Partial<Config>
  logger: HttpLogger
}

/** What to type in a browser on this machine for a server that listens there. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (address === '::' || address === '0.0.0.0') return `http://localhost:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}

const isLocal = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** Answers in this thread. What that takes is loaded here only where there are no others. */
async function backendOf(
  dependencies: ReadingDependencies,
  { queueLength }: { queueLength: number },
): Promise<Backend> {
  const { localBackend } = await import('./serving/local-backend.ts')
  return localBackend(dependencies, queueLength)
}

/**
 * Serves an index over HTTP at `config.host` and `config.port` (0 takes a free port).
 * @throws PasserelleError where the port or the host can't be used, saying what to set.
 */
export async function startServer({
  management,
  config,
  logger,
  ...answering
}: ServerDependencies): Promise<RunningServer> {
  const serving = { ...usualServing(), ...config }
  const { dataDir, adminToken = management?.adminToken ?? null } = config
  const changeable = !!management?.adminToken
  const { stateDir, indexDir, site, corsOrigins } = config
  const told = {
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(indexDir === undefined ? {} : { indexDir }),
    ...(site === undefined ? {} : { site }),
    ...(corsOrigins === undefined ? {} : { corsOrigins }),
    ...(stateDir === undefined ? {} : { gaps: { stateDir, adminToken } }),
  }
  const backend =
    'backend' in answering
      ? answering.backend
      : await backendOf({ corpora: answering.corpora, logger, changeable, ...told }, serving)
  const changes = createChangesApp({
    catalogue: backend,
    logger,
    ...(management ? { management } : {}),
  })
  const underWay = new ChangesUnderWay(serving.requestMs, adminToken)
  const traces = serving.traces ? await openTraces(logger) : null
  let isStopping = false
  const front = createFront({
    backend,
    changes,
    underWay,
    serving,
    hostNames: [config.host, ...(config.hostNames ?? [])],
    adminToken,
    logger,
    traces,
    isStopping: () => isStopping,
    isTooMany: (incoming) => server.isTooMany(incoming),
  })
  const server = new HttpServer(front.fetch, { ...serving, host: config.host, port: config.port })
  const url = urlOf(await server.listen())
  logger.info({ url }, `Passerelle is listening at ${url}`)
  if (!isLocal(config.host) && serving.readKeys.length === 0 && serving.trustedProxies.length === 0) {
    const message =
      'HOST lets others in: set READ_KEYS, or TRUSTED_PROXY where a proxy stands before it (docs/operation.md)'
    logger.warn({ host: config.host }, message)
  }

  const stop = async (drainMs: number) => {
    isStopping = true
    await delay(drainMs)
    const settled = Promise.race([underWay.settle(), delay(serving.requestMs, undefined, { ref: false })])
    await Promise.all([server.close(), settled])
    await backend.close()
    await traces?.close()
  }
  let stopped: Promise<void> | undefined
  return {
    url,
    close({ atOnce = false } = {}) {
      stopped ??= stop(atOnce ? 0 : serving.drainMs)
      return stopped
    },
  }
}

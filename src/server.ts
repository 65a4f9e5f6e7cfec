import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Config } from './config.ts'
import type { CorpusSource } from './corpus/corpus.ts'
import { PasserelleError } from './errors.ts'
import type { Management } from './http/api/manage-api.ts'
import { createApp } from './http/app.ts'
import type { HttpLogger } from './http/request-log.ts'

/** How long requests under way may take to end before their connections are cut. */
const closeDeadlineMs = 10_000
const idleSweepMs = 50
/**
 * Of the line and headers of a request, in bytes: a conversation is its address, which comes again as referrer. Twenty
 * questions of 500 characters, each written in nine (`%E2%80%99`), fit twice.
 */
const maxHeaderSize = 192 * 1024

export interface RunningServer {
  /** Where the server answers, e.g. `http://127.0.0.1:3000`. */
  url: string
  /** Takes no more connections, lets requests under way finish, then closes the corpus. May be called twice. */
  close(): Promise<void>
}

interface ServerDependencies {
  corpora: CorpusSource
  management?: Management
  config: Pick<Config, 'host' | 'port'> &
    Partial<Pick<Config, 'dataDir' | 'indexDir' | 'site' | 'corsOrigins'>>
  logger: HttpLogger
}

function listenError(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  const place = `${host}:${port}`
  const remedies: Record<string, string> = {
    EADDRINUSE: `${place} is taken by another program. Set PORT to a free port, or to 0 to take any`,
    EACCES: `${place} may not be used by this user. Set PORT to a number above 1023`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one, such as 127.0.0.1`,
    ENOTFOUND: `${host} is not the name of this machine. Set HOST to an address, such as 127.0.0.1`,
  }
  const remedy = remedies[error.code ?? '']
  return remedy ? new PasserelleError(remedy, { cause: error }) : error
}

/** What to type in a browser on this machine for a server that listens there. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (address === '::' || address === '0.0.0.0') return `http://localhost:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}

/**
 * Serves a corpus over HTTP at `config.host` and `config.port` (0 takes a free port).
 * @throws PasserelleError where the port or the host can't be used, saying what to set.
 */
export async function startServer({
  corpora,
  management,
  config,
  logger,
}: ServerDependencies): Promise<RunningServer> {
  let ready = true
  const { dataDir, indexDir, site, corsOrigins } = config
  const app = createApp({
    corpora,
    logger,
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(indexDir === undefined ? {} : { indexDir }),
    ...(site === undefined ? {} : { site }),
    ...(corsOrigins === undefined ? {} : { corsOrigins }),
    ...(management ? { management } : {}),
    isReady: () => ready,
  })
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { maxHeaderSize } })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, config)))
    server.listen(config.port, config.host, resolve)
  })
  const url = urlOf(server.address() as AddressInfo)
  logger.info({ url }, `Passerelle is listening at ${url}`)

  const stop = async () => {
    ready = false
    // Connections kept alive by browsers would hold the server open: they are closed as soon as they are idle.
    const sweep = setInterval(
      () => 'closeIdleConnections' in server && server.closeIdleConnections(),
      idleSweepMs,
    )
    const deadline = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      closeDeadlineMs,
    )
    await new Promise<void>((resolve) => server.close(() => resolve()))
    clearInterval(sweep)
    clearTimeout(deadline)
    await corpora.close()
  }
  let stopped: Promise<void> | undefined
  return {
    url,
    close() {
      stopped ??= stop()
      return stopped
    },
  }
}

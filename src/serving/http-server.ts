import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net'
import { setTimeout as delay, setImmediate } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { PasserelleError } from '../errors.ts'

/**
 * Of the line and headers of a request, in bytes: a conversation is its address, which comes again as referrer. Twenty
 * questions of 500 characters, each written in nine (`%E2%80%99`), fit twice.
 */
const maxHeaderSize = 192 * 1024
/** How long the headers of a request may take; with the time between two looks, twenty seconds. */
const headersTimeout = 15_000
const connectionsCheckingInterval = 5000
/** How long a request with its body may take: a large file on a slow line. */
const requestTimeout = 180_000
/** Longer than proxies keep idle connections, most of them for a minute, so that they close them, and not we. */
const keepAliveTimeout = 65_000
/** How long a client may take nothing of its answer, beyond what working it out may take. */
const stalledMs = 20_000
/** Connections beyond the limit are answered with 503; beyond so many times the limit they aren't accepted. */
const crowd = 2

/** After so many turns of the event loop without a new connection, none is waiting. */
const quietTurns = 3
/** How long those that have come in may take to be accepted, where others never stop coming. */
const acceptMs = 2000

const idleSweepMs = 50
/** How long a connection may stay idle once nothing new is taken: a request may be on its way. */
const idleGraceMs = 500
/** How long requests under way may take to end, beyond what they may in any case, before they are cut. */
const closeGraceMs = 5000

export interface HttpServerSettings {
  host: string
  port: number
  maxConnections: number
  requestMs: number
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

/** @throws PasserelleError where the port or the host can't be used, saying what to set. */
const listen = (server: NetServer, address: { host: string; port: number }) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, address)))
    server.listen(address.port, address.host, resolve)
  })

/**
 * Tells what keeps a server from listening there before it has anything to tell.
 * @throws PasserelleError where the port or the host can't be used, saying what to set.
 */
export async function checkAddress(address: { host: string; port: number }): Promise<void> {
  const server = new NetServer()
  await listen(server, address)
  await new Promise((resolve) => server.close(resolve))
}

/** A server on a socket, with bounds on what clients may keep it waiting for. */
export class HttpServer {
  private readonly server: Server
  private readonly settings: HttpServerSettings
  private connections = 0
  /** Connections that were too many when they came: those before them are answered as ever. */
  private readonly tooMany = new WeakSet<Socket>()
  private accepted = 0

  constructor(fetch: Parameters<typeof getRequestListener>[0], settings: HttpServerSettings) {
    this.settings = settings
    this.server = createServer(
      { maxHeaderSize, headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval },
      getRequestListener(fetch),
    )
    this.server.setTimeout(settings.requestMs + stalledMs)
    this.server.maxConnections = crowd * settings.maxConnections
    this.server.on('connection', (socket) => {
      this.connections += 1
      this.accepted += 1
      if (this.connections > settings.maxConnections) this.tooMany.add(socket)
      socket.once('close', () => {
        this.connections -= 1
      })
    })
  }

  /** Whether a request came over a connection that was too many. */
  isTooMany({ socket }: IncomingMessage): boolean {
    return this.tooMany.has(socket)
  }

  /** @throws PasserelleError where the port or the host can't be used, saying what to set. */
  async listen(): Promise<AddressInfo> {
    await listen(this.server, this.settings)
    return this.server.address() as AddressInfo
  }

  /**
   * Accepts the connections that have come in: one that waits for that is reset when the port is closed. Each turn of the
   * event loop accepts one.
   */
  private async acceptWaiting(): Promise<void> {
    const startedMs = performance.now()
    for (let quiet = 0; quiet < quietTurns && performance.now() - startedMs < acceptMs; ) {
      const before = this.accepted
      await setImmediate()
      quiet = this.accepted === before ? quiet + 1 : 0
    }
  }

  /** Takes no more connections, and resolves when the open ones have ended. */
  async close(): Promise<void> {
    await this.acceptWaiting()
    // The server's own `close` cuts idle connections at once, on which a request may be on its way.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(this.server, resolve))
    const deadline = delay(this.settings.requestMs + closeGraceMs, 'late', { ref: false })
    await Promise.race([closed, delay(idleGraceMs, undefined, { ref: false })])
    const sweep = setInterval(() => this.server.closeIdleConnections(), idleSweepMs)
    if ((await Promise.race([closed, deadline])) === 'late') this.server.closeAllConnections()
    await closed
    clearInterval(sweep)
  }
}

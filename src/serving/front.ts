import type { IncomingMessage } from 'node:http'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { maxBodyBytes } from '../http/empty-app.ts'
import { errorHandlers } from '../http/error-handlers.ts'
import { BusyError, problemResponse } from '../http/problems.ts'
import type { HttpLogger } from '../http/request-log.ts'
import { securityHeaders } from '../http/security-headers.ts'
import type { ServingConfig } from '../serving-config.ts'
import type { Backend } from './backend.ts'
import type { ChangesUnderWay } from './changes-under-way.ts'
import { discardBody } from './discard-body.ts'
import type { FrontEnv } from './front-env.ts'
import { healthRoutes } from './health.ts'
import { knownHosts } from './known-hosts.ts'
import { answersOf, knownMethods, methodsOf, possibleMethods } from './known-methods.ts'
import { observeRequests } from './observe-requests.ts'
import { plainRequest } from './plain-messages.ts'
import { clientKey, RateLimit } from './rate-limit.ts'
import { ReadKeys } from './read-keys.ts'
import { RefusalPace } from './refusal-pace.ts'
import { RequestMetrics } from './request-metrics.ts'
import type { RequestTraces } from './request-traces.ts'
import { limitGuesses } from './token-guesses.ts'
import { ClientAddresses } from './trusted-networks.ts'
import { Turns } from './turns.ts'
import { withBody } from './with-body.ts'

/** When a client comes again that was one connection too many. */
const crowdedRetrySeconds = 5

export interface FrontDependencies {
  backend: Backend
  /** Changes documents and gives the browser its files. */
  changes: Pick<Hono, 'fetch' | 'routes'>
  underWay: ChangesUnderWay
  serving: ServingConfig
  /** Names of this server, besides its addresses and `localhost`. */
  hostNames?: readonly string[]
  /** Lets read, too. */
  adminToken: string | null
  logger: HttpLogger
  traces?: RequestTraces | null
  isStopping: () => boolean
  /** Whether a request came from a client who is one more than may be connected. */
  isTooMany: (incoming: IncomingMessage) => boolean
}

/** Who asks, and by which address: the word of a trusted proxy is taken. */
function identify(addresses: ClientAddresses, c: Context<FrontEnv>): void {
  const peer = c.env?.incoming?.socket.remoteAddress ?? ''
  c.set('client', addresses.clientOf(peer, c.req.header('X-Forwarded-For')))
  const isEncrypted = addresses.isTrusted(peer) && c.req.header('X-Forwarded-Proto') === 'https'
  c.set('url', isEncrypted ? c.req.url.replace(/^http:/, 'https:') : c.req.url)
}

/**
 * What stands before searching and answering, in the thread that listens: it tells how the server is, lets pass whom it
 * may, turns away what is too much, and gives the rest to the backend. Nothing of it takes longer than a moment.
 */
export function createFront(dependencies: FrontDependencies): Hono<FrontEnv> {
  const {
    backend,
    changes,
    underWay,
    serving,
    hostNames = [],
    adminToken,
    logger,
    isStopping,
    isTooMany,
    traces = null,
  } = dependencies
  const addresses = new ClientAddresses(serving.trustedProxies)
  const keys = new ReadKeys(
    adminToken === null || serving.readKeys.length === 0
      ? serving.readKeys
      : [...serving.readKeys, adminToken],
  )
  const limit = serving.rateLimitPerMinute === null ? null : new RateLimit(serving.rateLimitPerMinute)
  const refusals = new RefusalPace()
  const turns = new Turns()
  const isRefused = ({ env }: Context<FrontEnv>) => env?.incoming !== undefined && isTooMany(env.incoming)
  const { notFound, onError, onMethodNotAllowed } = errorHandlers(logger)
  const health = healthRoutes(backend, isStopping)
  const measured = new Hono().get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  )
  const ownMethods = methodsOf(answersOf(changes))
  const routes = [...answersOf(changes, underWay.routes, health, measured), ...backend.routes()]
  const allMethods = methodsOf(routes)
  const metrics = new RequestMetrics(backend, routes)
  backend.onOutcome((outcome) => metrics.found(outcome))

  const front = new Hono<FrontEnv>()
  front.use(possibleMethods(allMethods))
  front.use(observeRequests({ metrics, logger, serving, isStopping, traces }))
  front.use(async (c, next) => {
    await next()
    // What the apps behind answer bears them already.
    if (!c.res.headers.has('X-Content-Type-Options')) await securityHeaders(c, async () => {})
  })
  front.route('/', health)
  // A hundred requests that come at once would hold up /healthz by all that is done for them.
  front.use(async (_, next) => {
    await turns.next()
    return next()
  })
  front.use(knownHosts(hostNames))
  front.use(async (c, next) => {
    identify(addresses, c)
    if (isRefused(c)) throw new BusyError(503, crowdedRetrySeconds)
    return next()
  })
  front.use(limitGuesses(logger))
  front.use(async (c, next) => {
    if (!keys.admit(c.req.header('Authorization'))) {
      const response = problemResponse(c, 401, 'Give a key for reading')
      // Browsers ask for a password: any name, and the key.
      response.headers.set('WWW-Authenticate', 'Basic realm="Passerelle", charset="UTF-8"')
      return response
    }
    return next()
  })
  front.route('/', measured)
  front.use(async (c, next) => {
    if (limit && !c.req.path.startsWith('/assets/')) await limit.take(clientKey(c.var.client))
    return next()
  })
  front.use(knownMethods(allMethods, onMethodNotAllowed))
  front.route('/', underWay.routes)
  front.use(async (c, next) => {
    // What the thread that listens does itself: it changes documents, takes files and gives the browser its own.
    if (!ownMethods(c.req.path).has(c.req.method)) return next()
    const answer = withBody(c.env?.incoming, 'file', changes.fetch(c.req.raw))
    const response = await underWay.answer(c, answer)
    await discardBody(c.env?.incoming)
    return response
  })
  front.use(bodyLimit({ maxSize: maxBodyBytes }))
  front.all('*', async (c) => {
    const request = await withBody(c.env?.incoming, 'small', plainRequest(c.req.raw, c.var.url))
    return backend.handle(request, c.req.raw.signal, clientKey(c.var.client))
  })
  front.notFound(notFound)
  front.onError(async (error, c) => {
    if (error instanceof BusyError && !isStopping()) await refusals.wait()
    c.res = await onError(error, c)
    c.res.headers.set('Cache-Control', 'no-store')
    if (c.res.status === 408 || isRefused(c)) c.res.headers.set('Connection', 'close')
    return c.res
  })
  return front
}

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { timeout } from 'hono/timeout'
import type { CorpusSource } from '../corpus/corpus.ts'
import { programVersion } from '../program-version.ts'
import { apiCors } from './api/api-cors.ts'
import { askApi } from './api/ask-api.ts'
import { citationApi } from './api/citation-api.ts'
import { documentsApi } from './api/documents-api.ts'
import { type Management, manageApi } from './api/manage-api.ts'
import { recordsApi } from './api/records-api.ts'
import { searchApi } from './api/search-api.ts'
import { sourceFiles } from './api/source-files.ts'
import { openAssets } from './assets.ts'
import { type CorpusEnv, corpusOfRequest } from './corpus-of-request.ts'
import { FeedbackFile } from './feedback/feedback-file.ts'
import { feedbackRoutes } from './feedback/feedback-routes.tsx'
import { healthRoutes } from './health.ts'
import { mcpRoutes } from './mcp.ts'
import { notModified } from './not-modified.ts'
import { openApiRoutes } from './openapi/openapi-routes.tsx'
import { aboutPages, type SiteFacts } from './pages/about-pages.tsx'
import { askPages } from './pages/ask-pages.tsx'
import { citationPages } from './pages/citation-pages.tsx'
import { correctionPages } from './pages/correction-pages.tsx'
import { deletionPages } from './pages/deletion-pages.tsx'
import { documentPages } from './pages/document-pages.tsx'
import { managePages } from './pages/manage-pages.tsx'
import { type AssetAddresses, errorPage } from './pages/page-frame.tsx'
import { qualityPages } from './pages/quality-pages.tsx'
import { searchPages } from './pages/search-pages.tsx'
import {
  type InputFault,
  InvalidRequestError,
  NotFoundError,
  problemResponse,
  RequestRefusedError,
} from './problems.ts'
import { publicWeb } from './public-web.ts'
import { type HttpLogger, loggedPath, requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { rememberUiLanguage } from './ui-language.ts'

/** A search takes milliseconds: whoever waits this long waits for nothing. */
const requestTimeoutMs = 15_000
/** A file is read and indexed within the request. */
const uploadTimeoutMs = 180_000
/** Of a body that is no upload. */
const maxBodyBytes = 64 * 1024

export interface AppDependencies {
  corpora: CorpusSource
  logger?: HttpLogger
  /** Left out where documents can't be changed. */
  management?: Management
  /** Where the sources lie; left out where they can't be had. */
  dataDir?: string
  /** Where the index lies, and votes on answers beside it; left out where neither is on disk. */
  indexDir?: string
  /** Who runs the site. */
  site?: SiteFacts
  /** Sites whose pages may ask the API. */
  corsOrigins?: readonly string[]
  /** Whether the server takes requests: no longer once it is told to stop. */
  isReady: () => boolean
}

const isForPrograms = (path: string) => /^\/(?:api|mcp|healthz|readyz)(?:\/|$)/.test(path)

/** The status and the explanation of an error, for the caller; what went wrong inside is nobody else's business. */
function explain(error: Error): {
  status: 400 | 500 | 504 | RequestRefusedError['status']
  detail: string
  faults: InputFault[]
  code?: string
} {
  if (error instanceof InvalidRequestError) {
    return { status: 400, detail: 'Some parameters are invalid', faults: error.faults }
  }
  if (error instanceof RequestRefusedError) {
    return { status: error.status, detail: error.message, faults: [], code: error.remark.code }
  }
  if (error instanceof NotFoundError) return { status: 404, detail: error.message, faults: [] }
  if (error instanceof HTTPException && error.status === 504) {
    return { status: 504, detail: 'The request took too long', faults: [] }
  }
  if (error instanceof HTTPException && error.status === 413) {
    return { status: 413, detail: 'The body is larger than this address takes', faults: [] }
  }
  return { status: 500, detail: 'The request could not be completed', faults: [] }
}

/** Answers with a problem or a page, whichever the address is for. */
function errorHandlers(assets: AssetAddresses, logger: HttpLogger | undefined) {
  const notFound = (c: Context) => {
    if (!isForPrograms(c.req.path)) return errorPage(c, assets, 404, null)
    return problemResponse(c, 404, `There is nothing at ${c.req.path}`)
  }
  const onError = (error: Error, c: Context) => {
    const { status, detail, faults, code } = explain(error)
    if (status >= 500) {
      const { method, path } = c.req
      logger?.error({ err: error, method, path: loggedPath(path) }, 'request failed')
    }
    if (!isForPrograms(c.req.path)) return errorPage(c, assets, status, error)
    return problemResponse(c, status, detail, faults, code)
  }
  const onMethodNotAllowed = async (c: Context, methods: string[]) => {
    const page = !isForPrograms(c.req.path)
    const response = page
      ? await errorPage(c, assets, 405, null)
      : problemResponse(c, 405, `${c.req.method} is not possible at ${c.req.path}`)
    response.headers.set('Allow', methods.join(', '))
    return response
  }
  return { notFound, onError, onMethodNotAllowed }
}

/** Whether a request takes or reads a file: drafts are read again when they are looked at. */
const readsFiles = ({ req: { method, path } }: Context) =>
  path.startsWith('/drafts/') || (method !== 'GET' && /^\/(?:(?:api\/)?documents|upload)(?:\/|$)/.test(path))

/** Uploads have a limit of their own, behind the check of their token. */
const takesFile = ({ req: { method, path } }: Context) =>
  method === 'POST' && (path === '/api/documents' || path === '/upload')

/** How long a request may take and how large its body may be: more where files are read. */
function bounds(): MiddlewareHandler {
  const [usualTime, fileTime] = [timeout(requestTimeoutMs), timeout(uploadTimeoutMs)]
  const small = bodyLimit({ maxSize: maxBodyBytes })
  return every(
    (c, next) => (readsFiles(c) ? fileTime(c, next) : usualTime(c, next)),
    (c, next) => (takesFile(c) ? next() : small(c, next)),
  )
}

/**
 * The whole of what is served over HTTP, as a function of what it is given: `app.request('/api/search?q=…')` answers
 * without a socket.
 */
export function createApp({
  corpora,
  logger,
  management,
  dataDir,
  indexDir,
  site = { operator: null, contact: null },
  corsOrigins = [],
  isReady,
}: AppDependencies): Hono<CorpusEnv> {
  const app = new Hono<CorpusEnv>()
  const { addresses, routes: assetRoutes } = openAssets()
  const feedback = indexDir === undefined ? null : new FeedbackFile(indexDir)
  const { notFound, onError, onMethodNotAllowed } = errorHandlers(addresses, logger)
  if (logger) app.use(requestLog(logger))
  app.use(securityHeaders, compress(), rememberUiLanguage)
  if (corsOrigins.length > 0) app.use('/api/*', apiCors(corsOrigins))
  app.use(bounds())
  app.use(corpusOfRequest(corpora))
  app.use(notModified)
  app.use(methodNotAllowed({ app, onMethodNotAllowed }))
  app.route('/', searchApi())
  app.route('/', documentsApi())
  app.route('/', citationApi())
  if (dataDir !== undefined) app.route('/', sourceFiles(dataDir))
  app.route('/', recordsApi())
  app.route('/', askApi())
  app.route('/', openApiRoutes(addresses))
  app.route('/', mcpRoutes(corpora, programVersion))
  app.route('/', askPages(addresses, feedback !== null))
  if (feedback) app.route('/', feedbackRoutes(feedback, management?.adminToken ?? null, addresses))
  if (management) app.route('/', manageApi(management))
  app.route('/', searchPages(addresses))
  app.route('/', managePages(management, addresses))
  app.route('/', deletionPages(management, addresses))
  app.route('/', correctionPages(management, addresses))
  app.route('/', documentPages(addresses, { canDelete: !!management?.adminToken, dataDir }))
  app.route('/', qualityPages(addresses, feedback !== null && !!management?.adminToken))
  app.route('/', citationPages(addresses))
  app.route('/', aboutPages(addresses, site, indexDir))
  app.route('/', publicWeb(addresses))
  app.route('/', assetRoutes)
  app.route('/', healthRoutes(isReady))
  app.notFound(notFound)
  app.onError(onError)
  return app
}

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { timeout } from 'hono/timeout'
import type { CatalogueSource, CorpusSource } from '../corpus/corpus.ts'
import { programVersion } from '../program-version.ts'
import { askApi } from './api/ask-api.ts'
import { citationApi } from './api/citation-api.ts'
import { documentsApi } from './api/documents-api.ts'
import { type Management, manageApi } from './api/manage-api.ts'
import { recordsApi } from './api/records-api.ts'
import { searchApi } from './api/search-api.ts'
import { sourceFiles } from './api/source-files.ts'
import { openAssets } from './assets.ts'
import { type CatalogueEnv, type CorpusEnv, corpusOfRequest } from './corpus-of-request.ts'
import { type ErrorLogger, errorHandlers } from './error-handlers.ts'
import { mcpRoutes } from './mcp.ts'
import { notModified } from './not-modified.ts'
import { openApiRoutes } from './openapi/openapi-routes.tsx'
import { askPages } from './pages/ask-pages.tsx'
import { citationPages } from './pages/citation-pages.tsx'
import { correctionPages } from './pages/correction-pages.tsx'
import { deletionPages } from './pages/deletion-pages.tsx'
import { documentPages } from './pages/document-pages.tsx'
import { managePages } from './pages/manage-pages.tsx'
import type { AssetAddresses } from './pages/page-frame.tsx'
import { searchPages } from './pages/search-pages.tsx'
import { publicWeb } from './public-web.ts'
import { securityHeaders } from './security-headers.ts'
import { rememberUiLanguage } from './ui-language.ts'
import { uploadSlots } from './upload-slots.ts'

/** A search takes milliseconds: whoever waits this long waits for nothing. */
const requestTimeoutMs = 15_000
/** A file is read and indexed within the request. */
const uploadTimeoutMs = 180_000
/** Of a body that is no upload. */
const maxBodyBytes = 64 * 1024

interface ReadingDependencies {
  corpora: CorpusSource
  logger?: ErrorLogger | undefined
  /** Where the sources lie; left out where they can't be had. */
  dataDir?: string
  /** Whether documents can be changed, which pages offer. */
  changeable: boolean
}

interface ChangesDependencies {
  corpora: CatalogueSource
  logger?: ErrorLogger | undefined
  /** Left out where documents can't be changed. */
  management?: Management
}

export type AppDependencies = Omit<ReadingDependencies, 'changeable'> &
  Pick<ChangesDependencies, 'management'>

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

/** What every answer goes through, with the addresses of the browser's files and nothing to answer yet. */
function emptyApp<AppEnv extends CatalogueEnv>(logger: ErrorLogger | undefined) {
  const app = new Hono<AppEnv>()
  const { addresses, routes } = openAssets()
  const { notFound, onError, onMethodNotAllowed } = errorHandlers(addresses, logger)
  app.use(securityHeaders, compress(), rememberUiLanguage)
  app.use(bounds())
  app.notFound(notFound)
  app.onError(onError)
  return { app, addresses, assets: routes, allowed: methodNotAllowed({ app, onMethodNotAllowed }) }
}

/** What documents are changed by. */
function addChanges<AppEnv extends CatalogueEnv>(
  app: Hono<AppEnv>,
  management: Management | undefined,
  addresses: AssetAddresses,
) {
  const slots = uploadSlots()
  if (management) app.route('/', manageApi(management, slots))
  app.route('/', managePages(management, addresses, slots))
  app.route('/', deletionPages(management, addresses))
  app.route('/', correctionPages(management, addresses))
}

/** What only reads. */
function addReading(
  app: Hono<CorpusEnv>,
  { corpora, dataDir, changeable }: ReadingDependencies,
  addresses: AssetAddresses,
) {
  app.route('/', searchApi())
  app.route('/', documentsApi())
  app.route('/', citationApi())
  if (dataDir !== undefined) app.route('/', sourceFiles(dataDir))
  app.route('/', recordsApi())
  app.route('/', askApi())
  app.route('/', openApiRoutes(addresses))
  app.route('/', mcpRoutes(corpora, programVersion))
  app.route('/', askPages(addresses))
  app.route('/', searchPages(addresses))
  app.route('/', documentPages(addresses, { canDelete: changeable, hasFiles: dataDir !== undefined }))
  app.route('/', citationPages(addresses))
  app.route('/', publicWeb(addresses['logo.svg']))
}

/** Everything that reads the index and changes nothing: what threads answer. */
export function createReadingApp(dependencies: ReadingDependencies): Hono<CorpusEnv> {
  const { app, addresses, allowed } = emptyApp<CorpusEnv>(dependencies.logger)
  app.use(corpusOfRequest(dependencies.corpora), notModified, allowed)
  addReading(app, dependencies, addresses)
  return app
}

/** What reading apps leave to the thread that listens: changes of documents, and the browser's files. */
export function createChangesApp({ corpora, logger, management }: ChangesDependencies): Hono<CatalogueEnv> {
  const { app, addresses, assets, allowed } = emptyApp<CatalogueEnv>(logger)
  app.route('/', assets)
  app.use('/documents/*', corpusOfRequest(corpora))
  app.use(allowed)
  addChanges(app, management, addresses)
  return app
}

/**
 * The whole of what is served over HTTP, as a function of what it is given: `app.request('/api/search?q=…')` answers
 * without a socket.
 */
export function createApp({ management, ...dependencies }: AppDependencies): Hono<CorpusEnv> {
  const { app, addresses, assets, allowed } = emptyApp<CorpusEnv>(dependencies.logger)
  app.use(corpusOfRequest(dependencies.corpora), notModified, allowed)
  addChanges(app, management, addresses)
  addReading(app, { ...dependencies, changeable: !!management?.adminToken }, addresses)
  app.route('/', assets)
  return app
}

import type { Hono } from 'hono'
import type { CorpusSource } from '../corpus/corpus.ts'
import { programVersion } from '../program-version.ts'
import { activitiesApi } from './api/activities-api.ts'
import { askApi } from './api/ask-api.ts'
import { citationApi } from './api/citation-api.ts'
import { documentsApi } from './api/documents-api.ts'
import { type GapSettings, gapsApi } from './api/gaps-api.ts'
import { pinnedApi } from './api/pinned-api.ts'
import { recordsApi } from './api/records-api.ts'
import { searchApi } from './api/search-api.ts'
import { sourceFiles } from './api/source-files.ts'
import { addChanges, type ChangesDependencies } from './changes-app.ts'
import { type CorpusEnv, corpusOfRequest } from './corpus-of-request.ts'
import { emptyApp } from './empty-app.ts'
import type { ErrorLogger } from './error-handlers.ts'
import { mcpRoutes } from './mcp.ts'
import { notModified } from './not-modified.ts'
import { openApiRoutes } from './openapi/openapi-routes.tsx'
import { outcomesTo, type TellOutcome } from './outcome.ts'
import { activitiesPages } from './pages/activities-pages.tsx'
import { askPages } from './pages/ask-pages.tsx'
import { citationPages } from './pages/citation-pages.tsx'
import { documentPages } from './pages/document-pages.tsx'
import { gapPages } from './pages/gap-pages.tsx'
import type { AssetAddresses } from './pages/page-frame.tsx'
import { pinnedPages } from './pages/pinned-pages.tsx'
import { searchPages } from './pages/search-pages.tsx'
import { publicWeb } from './public-web.ts'

export interface ReadingDependencies {
  corpora: CorpusSource
  logger?: ErrorLogger | undefined
  /** Where the sources lie; left out where they can't be had. */
  dataDir?: string
  /** Whether documents can be changed, which pages offer. */
  changeable: boolean
  /** Is told what came of each search and question. */
  onOutcome?: TellOutcome
  /** How long a request may take. */
  requestMs?: number
  /** Where gaps are counted; left out where they are not to be seen. */
  gaps?: GapSettings | undefined
}

export type AppDependencies = Omit<ReadingDependencies, 'changeable'> &
  Pick<ChangesDependencies, 'management'>

/** What only reads. */
function addReading(
  app: Hono<CorpusEnv>,
  { corpora, dataDir, changeable, gaps, onOutcome = () => {} }: ReadingDependencies,
  addresses: AssetAddresses,
) {
  app.use(outcomesTo(onOutcome))
  app.route('/', searchApi())
  app.route('/', pinnedApi())
  app.route('/', documentsApi())
  app.route('/', citationApi())
  if (dataDir !== undefined) app.route('/', sourceFiles(dataDir))
  app.route('/', recordsApi())
  app.route('/', activitiesApi())
  app.route('/', askApi())
  app.route('/', openApiRoutes(addresses))
  app.route('/', mcpRoutes(corpora, programVersion))
  app.route('/', askPages(addresses))
  app.route('/', pinnedPages(addresses))
  app.route('/', searchPages(addresses))
  app.route('/', activitiesPages(addresses))
  app.route('/', documentPages(addresses, { canDelete: changeable, hasFiles: dataDir !== undefined }))
  app.route('/', citationPages(addresses))
  if (gaps) app.route('/', gapsApi(gaps))
  if (gaps) app.route('/', gapPages(gaps, addresses))
  app.route('/', publicWeb(addresses['logo.svg']))
}

/** Everything that reads the index and changes nothing: what threads answer. */
export function createReadingApp(dependencies: ReadingDependencies): Hono<CorpusEnv> {
  const { app, addresses, allowed } = emptyApp<CorpusEnv>(dependencies.logger, dependencies.requestMs)
  app.use(corpusOfRequest(dependencies.corpora), notModified, allowed)
  addReading(app, dependencies, addresses)
  return app
}

/**
 * The whole of what is served over HTTP, as a function of what it is given: `app.request('/api/search?q=…')` answers
 * without a socket.
 */
export function createApp({ management, ...dependencies }: AppDependencies): Hono<CorpusEnv> {
  const { app, addresses, assets, allowed } = emptyApp<CorpusEnv>(dependencies.logger, dependencies.requestMs)
  app.use(corpusOfRequest(dependencies.corpora), notModified, allowed)
  addChanges(app, management, addresses)
  addReading(app, { ...dependencies, changeable: !!management?.adminToken }, addresses)
  app.route('/', assets)
  return app
}

import type { Hono, MiddlewareHandler } from 'hono'
import type { CorpusSource } from '../corpus/corpus.ts'
import { programVersion } from '../program-version.ts'
import { activitiesApi } from './api/activities-api.ts'
import { apiCors } from './api/api-cors.ts'
import { askApi } from './api/ask-api.ts'
import { citationApi } from './api/citation-api.ts'
import { documentsApi } from './api/documents-api.ts'
import { type GapSettings, gapsApi, noGaps } from './api/gaps-api.ts'
import { pinnedApi } from './api/pinned-api.ts'
import { recordsApi } from './api/records-api.ts'
import { searchApi } from './api/search-api.ts'
import { sourceFiles } from './api/source-files.ts'
import { appearanceRoutes } from './appearance.ts'
import { assetRoutes } from './assets.ts'
import { addChanges, type ChangesDependencies } from './changes-app.ts'
import { type CorpusEnv, corpusOfRequest } from './corpus-of-request.ts'
import { emptyApp } from './empty-app.ts'
import type { ErrorLogger } from './error-handlers.ts'
import { FeedbackFile } from './feedback/feedback-file.ts'
import { feedbackRoutes } from './feedback/feedback-routes.tsx'
import { mcpRoutes } from './mcp.ts'
import { notModified } from './not-modified.ts'
import { openApiRoutes } from './openapi/openapi-routes.tsx'
import { outcomesTo, type TellOutcome } from './outcome.ts'
import { aboutPages, type SiteFacts } from './pages/about-pages.tsx'
import { activitiesPages } from './pages/activities-pages.tsx'
import { askPages } from './pages/ask-pages.tsx'
import { citationPages } from './pages/citation-pages.tsx'
import { documentPages } from './pages/document-pages.tsx'
import { gapPages } from './pages/gap-pages.tsx'
import { pinnedPages } from './pages/pinned-pages.tsx'
import { qualityPages } from './pages/quality-pages.tsx'
import { searchPages } from './pages/search-pages.tsx'
import { publicWeb } from './public-web.ts'

export interface ReadingDependencies {
  corpora: CorpusSource
  logger?: ErrorLogger | undefined
  /** Where the sources lie; left out where they can't be had. */
  dataDir?: string
  /** Where the index lies; left out where it is nowhere on disk. */
  indexDir?: string
  /** Who runs the site. */
  site?: SiteFacts
  /** Sites whose pages may ask the API. */
  corsOrigins?: readonly string[]
  /** Whether documents can be changed, which pages offer. */
  changeable: boolean
  /** Is told what came of each search and question. */
  onOutcome?: TellOutcome
  /** How long a request may take. */
  requestMs?: number
  /** Where gaps are counted and votes on answers kept; left out where neither is. */
  gaps?: GapSettings | undefined
}

export type AppDependencies = Omit<ReadingDependencies, 'changeable'> &
  Pick<ChangesDependencies, 'management'>

/** What only reads. */
function addReading(
  app: Hono<CorpusEnv>,
  { corpora, dataDir, changeable, gaps, onOutcome = () => {}, ...about }: ReadingDependencies,
) {
  app.use(outcomesTo(onOutcome))
  const feedback = gaps && new FeedbackFile(gaps.stateDir)
  app.route('/', searchApi)
  app.route('/', pinnedApi)
  app.route('/', documentsApi)
  app.route('/', citationApi)
  if (dataDir !== undefined) app.route('/', sourceFiles(dataDir))
  app.route('/', recordsApi)
  app.route('/', activitiesApi)
  app.route('/', askApi)
  app.route('/', openApiRoutes)
  app.route('/', mcpRoutes(corpora, programVersion))
  app.route('/', askPages(feedback !== undefined))
  if (gaps && feedback) app.route('/', feedbackRoutes(feedback, gaps.adminToken))
  app.route('/', pinnedPages)
  app.route('/', searchPages)
  app.route('/', activitiesPages)
  app.route('/', documentPages({ canDelete: changeable, dataDir }))
  app.route('/', qualityPages(!!gaps?.adminToken))
  app.route('/', citationPages)
  app.route('/', gapsApi(gaps ?? noGaps))
  app.route('/', gapPages(gaps ?? noGaps))
  app.route('/', aboutPages(about.site ?? { operator: null, contact: null }, about.indexDir))
  app.route('/', publicWeb)
  app.route('/', appearanceRoutes)
}

/** What comes before all routes: who may ask, and the index that answers. */
function addBeginning(
  app: Hono<CorpusEnv>,
  { corpora, corsOrigins = [] }: Pick<ReadingDependencies, 'corpora' | 'corsOrigins'>,
  allowed: MiddlewareHandler,
) {
  if (corsOrigins.length > 0) app.use('/api/*', apiCors(corsOrigins))
  app.use(corpusOfRequest(corpora), notModified, allowed)
}

/** Everything that reads the index and changes nothing: what threads answer. */
export function createReadingApp(dependencies: ReadingDependencies): Hono<CorpusEnv> {
  const { app, allowed } = emptyApp<CorpusEnv>(dependencies.logger, dependencies.requestMs)
  addBeginning(app, dependencies, allowed)
  addReading(app, dependencies)
  return app
}

/**
 * The whole of what is served over HTTP, as a function of what it is given: `app.request('/api/search?q=…')` answers
 * without a socket.
 */
export function createApp({ management, ...dependencies }: AppDependencies): Hono<CorpusEnv> {
  const { app, allowed } = emptyApp<CorpusEnv>(dependencies.logger, dependencies.requestMs)
  addBeginning(app, dependencies, allowed)
  addChanges(app, management)
  addReading(app, { ...dependencies, changeable: !!management?.adminToken })
  app.route('/', assetRoutes)
  return app
}

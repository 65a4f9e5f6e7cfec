import type { Hono } from 'hono'
import type { Catalogue } from '../corpus/corpus.ts'
import { type Management, manageApi } from './api/manage-api.ts'
import { assetRoutes } from './assets.ts'
import type { CatalogueEnv } from './corpus-of-request.ts'
import { emptyApp } from './empty-app.ts'
import type { ErrorLogger } from './error-handlers.ts'
import { editingPages } from './pages/editing-pages.tsx'
import { managePages } from './pages/manage-pages.tsx'
import { uploadSlots } from './upload-slots.ts'

export interface ChangesDependencies {
  catalogue: Catalogue
  logger?: ErrorLogger | undefined
  /** Left out where documents can't be changed. */
  management?: Management
}

/** What documents are changed by. */
export function addChanges<AppEnv extends CatalogueEnv>(
  app: Hono<AppEnv>,
  management: Management | undefined,
) {
  const slots = uploadSlots()
  if (management) app.route('/', manageApi(management, slots))
  app.route('/', managePages(management, slots))
  app.route('/', editingPages(management))
}

/** What reading apps leave to the thread that listens: changes of documents, and the browser's files. */
export function createChangesApp({ catalogue, logger, management }: ChangesDependencies): Hono<CatalogueEnv> {
  const { app } = emptyApp<CatalogueEnv>(logger)
  app.route('/', assetRoutes)
  app.use('/documents/*', (c, next) => {
    c.set('corpus', { listed: (id) => catalogue.find({ id }) })
    return next()
  })
  addChanges(app, management)
  return app
}

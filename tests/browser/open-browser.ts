import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { type CorpusSource, findDocument, onlyCorpus, type WantedDocument } from '../../src/corpus/corpus.ts'
import { openLiveCorpus } from '../../src/corpus/live-corpus.ts'
import type { Management } from '../../src/http/api/manage-api.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { DocumentLibrary } from '../../src/manage/document-library.ts'
import { startServer } from '../../src/server.ts'
import { omd2019, openIndexOf, temporaryFolder } from '../fixtures/documents.ts'
import { launchBrowser } from './launch-browser.mjs'

const quietLogger = { info: () => {}, warn: () => {}, error: () => {} }

const blockedWorker = /^Service Worker registration blocked/

/** As long as a loaded machine may need; a page that is quick passes at once. */
const patienceMs = 20_000

/** Expects what a page comes to show: `await eventually(() => page.title()).toBe('…')`. */
export const eventually = <Value>(read: () => Value) =>
  expect.poll(read, { timeout: patienceMs, interval: 20 })

export interface Site {
  url: string
  /**
   * A page in a browser session of its own, closed after the test. The test fails where the browser complained: of
   * the content security policy, of a script, of a file that is missing.
   * @param expectedComplaint what the test provokes on purpose.
   */
  newPage(options?: BrowserContextOptions, expectedComplaint?: RegExp): Promise<Page>
  close(): Promise<void>
}

async function openBrowser(): Promise<Browser> {
  const { browser, failures } = await launchBrowser()
  if (browser) return browser
  throw new Error(`No browser: run npm run ensure-browser\n${failures.join('\n')}`)
}

/** Serves the reference document at a free port and opens a browser to look at it. */
export async function openSite(): Promise<Site> {
  return serve(onlyCorpus((await openIndexOf([omd2019])).corpus))
}

/** The same for documents given as file name → text, which whoever has the token may change. */
export async function openManagedSite(documents: Record<string, string>, adminToken: string): Promise<Site> {
  const [dataDir, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  for (const [name, text] of Object.entries(documents)) await writeFile(join(dataDir, name), text)
  const settings = { dataDir, indexDir, engine: 'frozen' as const }
  await buildIndex([dataDir], settings)
  const live = await openLiveCorpus(settings, quietLogger)
  const index = {
    find: (wanted: WantedDocument) => live.use(async (corpus) => findDocument(corpus, wanted)),
    reload: () => live.reload(),
  }
  return serve(live, { library: new DocumentLibrary(settings, index), adminToken })
}

async function serve(corpora: CorpusSource, management?: Management): Promise<Site> {
  const config = { host: '127.0.0.1', port: 0, stateDir: await temporaryFolder() }
  const server = await startServer({
    corpora,
    config,
    logger: quietLogger,
    ...(management ? { management } : {}),
  })
  const browser = await openBrowser()
  return {
    url: server.url,
    async newPage(options = {}, expectedComplaint) {
      const context = await browser.newContext({
        locale: 'en-GB',
        baseURL: server.url,
        // What a worker answers, a test can't.
        serviceWorkers: 'block',
        ...options,
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (blockedWorker.test(message.text())) return
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      onTestFinished(async () => {
        await context.close()
        expect(complaints.filter((complaint) => !expectedComplaint?.test(complaint))).toEqual([])
      })
      return page
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { IndexSettings } from '../../src/config.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { EngineUnavailableError } from '../../src/errors.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import type { SearchResult } from '../../src/model/search-result.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { callNode } from './test-cluster.ts'

const words = ['patents', 'customs', 'seeds', 'music', 'brands', 'courts', 'labels', 'films']
const paragraphs = 30

/** A report of so many paragraphs; every one speaks of training. */
export const report = (name: string, paragraphs: number) =>
  [
    `REPORT OF THE ${name.toUpperCase()} OFFICE`,
    ...Array.from(
      { length: paragraphs },
      (_, i) => `${i + 1}. The ${name} office held training number ${i + 1} on ${words[i % words.length]}.`,
    ),
  ].join('\n\n')

/** How many paragraphs a site begins with. */
export const paragraphsAtFirst = words.length * paragraphs

/** A reader tries again so often, a second apart: a busy machine may take longer than a search may. */
const maxTries = 60

/** A search, once. */
export const searchOnce = (corpus: Corpus, q: string) => corpus.search(searchRequestSchema.parse({ q }))

/** Searches as a reader does who tries again when told to. */
export function search(corpus: Corpus, q: string): Promise<SearchResult> {
  return searchUntil(corpus, q, () => true)
}

/** The same until all shards have answered. */
export function searchWhole(corpus: Corpus, q: string): Promise<SearchResult> {
  return searchUntil(corpus, q, ({ remarks }) => remarks.length === 0)
}

async function searchUntil(
  corpus: Corpus,
  q: string,
  isEnough: (result: SearchResult) => boolean,
): Promise<SearchResult> {
  for (let tries = maxTries; ; tries--) {
    const result = await searchOnce(corpus, q).catch((error: unknown) => {
      if (tries > 0 && error instanceof EngineUnavailableError) return null
      throw error
    })
    if (result && (tries === 0 || isEnough(result))) return result
    await setTimeout(1000)
  }
}

/** Documents with an index of their own in a cluster. */
export interface ClusterSite {
  sources: string
  settings: IndexSettings
  /** The index as it was built first, open. */
  corpus: Corpus
  /** Opens the index as it is now, for one use. */
  withCorpus<T>(use: (corpus: Corpus) => Promise<T>): Promise<T>
  write(name: string, text: string): Promise<void>
  remove(name: string): Promise<void>
  build(...more: string[]): Promise<unknown>
  /** The name of the version that is in use. */
  version(): Promise<string>
  /** Removes all versions from the cluster. */
  close(): Promise<void>
}

let opened = 0

/** Names of their own in a cluster that ran before. */
const started = Date.now().toString(36)

/** Builds and opens a site that no other test sees. @param urls of nodes, of which the first lives on */
export async function openClusterSite(urls: string[]): Promise<ClusterSite> {
  opened += 1
  const index = `site-${started}-${opened}`
  const call = (path: string, method?: string) => callNode(urls[0] ?? '', path, method)
  const sources = await temporaryFolder()
  const settings: IndexSettings = {
    indexDir: await temporaryFolder(),
    engine: 'opensearch',
    cluster: { urls, index },
  }
  const write = (name: string, text: string) => writeFile(join(sources, name), text)
  const build = (...more: string[]) => buildIndex([sources, ...more], settings)
  for (const word of words) await write(`${word}.txt`, report(word, paragraphs))
  await build()
  const corpus = await openCorpus(settings)
  return {
    sources,
    settings,
    corpus,
    async withCorpus(use) {
      const now = await openCorpus(settings)
      try {
        return await use(now)
      } finally {
        await now.close()
      }
    },
    write,
    remove: (name) => rm(join(sources, name)),
    build,
    async version() {
      const [name] = Object.keys(await call(`/${index}/_settings`))
      if (!name) throw new Error(`no version of ${index} is in use`)
      return name
    },
    async close() {
      await corpus.close()
      await call(`/${index}-*,${index}.files`, 'DELETE')
    },
  }
}

import { setTimeout } from 'node:timers/promises'
import type { ClusterDocument } from '../../src/engine/opensearch/cluster-document.ts'
import { stackMark } from '../../src/engine/opensearch/cluster-document.ts'
import { openSearchDriver } from '../../src/engine/opensearch/opensearch-driver.ts'
import type { EnginePart, EngineQuery, TermGroup } from '../../src/engine/search-engine.ts'
import { EngineUnavailableError } from '../../src/errors.ts'
import { searchFilterSchema } from '../../src/model/search-request.ts'
import { percentile } from '../bench/percentiles.ts'
import { sharedCluster } from './shared-cluster.ts'

/**
 * `npm run measure:cluster -- PASSAGES[,PASSAGES] SEARCHES`: fills a cluster with so many made passages, and so many more
 * anew, and says what they cost to index, to keep and to find. Words follow Zipf's law; each stands under three terms, as
 * the words of real passages do.
 */
const sizes = (process.argv[2] ?? '100000').split(',').map(Number)
const searches = Number(process.argv[3] ?? 200)
const [partSize, wordsPerPassage, vocabulary] = [2000, 70, 200_000]
const [warmUps, idleMs] = [50, 5000]
/** How it goes on is told each time so many parts are sent. */
const partsPerLine = 25

/** Random numbers from 0 to 1, the same in each run (Lehmer). */
let state = 42
function random(): number {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}
/** A word by its rank: half of all are among the first few hundred. @param rarity 0 for any, 0.5 for the rarer half */
const word = (rarity = 0) => `w${Math.floor(vocabulary ** (rarity + (1 - rarity) * random()))}`
const languages = ['en', 'fr', 'es'] as const
const countries = ['GHA', 'PER', 'LAO', 'SEN', 'KEN', 'VNM']

function madePart(first: number, length: number): ClusterDocument[] {
  return Array.from({ length }, (_, i) => {
    const n = first + i
    const language = languages[n % 3] ?? 'en'
    const words = Array.from({ length: wordsPerPassage }, () => word())
    const terms = words.flatMap((each) => [`${language}:${each}`, `${language}=${each}`])
    const documentId = `d${Math.floor(n / 50)}`
    const id = `${documentId}:p${n % 50}`
    const text = words.join(' ')
    const stacks = words.map((each) =>
      [`'${each}`, `${language}:${each}`, `${language}=${each}`].join(stackMark),
    )
    return {
      passage: { id, documentId, kind: 'paragraph', number: `${n % 50}`, section: [], language, text },
      id,
      terms: terms.join(' '),
      length: new Set(terms).size,
      said: [stacks.join(' ')],
      headed: [],
      document: documentId,
      kind: 'paragraph',
      leads: false,
      language,
      topic: [],
      programme: [],
      country: n % 4 === 0 ? [countries[n % 6] ?? ''] : [],
      year: [String(2000 + (n % 25))],
      from: `${2000 + (n % 25)}-03-01`,
      to: `${2000 + (n % 25)}-03-05`,
    }
  })
}

/** A query word with four translations, as certain as learned ones are. */
const group = (rarity: number): TermGroup => {
  const own = word(rarity)
  return {
    weight: 1,
    alternatives: languages.flatMap((language, i) => [
      { term: `${language}:${own}`, weight: i === 0 ? 1 : 0.6 },
      { term: `${language}:${word(rarity)}`, weight: 0.3 },
    ]),
  }
}
const query = (words: number, rarity: number): EngineQuery => ({
  groups: Array.from({ length: words }, () => group(rarity)),
  unscored: false,
  condition: null,
  filter: searchFilterSchema.parse({}),
  compensation: { ownLanguage: 'en', factor: 1.3 },
  onlyLanguage: null,
  wording: '',
  placeShare: 0.5,
  names: [],
  wordings: [],
  versions: { keyOf: (id) => id, isAlone: () => true, preferredLanguage: 'en' },
  sort: 'relevance',
  offset: 0,
  limit: 10,
})

const cluster = await sharedCluster(['-Xms1g', '-Xmx1g'])
/** Milliseconds of processor that all nodes have used: they tell more than the clock where a machine has other work. */
async function cpuMs(): Promise<number> {
  const path = '_nodes/stats/process?filter_path=**.cpu.total_in_millis'
  const { nodes } = (await (await fetch(`${cluster.urls[0]}/${path}`)).json()) as {
    nodes: Record<string, { process: { cpu: { total_in_millis: number } } }>
  }
  return Object.values(nodes).reduce((sum, { process }) => sum + process.cpu.total_in_millis, 0)
}

/** Words of content, as searches mostly ask for, then those of all sorts: function words are among them. */
const kinds = [
  { name: 'rarer words', rarity: 0.5, counts: [1, 3, 6] },
  { name: 'any words', rarity: 0, counts: [1, 3] },
]
/** Fills the cluster with so many passages, and searches them. */
async function measure(passages: number): Promise<void> {
  const site = { cluster: { urls: cluster.urls, index: 'measured' }, key: `${passages}` }
  const parts = Array.from({ length: Math.ceil(passages / partSize) }, (_, i) => {
    const length = Math.min(partSize, passages - i * partSize)
    return {
      key: `part-${i}`,
      documents: [],
      passages: length,
      async read() {
        if (i > 0 && i % partsPerLine === 0) console.log(`${i * partSize} passages after ${sinceStart()}`)
        return [Buffer.from(JSON.stringify(madePart(i * partSize, length)))]
      },
    }
  })
  let startedAt = performance.now()
  const sinceStart = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`
  let cpuBefore = await cpuMs()
  await openSearchDriver.publish?.({ parts, folders: [], twins: [], copies: [] }, site)
  const seconds = (performance.now() - startedAt) / 1000
  const stats = (await (await fetch(`${cluster.urls[0]}/measured/_stats/store`)).json()) as {
    _all: { primaries: { store: { size_in_bytes: number } } }
  }
  const bytes = stats._all.primaries.store.size_in_bytes
  console.log(
    `${passages} passages: ${seconds.toFixed(0)} s to fill (${Math.round(passages / seconds)} a second, ${(((await cpuMs()) - cpuBefore) / passages).toFixed(2)} ms of processor each), ${Math.round(bytes / passages)} bytes a passage in each copy`,
  )
  const opened: EnginePart[] = parts.map(({ key, read }) => ({ key, passages: [], read }))
  const engine = await openSearchDriver.open(opened, undefined, site)
  /** A node compiles what it does often: the first searches are those of no running cluster. */
  for (let i = 0; i < warmUps; i++) await engine.search(query(3, 0.5)).catch(() => null)
  /** What nodes use while nobody asks, by the millisecond: on a machine with other work a search takes seconds of the clock. */
  cpuBefore = await cpuMs()
  await setTimeout(idleMs)
  const idleShare = ((await cpuMs()) - cpuBefore) / idleMs

  for (const { name, rarity, counts } of kinds)
    for (const words of counts) {
      const took: number[] = []
      cpuBefore = await cpuMs()
      const beganAt = performance.now()
      let [found, incomplete, unanswered] = [0, 0, 0]
      for (let i = 0; i < searches; i++) {
        const asked = query(words, rarity)
        startedAt = performance.now()
        const result = await engine.search(asked).catch((error: unknown) => {
          if (error instanceof EngineUnavailableError) return null
          throw error
        })
        took.push(performance.now() - startedAt)
        found += result?.total ?? 0
        if (!result) unanswered++
        else if (result.incomplete) incomplete++
      }
      const cpu = ((await cpuMs()) - cpuBefore - idleShare * (performance.now() - beganAt)) / searches
      console.log(
        `${words} ${name}: p50 ${Math.round(percentile(took, 0.5))} ms, p95 ${Math.round(percentile(took, 0.95))} ms, ${cpu.toFixed(0)} ms of processor, ${Math.round(found / (searches - unanswered || 1))} hits on average, of ${searches} not whole in time ${incomplete}, without an answer ${unanswered}`,
      )
    }
  await engine.close()
}

for (const size of sizes) await measure(size)
await cluster.stop()

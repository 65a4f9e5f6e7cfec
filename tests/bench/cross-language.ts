// What searching across languages costs: index size and query time, as ratios to those of crossLanguage=false, same run.
//   npm run bench
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { miniSearchDriver } from '../../src/engine/minisearch/minisearch-engine.ts'
import type { EngineDocument } from '../../src/engine/search-engine.ts'
import { judgedQuerySchema } from '../../src/evaluation/evaluate-queries.ts'
import { evaluationFolder, readLines } from '../../src/evaluation/evaluation-report.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { PassageAnalysis, passageTerms } from '../../src/indexing/passage-terms.ts'
import { readPassages } from '../../src/indexing/store-document.ts'
import { readDocuments } from '../../src/ingest/read-documents.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { percentile } from './percentiles.ts'

const paths = process.argv.slice(2)
const sources =
  paths.length > 0
    ? paths
    : ['../../data/omd-2019.txt', '../evaluation/corpus'].map((path) =>
        fileURLToPath(new URL(path, import.meta.url)),
      )
const rounds = 5

async function indexSizes(): Promise<{ whole: number; plain: number }> {
  const { documents } = await readDocuments(sources)
  const indexed: EngineDocument[] = documents.flatMap((source) =>
    readPassages(segmentDocument(source)).map((passage) => ({
      passage,
      terms: passageTerms(new PassageAnalysis(passage.language).of(passage)),
    })),
  )
  const plain = indexed.map(({ passage, terms }) => ({
    passage,
    terms: terms.filter((term) => !term.startsWith('!')),
  }))
  return { whole: miniSearchDriver.build(indexed).length, plain: miniSearchDriver.build(plain).length }
}

const indexDir = await mkdtemp(join(tmpdir(), 'passerelle-bench-'))
try {
  await buildIndex(sources, { indexDir, engine: 'frozen' })
  const corpus = await openCorpus({ indexDir, engine: 'frozen' })
  const queries = await readLines(new URL('queries.jsonl', evaluationFolder), judgedQuerySchema)
  const times = { true: [] as number[], false: [] as number[] }
  // The two ways take turns, so that whatever else the machine does falls on both.
  for (let round = 0; round <= rounds; round++) {
    for (const { query } of queries) {
      for (const crossLanguage of ['true', 'false'] as const) {
        const request = searchRequestSchema.parse({ q: query, crossLanguage })
        const startedAt = performance.now()
        await corpus.search(request)
        if (round > 0) times[crossLanguage].push(performance.now() - startedAt)
      }
    }
  }
  const { whole, plain } = await indexSizes()
  const ratio = (share: number) => (percentile(times.true, share) / percentile(times.false, share)).toFixed(2)
  console.log(
    `engine index, with concepts / without: ${(whole / plain).toFixed(2)} (${whole} / ${plain} bytes)`,
  )
  console.log(`query time, across languages / own language only: median ${ratio(0.5)}, p95 ${ratio(0.95)}`)
  console.log(
    `(${queries.length} queries, ${rounds} rounds; own language: median ${percentile(times.false, 0.5).toFixed(2)} ms)`,
  )
  await corpus.close()
} finally {
  await rm(indexDir, { recursive: true, force: true })
}

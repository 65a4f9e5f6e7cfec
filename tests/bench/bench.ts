// npm run bench [-- SUBJECT] [--passages N] [--json]: without a subject, engines are compared in all respects.
interface Bench {
  /** What it measures. */
  tells: string
  run(): Promise<unknown>
  /** Whether it looks at the name itself, as it has several subjects. */
  named?: true
}

const engines = (tells: string): Bench => ({ tells, run: () => import('./compare-engines.ts'), named: true })
const service = (tells: string): Bench => ({ tells, run: () => import('./service.ts'), named: true })
const benches: Record<string, Bench> = {
  engines: engines('queries of all kinds, beside MiniSearch, Orama, FlexSearch and SQLite FTS5'),
  build: engines('how long an index takes to make, and how large its file is'),
  open: engines('how long an index takes to load'),
  memory: engines('what an opened index takes'),
  search: service('whole searches, beside MiniSearch’s bare ones over the same passages'),
  ask: service('answers: the first, and later ones'),
  http: {
    tells: 'searches over HTTP, as JSON and as pages, beside those in a process',
    run: () => import('./http.ts'),
  },
  load: { tells: 'the service under 1 to 200 connections', run: () => import('./load.ts') },
  soak: { tells: 'memory over hours of requests', run: () => import('./soak.ts') },
  ingest: { tells: 'reading and indexing documents, all and one changed', run: () => import('./ingest.ts') },
  readers: { tells: 'readers of formats, beside other programs', run: () => import('./readers.ts') },
  'cross-language': { tells: 'what is found across languages', run: () => import('./cross-language.ts') },
}

const usage = `Usage: npm run bench [-- SUBJECT …] [--passages N] [--json]

Without a subject: engines, build, open and memory.

${Object.entries(benches)
  .map(([name, { tells }]) => `  ${name.padEnd(16)}${tells}`)
  .join('\n')}

  --passages N      of generated text: 10000 where it isn’t given
  --engines A,B     of passerelle, minisearch, orama, sqlite-fts5, flexsearch (engines, build, open, memory)
  --folder FOLDER   keeps the documents and their index for the next run (search, ask, http, load)
  --json            figures as JSON, with ratios above 1 where Passerelle is better
  --help            this text`

const [, , name = '--'] = process.argv
const bench = name.startsWith('--') ? benches.engines : benches[name]
if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(usage)
else if (!bench) {
  console.error(`There is no bench "${name}".\n\n${usage}`)
  process.exitCode = 1
} else {
  if (!bench.named) process.argv.splice(2, 1)
  try {
    await bench.run()
  } catch (error) {
    // Options that no bench has.
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error
    console.error(`${error.message}\n\n${usage}`)
    process.exitCode = 1
  }
}

// Passerelle's engine beside MiniSearch, Orama, FlexSearch and SQLite FTS5, over generated passages.
//   npm run bench -- [build | open | engines | memory …] [--passages N] [--engines NAME,…] [--json]
import { parseArgs } from 'node:util'
import { benchEnginesOver, type EngineFigures } from './engine-bench.ts'
import { type BenchEngineName, benchEngines } from './engine-peers.ts'
import { queryKinds } from './engine-queries.ts'
import { installPeers } from './install-peers.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'string', default: '10000' },
    engines: { type: 'string', default: Object.keys(benchEngines).join(',') },
    json: { type: 'boolean', default: false },
  },
})
const passages = Number(values.passages)
const names = values.engines.split(',')
const unknown = names.find((name) => !Object.hasOwn(benchEngines, name))
if (!Number.isInteger(passages) || passages < 1 || unknown !== undefined) {
  console.error(
    unknown === undefined
      ? `--passages ${values.passages}: give a whole number from 1`
      : `There is no engine "${unknown}": give some of ${Object.keys(benchEngines).join(', ')}`,
  )
  process.exit(1)
}

/** The lines of a table of figures: what is measured, each engine's own, and how many times better ours is. */
const lines: {
  subject: string
  name: string
  ratio: string
  of: (own: EngineFigures) => number | undefined
}[] = [
  { subject: 'build', name: 'build, s', ratio: 'build', of: (own) => own.buildSeconds },
  { subject: 'build', name: 'file, MB', ratio: 'file', of: (own) => own.fileMegabytes },
  { subject: 'open', name: 'load, ms', ratio: 'load', of: (own) => own.loadMilliseconds },
  { subject: 'memory', name: 'memory, MB', ratio: 'heap', of: (own) => own.memoryMegabytes },
  ...queryKinds.map((kind) => ({
    subject: 'engines',
    name: `${kind}, ms`,
    ratio: kind,
    of: (own: EngineFigures) => own.queries[kind],
  })),
]

// These two are there without being installed.
if (names.some((name) => name !== 'passerelle' && name !== 'minisearch')) await installPeers(console.error)
const bench = await benchEnginesOver(passages, names as BenchEngineName[], console.error)
if (values.json) console.log(JSON.stringify(bench, null, 2))
else {
  const engines = Object.entries(bench.engines)
  const shown = lines.filter(({ subject }) => positionals.length === 0 || positionals.includes(subject))
  const columns = ['', ...engines.map(([name]) => name)]
  const rows = shown.map(({ name, ratio, of }) => [
    name,
    ...engines.map(([engine, own]) => {
      const times = bench.ratios[engine as BenchEngineName]?.[ratio]
      return `${of(own) ?? '–'}${times === undefined ? '' : ` (×${times})`}`
    }),
  ])
  console.log(`${passages} passages; in brackets how many times better Passerelle is`)
  for (const row of [columns, ...rows]) console.log(row.map((cell) => cell.padEnd(22)).join(''))
}

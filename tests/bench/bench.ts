// npm run bench [-- SUBJECT] [--passages N] [--json]: without a subject, engines are compared in all respects.
const engines = () => import('./compare-engines.ts')
const service = () => import('./service.ts')
const benches = {
  build: engines,
  open: engines,
  memory: engines,
  engines,
  search: service,
  ask: service,
  http: service,
  ingest: () => import('./ingest.ts'),
  'cross-language': () => import('./cross-language.ts'),
  load: () => import('./load.ts'),
  readers: () => import('./readers.ts'),
  soak: () => import('./soak.ts'),
}
const [, , name = '--'] = process.argv
const bench = name.startsWith('--') ? engines : benches[name as keyof typeof benches]
if (!bench) {
  console.error(`There is no bench "${name}": give one of ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
// What has several subjects looks at them itself.
if (bench !== engines && bench !== service) process.argv.splice(2, 1)
await bench()

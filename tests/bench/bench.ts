// npm run bench [-- SUBJECT…] [--passages N] [--json]: without a subject, the engines are compared.
const compare = () => import('./compare-engines.ts')
const benches = {
  build: compare,
  open: compare,
  memory: compare,
  engines: compare,
  search: () => import('./service.ts'),
  ask: () => import('./service.ts'),
  http: () => import('./service.ts'),
  ingest: () => import('./ingest.ts'),
  'cross-language': () => import('./cross-language.ts'),
  readers: () => import('./readers.ts'),
}
const [, , name = '--passages'] = process.argv
if (name.startsWith('--')) await compare()
else if (Object.hasOwn(benches, name)) {
  // What compares engines, or measures the service, looks at the subject itself.
  if (['ingest', 'cross-language', 'readers'].includes(name)) process.argv.splice(2, 1)
  await benches[name as keyof typeof benches]()
} else {
  console.error(`There is no bench "${name}": give ${Object.keys(benches).join(' or ')}`)
  process.exit(1)
}

// npm run bench [-- cross-language | ingest | load | readers | soak]
const benches = {
  'cross-language': () => import('./cross-language.ts'),
  ingest: () => import('./ingest.ts'),
  load: () => import('./load.ts'),
  readers: () => import('./readers.ts'),
  soak: () => import('./soak.ts'),
}
const [, , name = 'cross-language', ...parameters] = process.argv
if (!Object.hasOwn(benches, name)) {
  console.error(`There is no bench "${name}": give ${Object.keys(benches).join(' or ')}`)
  process.exit(1)
}
process.argv.splice(2, process.argv.length, ...parameters)
await benches[name as keyof typeof benches]()

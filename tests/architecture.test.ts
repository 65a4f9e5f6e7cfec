import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Which folders each folder of `src` may import from, besides itself. */
const allowed: Record<string, string[]> = {
  model: [],
  packed: ['model'],
  tables: ['model', 'packed'],
  names: ['model', 'packed', 'tables'],
  ingest: ['model', 'tables', 'names'],
  analyse: ['model', 'packed', 'tables'],
  numbers: ['model', 'tables'],
  periods: ['model', 'tables', 'numbers'],
  quantities: ['model', 'tables', 'numbers', 'periods', 'analyse'],
  segment: ['model', 'tables', 'ingest', 'names', 'periods'],
  detect: ['model', 'tables', 'analyse', 'translate'],
  translate: ['model', 'packed', 'tables', 'names', 'analyse'],
  engine: ['model', 'packed', 'analyse', 'translate'],
  dense: ['model', 'packed', 'engine'],
  indexing: [
    'model',
    'packed',
    'tables',
    'periods',
    'analyse',
    'ingest',
    'segment',
    'detect',
    'translate',
    'engine',
    'dense',
  ],
  quality: ['model', 'names', 'segment'],
  citation: ['model', 'tables'],
  evidence: ['model', 'packed', 'tables', 'periods', 'analyse', 'translate', 'engine'],
  search: [
    'model',
    'packed',
    'tables',
    'names',
    'periods',
    'analyse',
    'detect',
    'translate',
    'engine',
    'dense',
    'evidence',
  ],
  corpus: [
    'model',
    'packed',
    'names',
    'segment',
    'translate',
    'engine',
    'dense',
    'indexing',
    'quality',
    'search',
  ],
  answer: [
    'model',
    'packed',
    'tables',
    'names',
    'numbers',
    'periods',
    'quantities',
    'analyse',
    'detect',
    'translate',
    'engine',
    'evidence',
    'search',
    'corpus',
  ],
  activities: ['model', 'tables', 'translate', 'engine', 'corpus', 'answer'],
  evaluation: ['model', 'analyse', 'translate', 'engine', 'indexing', 'evidence', 'corpus', 'answer'],
  training: [
    'model',
    'tables',
    'names',
    'ingest',
    'segment',
    'analyse',
    'translate',
    'indexing',
    'evidence',
    'corpus',
    'answer',
    'evaluation',
  ],
  backup: ['model', 'ingest', 'indexing'],
  manage: ['model', 'ingest', 'segment', 'indexing', 'corpus'],
  gaps: ['model', 'analyse', 'translate', 'evidence', 'corpus', 'answer'],
  mcp: ['model', 'corpus', 'answer'],
  http: ['model', 'gaps', 'names', 'citation', 'corpus', 'search', 'answer', 'activities', 'manage', 'mcp'],
  serving: ['model', 'engine', 'corpus', 'indexing', 'answer', 'http', 'serving-config.ts'],
  cli: [
    'model',
    'ingest',
    'segment',
    'translate',
    'indexing',
    'corpus',
    'answer',
    'evaluation',
    'backup',
    'gaps',
    'manage',
    'mcp',
    'serving',
    'server.ts',
  ],
}
/**
 * The rooms of a folder, each with those that it may import from, besides itself. Files that stand in no room may use
 * all of them, and no room may use those.
 */
const rooms: Record<string, Record<string, string[]>> = {
  answer: {
    knowledge: [],
    wording: ['knowledge'],
    question: ['knowledge'],
    conversation: ['knowledge', 'question', 'wording'],
    activities: ['knowledge', 'question', 'conversation', 'wording'],
    sentences: ['knowledge', 'question', 'conversation', 'wording'],
    requests: ['knowledge', 'question', 'conversation', 'wording'],
  },
  search: { query: [], hit: ['query'] },
  segment: {
    text: [],
    records: ['text'],
    cover: ['text', 'records'],
    identity: ['text', 'records', 'cover'],
    layout: ['text', 'records', 'cover'],
  },
}
/** Files at the top of `src` that any folder may use. */
const shared = [
  'config.ts',
  'embedding-settings.ts',
  'errors.ts',
  'give-way.ts',
  'load-program.mjs',
  'program-version.ts',
  'storage-error.ts',
  'setting-schemas.ts',
  'make-folder.ts',
  'state-files.ts',
]

/** The only folders that may import these libraries. */
const importers: Record<string, string> = {
  franc: 'src/detect/',
  minisearch: 'src/engine/',
  '@orama/stemmers': 'src/analyse/',
  'i18n-iso-countries': 'src/names/',
  commander: 'src/cli/',
  saxes: 'src/ingest/',
  '@fastify/busboy': 'src/http/',
  'prom-client': 'src/serving/',
  'rate-limiter-flexible': 'src/serving/',
  'dingbat-to-unicode': 'src/ingest/',
  'postal-mime': 'src/ingest/',
  parse5: 'src/ingest/',
  esbuild: 'src/load-program.mjs',
  unpdf: 'src/ingest/',
}

async function sources(folder: string): Promise<{ file: string; text: string; imports: string[] }[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs|js)$/.test(entry.name))
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const text = await readFile(path, 'utf8')
      const imports = [...text.matchAll(/(?<!')\b(?:from|import)\s*\(?'([^'\n]+)'/g)].map(
        (match) => match[1] ?? '',
      )
      const resolved = imports.map((name) =>
        name.startsWith('.') ? relative(root, join(entry.parentPath, name)) : name,
      )
      return { file: relative(root, path), text, imports: resolved }
    }),
  )
}

it('imports point one way', async () => {
  const wrong: string[] = []
  for (const { file, imports } of await sources('src')) {
    const folder = file.split('/')[1] ?? ''
    for (const name of imports.filter((imported) => imported.startsWith('src/'))) {
      const target = name.split('/')[1] ?? ''
      const fine =
        folder.endsWith('.ts') ||
        (target === folder && folder in allowed) ||
        shared.includes(target) ||
        allowed[folder]?.includes(target)
      if (!fine) wrong.push(`${file} imports ${name}`)
    }
  }
  expect(wrong).toEqual([])
})

it.each(Object.entries(rooms))('imports between the rooms of src/%s point one way', async (folder, may) => {
  const wrong: string[] = []
  for (const { file, imports } of await sources(`src/${folder}`)) {
    const [, , room = '', inside] = file.split('/')
    if (inside === undefined) continue
    if (!(room in may)) wrong.push(`${file} stands in no room that is listed`)
    for (const name of imports.filter((imported) => imported.startsWith(`src/${folder}/`))) {
      const target = name.split('/')[2] ?? ''
      if (target !== room && !may[room]?.includes(target)) wrong.push(`${file} imports ${name}`)
    }
  }
  expect(wrong).toEqual([])
})

it('no file imports one that imports it, by whatever way', async () => {
  const files = new Map((await sources('src')).map(({ file, imports }) => [file, imports]))
  const done = new Set<string>()
  const way: string[] = []
  const circles: string[] = []
  const follow = (file: string) => {
    const met = way.indexOf(file)
    if (met >= 0) circles.push([...way.slice(met), file].join(' → '))
    if (met >= 0 || done.has(file)) return
    way.push(file)
    for (const name of files.get(file) ?? []) if (files.has(name)) follow(name)
    way.pop()
    done.add(file)
  }
  for (const file of files.keys()) follow(file)
  expect(circles).toEqual([])
})

it('lists every folder of src', async () => {
  const entries = await readdir(join(root, 'src'), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(Object.keys(allowed).sort()).toEqual(folders.sort())
})

it('views import only the model, names, each other and the JSX runtime', async () => {
  const wrong: string[] = []
  for (const { file, imports } of await sources('views')) {
    const fine = (name: string) =>
      ['views/', 'hono/', 'src/model/', 'src/names/'].some((start) => name.startsWith(start))
    for (const name of imports.filter((imported) => !fine(imported))) wrong.push(`${file} imports ${name}`)
  }
  expect(wrong).toEqual([])
})

it('each outside library has one importer', async () => {
  const wrong: string[] = []
  for (const { file, imports } of [...(await sources('src')), ...(await sources('views'))]) {
    for (const name of imports) {
      const library = Object.keys(importers).find((known) => name === known || name.startsWith(`${known}/`))
      if (library && !file.startsWith(importers[library] ?? '')) wrong.push(`${file} imports ${name}`)
    }
  }
  expect(wrong).toEqual([])
})

it('settings are read in one place, and files stay short', async () => {
  const all = [...(await sources('src')), ...(await sources('views'))]
  const readers = all.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file)
  // The commands hand the environment to parseConfig; load-program.mjs tells tsx where the settings of TypeScript are.
  expect(readers.filter((file) => !/^src\/(?:cli\/|load-program)/.test(file))).toEqual([])
  const long = all.filter(({ text }) => text.split('\n').length > 300).map(({ file }) => file)
  expect(long).toEqual([])
})

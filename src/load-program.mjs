// Runs the program from `dist`, which is made from the sources when they changed, or else from the sources through tsx.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = join(root, 'dist')
/** What was made from older sources may still be run by a process that began with it. */
const staleAfterMs = 24 * 60 * 60 * 1000

/** The sources, as paths below the program's folder. */
const listSources = () =>
  ['src', 'views'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(top, path).replaceAll('\\', '/')),
  )

/** Changes with every change of a source: names, sizes and times, which take some milliseconds to read. */
function stampOf(sources) {
  const hash = createHash('sha256').update(process.version)
  for (const path of [...sources, 'src/load-program.mjs', 'package.json'].sort()) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Where the program begins, and each of its threads, by name. */
const entriesAmong = (sources) =>
  Object.fromEntries(
    sources
      .filter((path) => path === 'src/cli/main.ts' || path.endsWith('-worker.ts'))
      .map((path) => [path.replace(/^.*\/|\.ts$/g, ''), path]),
  )

/**
 * Makes the program from its sources in one step, so that nobody meets half of it. Sources keep finding files beside
 * them: what they take for their own address is that of the source.
 */
async function make(target, entryPoints) {
  const { build } = await import('esbuild')
  const draft = `${target}-${process.pid}`
  await mkdir(folder, { recursive: true })
  try {
    await build({
      absWorkingDir: root,
      entryPoints,
      outdir: draft,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Else each pattern with \p{…} is made anew, and after a while compiled anew, each time that it is met.
      supported: { 'regexp-unicode-property-escapes': true },
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
      banner: { js: "const sourceRoot = new URL('../../', import.meta.url).href" },
      plugins: [
        {
          name: 'own-address',
          setup(made) {
            made.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => ({
              loader: path.endsWith('x') ? 'tsx' : 'ts',
              contents: (await readFile(path, 'utf8')).replaceAll(
                'import.meta.url',
                `(sourceRoot + ${JSON.stringify(relative(root, path).replaceAll('\\', '/'))})`,
              ),
            }))
          },
        },
      ],
    })
    await rename(draft, target)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  for (const name of await readdir(folder)) {
    const old = join(folder, name)
    if (old !== target && name !== 'tables' && Date.now() - statSync(old).mtimeMs > staleAfterMs)
      await rm(old, { recursive: true, force: true })
  }
}

/**
 * A module of the program, ready to be called: `main`, or a thread by the name of its file (`part-worker`).
 * @param {string} name
 * @param {boolean} mayMake whether to make `dist` where it isn't up to date: the first of many threads does
 */
export async function loadProgram(name, mayMake = false) {
  const sources = listSources()
  const entries = entriesAmong(sources)
  const target = join(folder, stampOf(sources))
  // Where nothing may be written, or a process of the same moment was sooner, the program runs all the same.
  if (mayMake && !existsSync(target)) await make(target, entries).catch(() => {})
  if (existsSync(target)) {
    process.setSourceMapsEnabled(true)
    return import(pathToFileURL(join(target, `${name}.mjs`)).href)
  }
  const { register } = await import('tsx/esm/api')
  register()
  return import(new URL(`../${entries[name]}`, import.meta.url).href)
}

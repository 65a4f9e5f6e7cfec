import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, parseConfig } from '../../src/config.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { checkSearchable } from '../../src/indexing/fresh-index.ts'

export const program = fileURLToPath(new URL('../../src/cli/passerelle.mjs', import.meta.url))
export const adminToken = 'a-token-of-the-chaos'
const documents = 30

/** A folder of documents with its index, and ways to look at both. */
export interface Site {
  folder: string
  dataDir: string
  indexDir: string
  settings: { dataDir: string; indexDir: string; engine: Config['engine'] }
  /** Writes a document anew, so that there is something to index. */
  change(n: number): Promise<void>
  /** Builds the index in this process. */
  build(): Promise<void>
  /** The bytes of the index, by file; locks and drafts aside. */
  bytes(): Promise<Map<string, string>>
  /** What is wrong with the index on disk; null where it is whole. */
  fault(): Promise<string | null>
  close(): Promise<void>
}

const text = (n: number, version: number) =>
  `REPORT ${n}\n\n1. The customs officers of country ${n} met ${version} times at the harbour.\n\n` +
  `2. L'atelier numéro ${n} a formé ${version + 3} juges à la lutte contre la contrefaçon.\n`

/** The bytes of an index, by file; locks, drafts and what it says of times aside. */
export async function bytesOf(indexDir: string): Promise<Map<string, string>> {
  const entries = await readdir(indexDir, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const kept = files.filter((file) => !/\/\.(?:tmp-|lock|seen)/.test(file.slice(indexDir.length)))
  const contents = await Promise.all(kept.map((file) => readFile(file, 'latin1')))
  return new Map(kept.map((file, i) => [file.slice(indexDir.length + 1), contents[i] ?? '']))
}

export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-chaos-'))
  const [dataDir, indexDir] = [join(folder, 'data'), join(folder, 'index')]
  const settings = { dataDir, indexDir, engine: parseConfig({}).engine }
  await mkdir(dataDir)
  const versions = new Map<number, number>()
  const write = (n: number) => writeFile(join(dataDir, `report-${n}.txt`), text(n, versions.get(n) ?? 0))
  for (let n = 0; n < documents; n++) await write(n)
  const site: Site = {
    folder,
    dataDir,
    indexDir,
    settings,
    async change(n) {
      versions.set(n % documents, (versions.get(n % documents) ?? 0) + 1)
      await write(n % documents)
    },
    async build() {
      await buildIndex([dataDir], settings, { threads: 0 })
    },
    bytes: () => bytesOf(indexDir),
    async fault() {
      try {
        await checkSearchable(settings)
        return null
      } catch (error) {
        return (error as Error).message
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
  await site.build()
  return site
}

/** Whether two indices have the same bytes. */
export const isSame = (a: Map<string, string>, b: Map<string, string>) =>
  a.size === b.size && [...a].every(([file, content]) => b.get(file) === content)

export interface Ended {
  code: number | null
  signal: string | null
  output: string
  tookMs: number
}

/** Starts a program; `ended` says how it ended and what it had printed. */
export function run(
  command: string,
  parameters: string[],
  environment: Record<string, string>,
): { child: ChildProcess; ended: Promise<Ended>; said: () => string } {
  const startedMs = performance.now()
  const child = spawn(command, parameters, { env: { ...process.env, ...environment } })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) =>
      resolve({ code, signal, output, tookMs: performance.now() - startedMs }),
    )
  })
  return { child, ended, said: () => output }
}

export const environmentOf = ({ dataDir, indexDir }: Site) => ({ DATA_DIR: dataDir, INDEX_DIR: indexDir })

/** Serves a site in a process of its own. */
export async function serve(site: Site) {
  const started = run(process.execPath, [program, 'serve', '--build'], {
    ...environmentOf(site),
    PORT: '0',
    LOG_LEVEL: 'warn',
    ADMIN_TOKEN: adminToken,
    WORKERS: '2',
    DRAIN_SECONDS: '2',
  })
  for (;;) {
    const url = /http:\/\/\S+:\d+(?=\n)/.exec(started.said())?.[0]
    if (url) return { ...started, url, port: Number(new URL(url).port) }
    if (started.child.exitCode !== null) throw new Error(`the server ended: ${started.said()}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

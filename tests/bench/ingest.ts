// What indexing costs: passages per second, peak memory, growth with the size of the corpus, and an incremental run.
//   npm run bench -- ingest [DOCUMENTS]
import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generateCorpus } from './generated-corpus.ts'
import { median } from './percentiles.ts'

const largest = Number(process.argv[2] ?? 2000)
const sizes = [largest / 4, largest / 2, largest].map(Math.round)
const probe = fileURLToPath(new URL('ingest-probe.ts', import.meta.url))

interface Run {
  seconds: number
  processSeconds: number
  peakMegabytes: number
  passages: number
  read: number
}

/** Indexes a folder in a process of its own, as the command does, and measures it. */
async function index(folder: string, indexDir: string): Promise<Run> {
  const startedAt = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', probe, folder, indexDir])
  return { ...JSON.parse(stdout), processSeconds: (performance.now() - startedAt) / 1000 }
}

async function megabytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizesOf = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  )
  return sizesOf.reduce((sum, size) => sum + size, 0) / 2 ** 20
}

const work = await mkdtemp(join(tmpdir(), 'passerelle-bench-'))
try {
  console.log('documents  passages  seconds  passages/s  ms/passage  peak MB  index MB')
  const wholes: Run[] = []
  for (const documents of sizes) {
    const [folder, indexDir] = [join(work, `corpus-${documents}`), join(work, `index-${documents}`)]
    await generateCorpus(folder, documents)
    const run = await index(folder, indexDir)
    wholes.push(run)
    const cells = [
      String(documents).padStart(9),
      String(run.passages).padStart(8),
      run.seconds.toFixed(1).padStart(7),
      (run.passages / run.seconds).toFixed(0).padStart(10),
      ((run.seconds / run.passages) * 1000).toFixed(3).padStart(10),
      run.peakMegabytes.toFixed(0).padStart(7),
      (await megabytes(indexDir)).toFixed(0).padStart(8),
    ]
    console.log(cells.join('  '))
  }
  const [first, last] = [wholes[0] as Run, wholes.at(-1) as Run]
  const growth = last.seconds / last.passages / (first.seconds / first.passages)
  console.log(`cost per passage, ${sizes.at(-1)} documents to ${sizes[0]}: ${growth.toFixed(2)}`)

  const [folder, indexDir] = [join(work, `corpus-${largest}`), join(work, `index-${largest}`)]
  const names = (await readdir(folder)).sort()
  const runs: Run[] = []
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    await appendFile(join(folder, names[Math.floor(share * names.length)] ?? ''), '\nOne more line.\n')
    runs.push(await index(folder, indexDir))
  }
  if (runs.some(({ read }) => read !== 1)) throw new Error('an incremental run read more than one file')
  const [inside, process] = [median(runs.map((r) => r.seconds)), median(runs.map((r) => r.processSeconds))]
  console.log(
    `after one change: ${inside.toFixed(2)} s, ${(last.seconds / inside).toFixed(0)} times faster than the whole`,
  )
  console.log(
    `with the start of the program: ${process.toFixed(2)} s, ${(last.processSeconds / process).toFixed(0)} times faster`,
  )
} finally {
  await rm(work, { recursive: true, force: true })
}

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generateCorpus, passagesOfDocument } from './generated-corpus.ts'

const program = fileURLToPath(new URL('../../src/cli/passerelle.mjs', import.meta.url))

export interface ServedCorpus {
  url: string
  dataDir: string
  /** Builds the index again. */
  build(): Promise<unknown>
  /** Resident memory of the program. */
  megabytes(): Promise<number>
  /** Processor time that the program has had, in milliseconds, to a hundredth of a second. */
  processorMs(): Promise<number>
  /** Asks the program to end; resolves with its exit code. */
  stop(): Promise<number | null>
  /** Ends the program and removes what was made. */
  close(): Promise<void>
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      const url = /serves (http:\S+)\n/.exec(output)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)))
  })
}

/**
 * Serves a generated corpus of about so many passages in a process of its own, with settings as it takes them: those of
 * this process, such as ENGINE, and the ones given.
 * @param folder keeps the documents and their index for the next time
 */
export async function serveCorpus(
  passages: number,
  settings: Record<string, string>,
  folder?: string,
): Promise<ServedCorpus> {
  const work = folder ?? (await mkdtemp(join(tmpdir(), 'passerelle-load-')))
  const [dataDir, indexDir] = [join(work, 'documents'), join(work, 'index')]
  if (!existsSync(dataDir))
    await generateCorpus(dataDir, Math.max(1, Math.round(passages / passagesOfDocument)))
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    INDEX_DIR: indexDir,
    LOG_LEVEL: 'warn',
    // A slow request is what is measured here, and no news.
    SLOW_REQUEST_MS: '600000',
    ...settings,
  }
  const build = () => promisify(execFile)(process.execPath, [program, 'index'], { env })
  await build()
  const child = spawn(process.execPath, [program, 'serve'], { env })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const url = await listening(child)
  return {
    url,
    dataDir,
    build,
    async megabytes() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    },
    async processorMs() {
      // Behind the name, which is in brackets: user and system time are the 14th and 15th of all, in ticks of 10 ms.
      const [, figures = ''] = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ')
      const [user, system] = figures.split(' ').slice(11, 13).map(Number)
      return 10 * ((user ?? 0) + (system ?? 0))
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
    async close() {
      child.kill('SIGKILL')
      await ended
      if (folder === undefined) await rm(work, { recursive: true, force: true })
    },
  }
}

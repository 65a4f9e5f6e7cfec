import { appendFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { termText } from './term-text.ts'

/** Where gaps are counted, in the state folder. */
export const gapsName = 'gaps.jsonl'

/** What is told together is written together; a crash loses the counts of so long. */
const flushMs = 5_000
/** What more is asked for in between isn't counted: nobody fills memory or disk by asking. */
const maxPending = 200
/** A file that grows beyond is summed up. */
const maxBytes = 512 * 1024
/** So many texts are kept, those that were asked for most. */
const maxGaps = 1000

const gapSchema = z.object({
  kind: z.enum(['search', 'question']),
  /** Words in lower case: no figures of many digits, no addresses, nothing of who asked or when in the day. */
  text: z.string().min(1).max(200),
  count: z.int().positive(),
  /** Days, `2026-11-29`. */
  first: z.iso.date(),
  last: z.iso.date(),
})
/** What was asked for and not found, and how often. */
export type Gap = z.infer<typeof gapSchema>

const keyOf = ({ kind, text }: Pick<Gap, 'kind' | 'text'>) => `${kind} ${text}`

function addUp(gaps: readonly Gap[]): Gap[] {
  const sums = new Map<string, Gap>()
  for (const gap of gaps) {
    const sum = sums.get(keyOf(gap))
    if (!sum) sums.set(keyOf(gap), { ...gap })
    else {
      sum.count += gap.count
      if (gap.first < sum.first) sum.first = gap.first
      if (gap.last > sum.last) sum.last = gap.last
    }
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1))
}

function parseLine(line: string): Gap[] {
  try {
    return [gapSchema.parse(JSON.parse(line))]
  } catch {
    // A line that a crash cut off.
    return []
  }
}

/** What was counted, most often first; nothing where nothing was. */
export async function readGaps(stateDir: string): Promise<Gap[]> {
  const text = await readFile(join(stateDir, gapsName), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return addUp(text.split('\n').flatMap((line) => (line === '' ? [] : parseLine(line)))).slice(0, maxGaps)
}

interface FaultLogger {
  error(fields: object, message: string): void
}

/** Counts what was asked for and not found. Several processes may count into one folder. */
export class GapLog {
  private readonly stateDir: string
  private readonly logger: FaultLogger
  private pending = new Map<string, Gap>()
  private writing: Promise<void> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined
  private hasFailed = false

  constructor(stateDir: string, logger: FaultLogger) {
    this.stateDir = stateDir
    this.logger = logger
  }

  /** Counts a search or question that found nothing; all others are passed over. Never fails, never waits. */
  note({ kind, text, found }: { kind: Gap['kind']; text: string; found: number }): void {
    const kept = found === 0 ? termText(text) : ''
    if (kept === '') return
    const day = new Date().toISOString().slice(0, 10)
    const gap = this.pending.get(keyOf({ kind, text: kept }))
    if (gap) gap.count += 1
    else if (this.pending.size < maxPending)
      this.pending.set(keyOf({ kind, text: kept }), { kind, text: kept, count: 1, first: day, last: day })
    this.timer ??= setTimeout(() => this.flush(), flushMs).unref()
  }

  /** Writes what was counted. Where that fails, it is logged once, and counting goes on. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    const gaps = [...this.pending.values()]
    this.pending = new Map()
    if (gaps.length > 0) {
      this.writing = this.writing
        .then(() => this.write(gaps))
        .catch((err: Error) => {
          if (!this.hasFailed) this.logger.error({ err }, 'what was not found can’t be counted')
          this.hasFailed = true
        })
    }
    return this.writing
  }

  private async write(gaps: Gap[]): Promise<void> {
    const path = join(this.stateDir, gapsName)
    await mkdir(this.stateDir, { recursive: true })
    // Whole lines at once: what another process writes stands before or after.
    await appendFile(path, gaps.map((gap) => `${JSON.stringify(gap)}\n`).join(''))
    if ((await stat(path)).size <= maxBytes) return
    const kept = await readGaps(this.stateDir)
    const draft = join(this.stateDir, `.tmp-${gapsName}-${process.pid}`)
    await writeFile(draft, kept.map((gap) => `${JSON.stringify(gap)}\n`).join(''))
    await rename(draft, path)
  }
}

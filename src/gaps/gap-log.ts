import { z } from 'zod'
import { LineFile, stateFiles } from '../state-files.ts'
import { termText } from './term-text.ts'

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

/** The sums, most often first; so many as are kept. */
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
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1)).slice(0, maxGaps)
}

const fileOf = (stateDir: string) =>
  new LineFile<Gap>(stateDir, stateFiles.gaps, { schema: gapSchema, maxBytes, shorten: addUp })

/** What was counted, most often first; nothing where nothing was. */
export const readGaps = async (stateDir: string): Promise<Gap[]> => addUp(await fileOf(stateDir).entries())

interface FaultLogger {
  error(fields: object, message: string): void
}

/** Counts what was asked for and not found. Several processes may count into one folder. */
export class GapLog {
  private readonly file: LineFile<Gap>
  private readonly logger: FaultLogger
  private pending = new Map<string, Gap>()
  private writing: Promise<void> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined
  private hasFailed = false

  constructor(stateDir: string, logger: FaultLogger) {
    this.file = fileOf(stateDir)
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
      this.writing = this.file.add(gaps).catch((err: Error) => {
        if (!this.hasFailed) this.logger.error({ err }, 'what was not found can’t be counted')
        this.hasFailed = true
      })
    }
    return this.writing
  }
}

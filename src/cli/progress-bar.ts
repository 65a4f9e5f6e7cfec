import type { BuildProgress } from '../indexing/build-index.ts'

const barWidth = 24
const redrawMs = 100
/** Where no line is drawn anew, every so many passages are told of: batches are of some tens, and take seconds. */
const plainStep = 1024

/** Where progress is shown: a terminal, or something that takes plain lines. */
export interface ProgressOutput {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** One line: files, passages, rate and the time that is left at this rate. */
export function progressLine(progress: BuildProgress, seconds: number): string {
  const { files, totalFiles, passages } = progress
  const share = totalFiles === 0 ? 1 : files / totalFiles
  const bar = '█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '░')
  const rate = seconds > 0 ? Math.round(passages / seconds) : 0
  const left = files === 0 ? '–:––' : duration((seconds / files) * (totalFiles - files))
  return `${bar} ${files}/${totalFiles} files · ${passages} passages · ${rate}/s · ${left} left`
}

/**
 * Shows how far a build is: on a terminal one line that is drawn anew, elsewhere a plain line at every tenth of the
 * files.
 */
export class ProgressBar {
  private readonly output: ProgressOutput
  private readonly startedAt = performance.now()
  private drawnAt = 0
  private tenths = 0
  private plainSteps = 0
  private isDrawn = false

  constructor(output: ProgressOutput) {
    this.output = output
  }

  show = (progress: BuildProgress): void => {
    const now = performance.now()
    const seconds = (now - this.startedAt) / 1000
    const isLast = progress.files === progress.totalFiles
    if (this.output.isTTY) {
      if (!isLast && now - this.drawnAt < redrawMs) return
      this.drawnAt = now
      this.isDrawn = true
      const line = progressLine(progress, seconds).slice(0, (this.output.columns ?? 80) - 1)
      this.output.write(`\r\u001b[K${line}`)
      return
    }
    const tenths = Math.floor((progress.files * 10) / Math.max(1, progress.totalFiles))
    if (tenths === this.tenths || progress.totalFiles < 10) return
    this.tenths = tenths
    const { files, totalFiles, passages } = progress
    this.output.write(`${files} of ${totalFiles} files read, ${passages} passages\n`)
  }

  /** Shows how many passages the endpoint of EMBEDDINGS_URL has embedded, of those that lack a vector. */
  showEmbedded = (embedded: number, of: number): void => {
    if (this.output.isTTY) {
      this.isDrawn = true
      this.output.write(`\r\u001b[K${embedded}/${of} passages embedded`)
    } else if (Math.floor(embedded / plainStep) > this.plainSteps) {
      this.plainSteps = Math.floor(embedded / plainStep)
      this.output.write(`${embedded} of ${of} passages embedded\n`)
    }
  }

  /** Takes the bar away, so that other lines can follow. */
  end(): void {
    if (this.isDrawn) this.output.write('\r\u001b[K')
    this.isDrawn = false
  }
}

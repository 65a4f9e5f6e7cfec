import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Vote, voteSchema } from '../../model/feedback.ts'

/** Some thousand votes: what an editor looks through. Whoever fills the file on purpose only loses the oldest. */
const maxBytes = 1_000_000
const fileName = 'feedback.jsonl'

/** Votes on answers, one a line, in a file beside the index. */
export class FeedbackFile {
  private readonly path: string
  private writing: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.path = join(folder, fileName)
  }

  /** Keeps a vote; votes that come at once are written one after the other. */
  add(vote: Vote): Promise<void> {
    const written = this.writing.then(() => this.write(`${JSON.stringify(vote)}\n`))
    this.writing = written.catch(() => {})
    return written
  }

  /** All votes, the latest first; lines that can't be read are left out. */
  async votes(): Promise<Vote[]> {
    await this.writing
    const text = await this.read()
    return text
      .split('\n')
      .flatMap((line) => {
        try {
          return [voteSchema.parse(JSON.parse(line))]
        } catch {
          return []
        }
      })
      .reverse()
  }

  private read(): Promise<string> {
    return readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
  }

  private async write(line: string): Promise<void> {
    const text = await this.read()
    if (Buffer.byteLength(text) + Buffer.byteLength(line) <= maxBytes) return appendFile(this.path, line)
    // The newer half is put in place in one step: a crash leaves the old file whole.
    const half = text.slice(text.indexOf('\n', text.length / 2) + 1)
    await writeFile(`${this.path}.tmp`, half + line)
    await rename(`${this.path}.tmp`, this.path)
  }
}

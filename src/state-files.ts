import { randomBytes } from 'node:crypto'
import { appendFile, open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { makeFolder } from './make-folder.ts'

/** What is kept in the state folder and lost with it, a piece of JSON a line: what wasn't found, votes on answers. */
export const stateFiles = { gaps: 'gaps.jsonl', votes: 'feedback.jsonl' } as const

interface LineSettings<T> {
  schema: z.ZodType<T>
  /** A file that grows beyond is shortened. */
  maxBytes: number
  /** What is kept of a file that is shortened. */
  shorten(entries: T[]): T[]
}

const linesOf = (entries: readonly unknown[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

/** A file of bounded size with an entry a line, which several threads and processes may add to. */
export class LineFile<T> {
  private readonly folder: string
  private readonly name: string
  private readonly settings: LineSettings<T>
  private writing: Promise<void> = Promise.resolve()

  constructor(folder: string, name: string, settings: LineSettings<T>) {
    this.folder = folder
    this.name = name
    this.settings = settings
  }

  /** All entries, the oldest first; lines that can't be read are left out. None where there is no file. */
  async entries(): Promise<T[]> {
    await this.writing
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
    return this.parse(text)
  }

  /** Adds entries; what comes at once is written one after the other. */
  add(entries: readonly T[]): Promise<void> {
    const written = this.writing.then(() => this.write(entries))
    this.writing = written.catch(() => {})
    return written
  }

  private get path(): string {
    return join(this.folder, this.name)
  }

  private parse(text: string): T[] {
    return text.split('\n').flatMap((line) => {
      try {
        return [this.settings.schema.parse(JSON.parse(line))]
      } catch {
        // Behind the last line, or one that a crash cut off.
        return []
      }
    })
  }

  private async write(entries: readonly T[]): Promise<void> {
    await makeFolder(this.folder)
    // Whole lines at once: what others write stands before or after.
    await appendFile(this.path, linesOf(entries))
    if ((await stat(this.path)).size > this.settings.maxBytes) await this.shorten()
  }

  /** Puts a shorter file into place in one step: a crash leaves the old one whole. */
  private async shorten(): Promise<void> {
    const old = await open(this.path)
    try {
      const kept = this.settings.shorten(this.parse(await old.readFile('utf8')))
      const draft = join(this.folder, `.tmp-${this.name}-${randomBytes(4).toString('hex')}`)
      await writeFile(draft, linesOf(kept))
      await rename(draft, this.path)
      // What others added to the old file meanwhile.
      const late = await old.readFile('utf8')
      if (late !== '') await appendFile(this.path, late)
    } finally {
      await old.close()
    }
  }
}

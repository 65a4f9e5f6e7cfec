import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { remark } from '../model/remark.ts'
import { RefusedError } from './refusal.ts'

const maxAgeMs = 60 * 60 * 1000
/** More wait nowhere: the oldest are removed. */
export const maxDrafts = 20

/** An uploaded file that is not published. */
export interface Draft {
  /** Not to be guessed: whoever knows it may publish the draft. */
  id: string
  name: string
  path: string
}

/** Uploaded files that wait to be published, in a hidden folder of the data folder, for an hour at most. */
export class Drafts {
  private readonly folder: string
  constructor(dataDir: string) {
    this.folder = join(dataDir, '.drafts')
  }

  /** Keeps what comes, or nothing where that breaks off. */
  async add(name: string, content: AsyncIterable<Uint8Array>): Promise<Draft> {
    await this.removeOld()
    const id = randomBytes(16).toString('hex')
    const path = join(this.folder, id, name)
    await mkdir(join(this.folder, id), { recursive: true })
    try {
      await writeFile(path, content)
    } catch (error) {
      await this.remove({ id })
      throw error
    }
    return { id, name, path }
  }

  /** @throws RefusedError where there is no such draft. */
  async find(id: string): Promise<Draft> {
    const [name] = /^[0-9a-f]{32}$/.test(id) ? await readdir(join(this.folder, id)).catch(() => []) : []
    if (name === undefined) {
      throw new RefusedError('unknown', remark('no-such-draft'))
    }
    return { id, name, path: join(this.folder, id, name) }
  }

  async remove({ id }: Pick<Draft, 'id'>): Promise<void> {
    await rm(join(this.folder, id), { recursive: true, force: true })
  }

  private async removeOld(): Promise<void> {
    const ids = await readdir(this.folder).catch(() => [])
    const aged = await Promise.all(
      ids.map(async (id) => ({
        id,
        at: (await stat(join(this.folder, id)).catch(() => null))?.mtimeMs ?? 0,
      })),
    )
    const newestFirst = aged.sort((a, b) => b.at - a.at)
    for (const [i, { id, at }] of newestFirst.entries()) {
      if (i >= maxDrafts - 1 || Date.now() - at > maxAgeMs) await this.remove({ id })
    }
  }
}

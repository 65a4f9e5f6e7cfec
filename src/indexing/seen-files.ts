import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Says of files what they held, while nothing tells that they changed. No part of the index: it may be lost. */
const fileName = '.seen.json'

const seenSchema = z.record(z.string(), z.tuple([z.string(), z.string()]))

/** A file that changed so shortly before it was looked at may change again and tell the same time (git: racy). */
const racyMs = 2_000

/** What tells that a file changed; null where nothing does, as it changed just now or can't be looked at. */
function stampOf(path: string, now: number): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (!found) return 'missing'
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = found
    const isRacy = mtimeMs > now - racyMs || ctimeMs > now - racyMs
    return isRacy ? null : [dev, ino, size, mtimeNs, ctimeNs].join(' ')
  } catch {
    return null
  }
}

/** Hashes of files, read only where size, times or inode are not what they were when the index was built last. */
export class SeenFiles {
  private readonly path: string
  private readonly before: Record<string, [stamp: string, sha256: string]>
  private readonly now: SeenFiles['before'] = {}

  constructor(indexDir: string) {
    this.path = join(indexDir, fileName)
    this.before = readSeen(this.path)
  }

  /** @param paths of all files that what is named is made of, of which some may be missing @throws as `hash` does */
  async hashOf(name: string, paths: string[], hash: () => string | Promise<string>): Promise<string> {
    const at = Date.now()
    const stamps = paths.map((path) => stampOf(path, at))
    const stamp = stamps.includes(null) ? null : stamps.join()
    const known = this.before[name]
    const sha256 = known && known[0] === stamp ? known[1] : await hash()
    if (stamp !== null) this.now[name] = [stamp, sha256]
    return sha256
  }

  /** For the next build. Where nothing can be written, that reads all files. */
  write(): void {
    try {
      writeFileSync(this.path, JSON.stringify(this.now))
    } catch {}
  }
}

function readSeen(path: string): SeenFiles['before'] {
  try {
    return seenSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}

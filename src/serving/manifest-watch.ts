import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName } from '../indexing/index-store.ts'

/** How often the manifest is looked at. A look costs microseconds, and sees changes on every file system. */
const pollMs = 250

/** Tells when the manifest of an index has been replaced, which is done in one step. */
export class ManifestWatch {
  private readonly path: string
  private seen: string | null = null
  private timer: NodeJS.Timeout | undefined

  constructor(indexDir: string) {
    this.path = join(indexDir, manifestName)
  }

  /** Looks at the manifest; true where it is another than the last time. A missing one is no index to take. */
  async look(): Promise<boolean> {
    const found = await stat(this.path).catch(() => null)
    if (found === null) return false
    const now = `${found.ino} ${found.mtimeMs} ${found.size}`
    const isNew = this.seen !== now
    this.seen = now
    return isNew
  }

  /** Looks again and again; what was there at the last look is no change. */
  follow(onChange: () => void): void {
    this.timer = setTimeout(async () => {
      if (await this.look()) onChange()
      if (this.timer !== undefined) this.follow(onChange)
    }, pollMs).unref()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}

import { type Dirent, realpathSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import { type Remark, remark } from '../model/remark.ts'

interface Found {
  /** As it is named below the path that was listed. */
  path: string
  real: string
}

/** Walks a folder: what is linked is followed once, after all that is not, so that links may run in circles. */
class FolderWalk {
  readonly files: string[] = []
  readonly skipped: { path: string; reason: Remark }[] = []
  /** Passerelle's own tables are no documents, wherever they lie. */
  private readonly seen = new Set([realpathSync(tablesDir)])
  private links: string[] = []

  async run(path: string): Promise<void> {
    await this.enter({ path, real: await realpath(path) })
    while (this.links.length > 0) {
      const links = this.links.sort()
      this.links = []
      for (const link of links) await this.follow(link)
    }
  }

  private async enter(folder: Found): Promise<void> {
    this.seen.add(folder.real)
    for (const entry of await readdir(folder.real, { withFileTypes: true })) {
      if (!entry.name.startsWith('.')) await this.add(entry, folder)
    }
  }

  private async add(entry: Dirent, folder: Found): Promise<void> {
    const found = { path: join(folder.path, entry.name), real: join(folder.real, entry.name) }
    if (entry.isSymbolicLink()) this.links.push(found.path)
    else if (!this.seen.has(found.real)) {
      if (entry.isDirectory()) await this.enterIfThere(found)
      else this.addFile(found, entry)
    }
  }

  /** Pipes, sockets and devices have no content that ends, so that reading them may never do. */
  addFile({ path, real }: Found, what: Pick<Dirent, 'isFile'>): void {
    this.seen.add(real)
    if (what.isFile()) this.files.push(path)
    else this.skipped.push({ path, reason: remark('special-file') })
  }

  /** A folder that goes while its neighbours are listed has nothing to read. */
  private async enterIfThere(folder: Found): Promise<void> {
    try {
      await this.enter(folder)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }

  private async follow(path: string): Promise<void> {
    try {
      const [real, target] = await Promise.all([realpath(path), stat(path)])
      if (this.seen.has(real)) this.skipped.push({ path, reason: remark('linked-again') })
      else if (target.isDirectory()) await this.enter({ path, real })
      else this.addFile({ path, real }, target)
    } catch {
      this.skipped.push({ path, reason: remark('broken-link') })
    }
  }
}

/**
 * The files at a path: itself, or all below a folder but hidden ones. Links are followed, each file and folder is given
 * once; links that lead nowhere, or to what is given already, are said, and so is what is no file.
 * @throws Error when there is nothing at the path, or it may not be listed.
 */
export async function listFiles(path: string): Promise<Pick<FolderWalk, 'files' | 'skipped'>> {
  const walk = new FolderWalk()
  const target = await stat(path)
  if (!target.isDirectory()) {
    walk.addFile({ path, real: path }, target)
    return walk
  }
  await walk.run(path)
  return walk
}

import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { Readable } from 'node:stream'

/** A source as it came, to be sent as it is. */
export interface OriginalFile {
  name: string
  /** In bytes. */
  size: number
  open(): ReadableStream
}

/**
 * The file below the data folder that a document came from: for one of an archive or a mail, the whole of that. Null
 * where it is there no longer, or a link leads out of the folder.
 */
export async function originalFile(dataDir: string, file: string): Promise<OriginalFile | null> {
  const root = await realpath(dataDir)
  const steps = file.split('/')
  for (let length = steps.length; length > 0; length--) {
    const path = await realpath(join(root, ...steps.slice(0, length))).catch(() => null)
    if (path === null) continue
    const found = await stat(path)
    if (!found.isFile() || !path.startsWith(root + sep)) return null
    return {
      name: basename(steps.slice(0, length).join('/')),
      size: found.size,
      open: () => Readable.toWeb(createReadStream(path)) as ReadableStream,
    }
  }
  return null
}

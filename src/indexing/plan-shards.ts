import { createHash } from 'node:crypto'

/**
 * How many documents a part of the index holds: enough to be worth a file, few enough to be written in a moment, as all of
 * them are written again where one changes.
 */
const size = { least: 3, usual: 8, most: 12 }

const hashOf = (name: string) => createHash('sha256').update(name).digest().readUInt32BE(0)

/**
 * Cuts a list of files, in order, into the parts of the index. Where a part ends is decided by the file's own name
 * (as content-defined chunking does it), so that a file that comes or goes moves the cuts near it and no others.
 */
export function planShards<T extends { file: string }>(sources: T[]): T[][] {
  const shards: T[][] = []
  let current: T[] = []
  for (const source of sources) {
    current.push(source)
    const mayEnd = current.length >= size.least
    const ends = hashOf(source.file) % (size.usual - size.least) === 0
    if ((mayEnd && ends) || current.length === size.most) {
      shards.push(current)
      current = []
    }
  }
  if (current.length > 0) shards.push(current)
  return shards
}

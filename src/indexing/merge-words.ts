import { groupBy } from '../model/group-by.ts'
import { keyOfParts, type StoredFiles, sha256 } from './index-manifest.ts'
import { areIntact, readPacked, readStoredBytes, writeFiles } from './index-store.ts'
import { LexiconMerger } from './merge-lexicon.ts'
import type { OldIndex } from './old-index.ts'

/** The file of words, of all parts, and of each the packed ones of its documents. */
export const wordsName = 'lexicon.bin'

/**
 * Adds up the words of all parts. Of an old index whose parts are mostly the same, the sum is taken over: what went is
 * taken away, what came is added, which gives the same bytes.
 */
export async function mergeWords(
  indexDir: string,
  parts: readonly StoredFiles[],
  old: OldIndex,
): Promise<StoredFiles> {
  const key = keyOfParts(parts)
  const known = old.words && (await areIntact(indexDir, old.words, old.seen)) ? old.words : null
  if (known?.key === key) return known
  const read = async (of: readonly StoredFiles[]) => {
    const files: Uint8Array[] = []
    for (const part of of) files.push(...(await readPacked(indexDir, part, wordsName)))
    return files
  }
  const merger = new LexiconMerger()
  const change = known && (await intactChange(indexDir, parts, old))
  if (known && change) {
    merger.add(await readStoredBytes(indexDir, known, wordsName))
    // Most documents of a part that changed are as they were.
    const come = groupBy(await read(change.come), sha256)
    for (const file of await read(change.gone)) if (!come.get(sha256(file))?.pop()) merger.remove(file)
    for (const files of come.values()) for (const file of files) merger.add(file)
  } else {
    for (const part of parts) for (const file of await read([part])) merger.add(file)
  }
  return writeFiles(indexDir, key, { [wordsName]: merger.write() })
}

/** Which parts came and went since the old index; null where adding up all of them is less work, or a file is damaged. */
async function intactChange(indexDir: string, parts: readonly StoredFiles[], old: OldIndex) {
  const now = new Set(parts.map(({ folder }) => folder))
  const before = new Set([...old.parts.values()].map(({ folder }) => folder))
  const gone = [...old.parts.values()].filter(({ folder }) => !now.has(folder))
  const come = parts.filter(({ folder }) => !before.has(folder))
  if (gone.length + come.length + 1 >= parts.length) return null
  for (const part of gone) if (!(await areIntact(indexDir, part, old.seen))) return null
  return { gone, come }
}

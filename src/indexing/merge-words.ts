import { keyOfParts, type StoredFiles } from './index-manifest.ts'
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
    const come = await read(change.come)
    for (const file of await read(change.gone)) {
      // Most documents of a part that changed are as they were.
      const same = come.findIndex((other) => Buffer.compare(file, other) === 0)
      if (same < 0) merger.remove(file)
      else come.splice(same, 1)
    }
    for (const file of come) merger.add(file)
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

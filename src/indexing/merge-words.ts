import { keyOfParts, type StoredFiles } from './index-manifest.ts'
import { areIntact, readStoredBytes, writeFiles } from './index-store.ts'
import { LexiconMerger } from './merge-lexicon.ts'
import type { OldIndex } from './old-index.ts'

const fileName = 'lexicon.bin'

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
  const known = old.words && (await areIntact(indexDir, old.words)) ? old.words : null
  if (known?.key === key) return known
  const read = (stored: StoredFiles) => readStoredBytes(indexDir, stored, fileName)
  const merger = new LexiconMerger()
  const change = known && (await intactChange(indexDir, parts, old))
  if (known && change) {
    merger.add(await read(known))
    for (const part of change.gone) merger.remove(await read(part))
    for (const part of change.come) merger.add(await read(part))
  } else {
    for (const part of parts) merger.add(await read(part))
  }
  return writeFiles(indexDir, key, { [fileName]: merger.write() })
}

/** Which parts came and went since the old index; null where adding up all of them is less work, or a file is damaged. */
async function intactChange(indexDir: string, parts: readonly StoredFiles[], old: OldIndex) {
  const now = new Set(parts.map(({ folder }) => folder))
  const before = new Set([...old.parts.values()].map(({ folder }) => folder))
  const gone = [...old.parts.values()].filter(({ folder }) => !now.has(folder))
  const come = parts.filter(({ folder }) => !before.has(folder))
  if (gone.length + come.length + 1 >= parts.length) return null
  for (const part of gone) if (!(await areIntact(indexDir, part))) return null
  return { gone, come }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { LostSourcesError } from '../errors.ts'
import { manifestName } from './index-store.ts'

/** Of fewer documents than this, whoever removes most knows which: only a folder without any is doubtful then. */
const minForShare = 10

/** What every version of the manifest says of its sources. */
const listedSchema = z.object({ sources: z.array(z.object({ file: z.string() })) })

/** The files that the index was built of, whichever version built it; none where that can't be read. */
async function indexedFiles(indexDir: string): Promise<Set<string>> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(indexDir, manifestName), 'utf8'))
    return new Set(listedSchema.parse(manifest).sources.map(({ file }) => file))
  } catch {
    return new Set()
  }
}

/**
 * Refuses to replace an index by one of nearly nothing.
 * @param removed files that were taken away on purpose
 * @throws LostSourcesError where all documents are gone, or most of many, saying how to go on all the same.
 */
export async function checkNotLost(
  indexDir: string,
  found: { file: string }[],
  paths: string[],
  removed: string[] = [],
): Promise<void> {
  const indexed = await indexedFiles(indexDir)
  for (const file of removed) indexed.delete(file)
  const before = indexed.size
  const isLost = before > 0 && (found.length === 0 || (before >= minForShare && found.length < before / 2))
  if (!isLost) return
  const left = found.length === 0 ? 'no readable document is' : `only ${found.length} can be read`
  throw new LostSourcesError(
    `${paths.join(', ')}: ${left} left of the ${before} that the index holds. ` +
      'Is the folder mounted, and may this user read it? The index stays as it is. ' +
      'If they are to go, run: npx passerelle index --allow-empty',
  )
}

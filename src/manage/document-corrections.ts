import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { parseCorrections, sidecarOf } from '../ingest/sidecar.ts'
import type { Corrections } from '../model/corrections.ts'
import { remark } from '../model/remark.ts'
import { putInPlace } from './put-in-place.ts'
import { RefusedError } from './refusal.ts'

/** What is to be said of a document: null takes every correction back. */
export type CorrectionChange = Corrections | null

/**
 * Writes corrections beside a source file; those that are there and not changed stay.
 * @returns what puts everything back as it was.
 * @throws RefusedError where the document is part of another file: nothing can stand beside it.
 */
export async function writeCorrections(path: string, change: CorrectionChange): Promise<() => Promise<void>> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) throw new RefusedError('unreadable', remark('not-corrigible'))
  const sidecar = sidecarOf(path)
  const before = await readFile(sidecar).catch(() => null)
  if (change === null) await rm(sidecar, { force: true })
  else {
    const kept = before === null ? {} : parseCorrections(before, path).corrections
    const text = `${JSON.stringify({ ...kept, ...change }, null, 2)}\n`
    await putInPlace(sidecar, (partial) => writeFile(partial, text))
  }
  return async () => {
    if (before === null) await rm(sidecar, { force: true })
    else await putInPlace(sidecar, (partial) => writeFile(partial, before))
  }
}

import { readFile, stat, writeFile } from 'node:fs/promises'
import { parseCorrections, sidecarOf } from '../ingest/sidecar.ts'
import type { Corrections } from '../model/corrections.ts'
import { remark } from '../model/remark.ts'
import { changeFile, type FileChange } from './change-file.ts'
import { RefusedError } from './refusal.ts'

/** What is to be said of a document: null takes every correction back. */
export type CorrectionChange = Corrections | null

/** Whether a document is a file of its own: nothing can be done to one that is part of another file. */
export const isOwnFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/**
 * Writes corrections beside a source file; those that are there and not changed stay.
 * @throws RefusedError where the document is part of another file: nothing can stand beside it.
 */
export async function writeCorrections(path: string, change: CorrectionChange): Promise<FileChange> {
  if (!(await isOwnFile(path))) throw new RefusedError('unreadable', remark('not-corrigible'))
  const sidecar = sidecarOf(path)
  if (change === null) return changeFile(sidecar, null)
  const before = await readFile(sidecar).catch(() => null)
  const kept = before === null ? {} : parseCorrections(before, path).corrections
  const text = `${JSON.stringify({ ...kept, ...change }, null, 2)}\n`
  return changeFile(sidecar, (partial) => writeFile(partial, text))
}

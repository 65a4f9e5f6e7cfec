import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { PasserelleError, SourceError } from '../errors.ts'
import { extractText, hasReader } from './extract-text.ts'
import type { SourceFile } from './source-file.ts'

/** Formats that hold documents but have no reader: worth a word, unlike tables and pictures. */
const unreadableExtensions = new Set(['.doc', '.docm', '.odt', '.rtf', '.epub', '.pages', '.ppt', '.pptx'])
/** Files that describe a folder of documents rather than being one. */
const notDocuments = /^(readme|licen[cs]e|notice|changelog)(\.|$)/i

export interface ReadOutcome {
  documents: SourceFile[]
  /** Files that could not be read or decoded; the others are not held up. */
  errors: SourceError[]
  /** Documents in a format that is not read. */
  skipped: string[]
}

/** A document identifier: lower case, `a-z0-9-`. `OMD 2019 (é).txt` gives `omd-2019-e`. */
export function slug(fileName: string): string {
  const stem = basename(fileName, extname(fileName))
  const plain = stem.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'document'
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'there is no such file or folder; check the path or DATA_DIR'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read; check its permissions'
  return (error as Error).message
}

async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
}

async function readDocument(path: string, file: string): Promise<SourceFile> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw new SourceError(file, reasonOf(error), { cause: error })
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { file, id: slug(file), sha256, ...(await extractText(file, bytes)) }
}

/** Gives files of the same name in different folders identifiers of their own: `report`, `report-2`. */
function makeIdsUnique(documents: SourceFile[]): void {
  const taken = new Set<string>()
  for (const document of documents) {
    const wanted = document.id
    for (let n = 2; taken.has(document.id); n++) document.id = `${wanted}-${n}`
    taken.add(document.id)
  }
}

/**
 * Reads the document files at the given paths (files, or folders with all that is below them),
 * in the order of their paths. A file that can't be read becomes an entry of `errors`.
 * @throws PasserelleError when a path itself can't be listed.
 */
export async function readDocuments(paths: string[]): Promise<ReadOutcome> {
  const outcome: ReadOutcome = { documents: [], errors: [], skipped: [] }
  const files = new Map<string, string>()
  for (const path of paths) {
    try {
      for (const found of await listFiles(path)) {
        const name = found === path ? basename(path) : relative(path, found)
        files.set(found, name.split(sep).join('/'))
      }
    } catch (error) {
      throw new PasserelleError(`${path}: ${reasonOf(error)}`, { cause: error })
    }
  }
  const inOrder = [...files].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
  for (const [path, file] of inOrder) {
    if (notDocuments.test(basename(path))) continue
    if (unreadableExtensions.has(extname(path).toLowerCase())) outcome.skipped.push(file)
    if (!hasReader(file)) continue
    try {
      outcome.documents.push(await readDocument(path, file))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      outcome.errors.push(error)
    }
  }
  makeIdsUnique(outcome.documents)
  return outcome
}

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { PasserelleError, SourceError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { extractText, hasReader, readableExtensions } from './extract-text.ts'
import { correctedFile, hashSource, parseCorrections, readSidecar } from './sidecar.ts'
import type { SourceFile } from './source-file.ts'

/** Formats that hold documents but have no reader: worth a word, unlike tables and pictures. */
const unreadableExtensions = new Set(['.doc', '.docm', '.odt', '.rtf', '.epub', '.pages', '.ppt', '.pptx'])
/** Files that describe a folder of documents rather than being one. */
const notDocuments = /^(readme|licen[cs]e|notice|changelog)(\.|$)/i

/** A document file that was found, not read yet. */
export interface ListedSource {
  path: string
  /** Path below the folder that was listed, with forward slashes. */
  file: string
  /** Document identifier: the slug of the file name, made unique. */
  id: string
}

/** A file that is left out, and why. */
export interface SkippedFile {
  file: string
  reason: string
}

export interface ReadOutcome {
  documents: SourceFile[]
  /** Files that could not be read or decoded; the others are not held up. */
  errors: SourceError[]
  skipped: SkippedFile[]
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

/** The bytes of a listed file. @throws SourceError saying why it can't be read. */
export async function readBytes({ path, file }: Pick<ListedSource, 'path' | 'file'>): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new SourceError(file, reasonOf(error), { cause: error })
  }
}

export const hashBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Reads and decodes a listed file. @throws SourceError saying what is wrong with it. */
export async function readSource({ path, file, id }: ListedSource): Promise<SourceFile> {
  const bytes = await readBytes({ path, file })
  const sidecar = await readSidecar(path)
  const extraction = await extractText(file, bytes)
  const source = { file, id, sha256: hashSource(bytes, sidecar), ...extraction }
  if (sidecar === null) return source
  const { corrections, faults } = parseCorrections(sidecar, path)
  return { ...source, corrections, warnings: [...faults, ...(source.warnings ?? [])] }
}

/** Gives files of the same name in different folders identifiers of their own: `report`, `report-2`. */
function makeIdsUnique(sources: ListedSource[]): void {
  const taken = new Set<string>()
  for (const source of sources) {
    const wanted = source.id
    for (let n = 2; taken.has(source.id); n++) source.id = `${wanted}-${n}`
    taken.add(source.id)
  }
}

/** Why a file is not read, or null. */
export function reasonToSkip(path: string): Remark | null {
  const extension = extname(path).toLowerCase()
  if (notDocuments.test(basename(path))) return remark('folder-description')
  if (unreadableExtensions.has(extension)) return remark('unread-format')
  return hasReader(path) ? null : remark('not-a-document', { formats: readableExtensions })
}

const inOrder = (a: { file: string; path: string }, b: { file: string; path: string }) =>
  a.file === b.file ? (a.path < b.path ? -1 : 1) : a.file < b.file ? -1 : 1

/**
 * The document files at the given paths (files, or folders with all that is below them), in the order of their names,
 * and what is left out. Hidden files are not mentioned.
 * @throws PasserelleError when a path can't be listed.
 */
export async function listSources(
  paths: string[],
): Promise<{ sources: ListedSource[]; skipped: SkippedFile[] }> {
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
  const sources: ListedSource[] = []
  const skipped: SkippedFile[] = []
  for (const { path, file } of [...files].map(([path, file]) => ({ path, file })).sort(inOrder)) {
    const corrected = correctedFile(path)
    if (corrected !== null && files.has(corrected)) continue
    const reason =
      corrected === null ? reasonToSkip(path) : remark('stray-corrections', { file: basename(corrected) })
    if (reason !== null) skipped.push({ file, reason: reason.message })
    else sources.push({ path, file, id: slug(file) })
  }
  makeIdsUnique(sources)
  return { sources, skipped }
}

/** Reads all documents at the given paths; a file that can't be read becomes an entry of `errors`. */
export async function readDocuments(paths: string[]): Promise<ReadOutcome> {
  const { sources, skipped } = await listSources(paths)
  const outcome: ReadOutcome = { documents: [], errors: [], skipped }
  for (const source of sources) {
    try {
      outcome.documents.push(await readSource(source))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      outcome.errors.push(error)
    }
  }
  return outcome
}

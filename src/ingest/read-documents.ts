import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname, relative, sep } from 'node:path'
import { PasserelleError, RemarkError, SourceError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { untakenByName } from './document-formats.ts'
import { extractText } from './extract-text.ts'
import { holdsFiles, innerBytes } from './inner-files.ts'
import { listFiles } from './list-files.ts'
import { listInner } from './list-inner.ts'
import { correctedFile, hashSource, parseCorrections, readSidecar } from './sidecar.ts'
import type { ReadOptions, SourceFile } from './source-file.ts'

/** Files that describe a folder of documents rather than being one. */
const notDocuments = /^(readme|licen[cs]e|notice|changelog)(\.|$)/i

/** A document file that was found, not read yet. */
export interface ListedSource {
  path: string
  /** Path below the folder that was listed, with forward slashes; files in an archive are below it. */
  file: string
  /** Where the document lies in the file: its name in the archive, in the archive there, and so on. */
  inner?: string[]
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
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'document'
}

/** Stands in a listed name for bytes that are no UTF-8: by that name there is no file. */
const noCharacter = '\uFFFD'

function reasonOf(error: unknown, listed = false): string {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' && path?.includes(noCharacter)) return 'its name is not in UTF-8; rename it'
  if (code === 'ENOENT' && listed) return 'it was gone when it was to be read'
  if (code === 'ENOENT') return 'there is no such file or folder; check the path or DATA_DIR'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read; check its permissions'
  return (error as Error).message
}

/** Reads a file: promises of `node:fs` cost five times what reading a usual file does. */
export type ReadFile = (path: string) => Uint8Array | Promise<Uint8Array>

/** The bytes of a listed file. @throws SourceError saying why it can't be read. */
export async function readBytes(
  { path, file, inner = [] }: Pick<ListedSource, 'path' | 'file' | 'inner'>,
  read: ReadFile = readFile,
): Promise<Uint8Array> {
  try {
    const bytes = await read(path)
    return inner.length === 0 ? bytes : await innerBytes(basename(path), bytes, inner)
  } catch (error) {
    const reason = error instanceof RemarkError ? error.remark : reasonOf(error, true)
    throw new SourceError(file, reason, { cause: error })
  }
}

export const hashBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Reads and decodes a listed file. @throws SourceError saying what is wrong with it. */
export async function readSource(listed: ListedSource, options: ReadOptions = {}): Promise<SourceFile> {
  const { path, file, inner, id } = listed
  const bytes = await readBytes(listed)
  // Only a file of the folder itself has another beside it.
  const sidecar = inner ? null : readSidecar(path)
  const extraction = await extractText(file, bytes, options)
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
  if (notDocuments.test(basename(path))) return remark('folder-description')
  return untakenByName(path)
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
): Promise<{ sources: ListedSource[]; skipped: SkippedFile[]; errors: SourceError[] }> {
  const files = new Map<string, string>()
  const skipped: SkippedFile[] = []
  for (const path of paths) {
    const nameOf = (found: string) =>
      (found === path ? basename(path) : relative(path, found)).split(sep).join('/')
    try {
      const listed = await listFiles(path)
      for (const found of listed.files) files.set(found, nameOf(found))
      for (const { path: found, reason } of listed.skipped)
        skipped.push({ file: nameOf(found), reason: reason.message })
    } catch (error) {
      throw new PasserelleError(`${path}: ${reasonOf(error)}`, { cause: error })
    }
  }
  const sources: ListedSource[] = []
  const errors: SourceError[] = []
  for (const { path, file } of [...files].map(([path, file]) => ({ path, file })).sort(inOrder)) {
    const corrected = correctedFile(path)
    if (corrected !== null && files.has(corrected)) continue
    const reason =
      corrected === null ? reasonToSkip(path) : remark('stray-corrections', { file: basename(corrected) })
    if (reason !== null) skipped.push({ file, reason: reason.message })
    else if (holdsFiles(path)) await addInner({ path, file }, { sources, skipped, errors })
    else sources.push({ path, file, id: slug(file) })
  }
  makeIdsUnique(sources)
  return { sources, skipped, errors }
}

/** Lists the documents in an archive, or a message with what is attached to it. */
async function addInner(
  { path, file }: Pick<ListedSource, 'path' | 'file'>,
  { sources, skipped, errors }: Awaited<ReturnType<typeof listSources>>,
): Promise<void> {
  try {
    const found = await listInner(file, await readBytes({ path, file }), reasonToSkip)
    for (const inner of found.documents) {
      const name = [file, ...inner].join('/')
      sources.push({ path, file: name, id: slug(name), ...(inner.length > 0 ? { inner } : {}) })
    }
    for (const { inner, reason } of found.skipped) {
      skipped.push({ file: [file, ...inner].join('/'), reason: reason.message })
    }
  } catch (error) {
    if (error instanceof SourceError) errors.push(error)
    else if (error instanceof RemarkError) errors.push(new SourceError(file, error.remark, { cause: error }))
    else errors.push(new SourceError(file, reasonOf(error), { cause: error }))
  }
}

/** Reads all documents at the given paths; a file that can't be read becomes an entry of `errors`. */
export async function readDocuments(paths: string[]): Promise<ReadOutcome> {
  const { sources, skipped, errors } = await listSources(paths)
  const outcome: ReadOutcome = { documents: [], errors, skipped }
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

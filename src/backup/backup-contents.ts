import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { PasserelleError } from '../errors.ts'
import { tellingStorage } from '../storage-error.ts'

/** What a backup says of itself, beside the folders of its files. */
export const contentsName = 'backup.json'

/** Raise it when a backup is laid out otherwise; older ones are still to be restored. */
export const backupVersion = 1

/** A path below the backup that leads nowhere else. */
const innerPath = z
  .string()
  .refine((path) => !isAbsolute(path) && !path.split('/').some((name) => ['', '.', '..'].includes(name)))

const fileSchema = z.object({
  /** Below the folder of the backup, with forward slashes: `sources/…`, `index/…` or `state/…`. */
  path: innerPath,
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BackupFile = z.infer<typeof fileSchema>

const contentsSchema = z.object({
  backupVersion: z.literal(backupVersion),
  /** Which program wrote it, and when. */
  program: z.string(),
  createdAt: z.iso.datetime(),
  /** What the index holds; null where there was none that was whole. */
  index: z
    .object({
      documents: z.int(),
      passages: z.int(),
      records: z.int(),
      /** Backups of older versions don't tell. */
      builtAt: z.iso.datetime().optional(),
    })
    .nullable(),
  files: z.array(fileSchema),
})
export type BackupContents = z.infer<typeof contentsSchema>

/** The folders of a backup. */
export type Section = 'sources' | 'index' | 'state'

/** The files of a section, by their paths below it. */
export const filesOf = ({ files }: BackupContents, section: Section) =>
  files.flatMap((file) => {
    const start = `${section}/`
    return file.path.startsWith(start) ? [{ ...file, name: file.path.slice(start.length) }] : []
  })

const isFolder = (value: unknown): value is { folder: string; files: { name: string }[] } =>
  z.object({ folder: innerPath, files: z.array(z.object({ name: innerPath })) }).safeParse(value).success

/** The files that a manifest names, whichever version wrote it: wherever it says `folder` and `files`. */
export function indexFiles(manifest: unknown): string[] {
  if (typeof manifest !== 'object' || manifest === null) return []
  if (isFolder(manifest)) return manifest.files.map(({ name }) => `${manifest.folder}/${name}`)
  return Object.values(manifest).flatMap(indexFiles)
}

/** SHA-256 of a file, read piece by piece. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/**
 * Reads what a backup says of itself, and compares every file with it.
 * @throws PasserelleError naming what is missing or damaged.
 */
export async function checkBackup(folder: string): Promise<BackupContents> {
  const path = join(folder, contentsName)
  const text = await tellingStorage(path, () => readFile(path, 'utf8')).catch((error) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const message = `${folder}: this is no whole backup, ${contentsName} is missing. Give a folder that \`backup\` wrote`
    throw new PasserelleError(message, { cause: error })
  })
  const contents = parseContents(text, path)
  for (const file of contents.files) {
    const found = await tellingStorage(folder, () => hashFile(join(folder, file.path))).catch((error) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    })
    if (found === file.sha256) continue
    const fault = found === null ? 'is missing' : 'is damaged'
    throw new PasserelleError(`${join(folder, file.path)} ${fault}: restore from another backup`)
  }
  return contents
}

function parseContents(text: string, path: string): BackupContents {
  try {
    return contentsSchema.parse(JSON.parse(text))
  } catch (error) {
    const message = `${path} is damaged, or of a newer version of Passerelle: restore from another backup, or with that version`
    throw new PasserelleError(message, { cause: error })
  }
}

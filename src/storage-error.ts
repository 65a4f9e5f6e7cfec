import { PasserelleError } from './errors.ts'

type Remedy = (place: string) => string

const readOnly: Remedy = (place) =>
  `${place} is on a file system that may only be read. Set the folder to one that may be written, or mount it for writing`
const notPermitted: Remedy = (place) =>
  `this user may not use ${place}. Run the command as the owner of the folder, or let its group read and write it`
const wrongKind: Remedy = (place) =>
  `${place} is not what it should be: a folder stands where a file belongs, or the other way round. Move it away`
const tooManyFiles: Remedy = (place) =>
  `${place} can't be opened, too many files are open. Raise the limit (ulimit -n) or end other programs`

/** What the system says when files can't be had or written, with what to do about it. */
const remedies: Record<string, Remedy> = {
  ENOSPC: (place) => `the disk of ${place} is full. Free some of it, or use a folder on another disk`,
  EDQUOT: (place) => `the quota of this user is used up at ${place}. Free some of it, or use another folder`,
  EFBIG: (place) =>
    `a file would be larger than it may be at ${place}. Raise the limit (ulimit -f), or use another file system`,
  EROFS: readOnly,
  EACCES: notPermitted,
  EPERM: notPermitted,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EIO: (place) => `the disk failed at ${place}. Look at the system's log, then use a folder on another disk`,
  EISDIR: wrongKind,
  ENOTDIR: wrongKind,
  ENOTEMPTY: wrongKind,
  EEXIST: wrongKind,
  ELOOP: (place) => `the links at ${place} lead in a circle. Remove one of them`,
  ENAMETOOLONG: (place) => `${place} is too long a name. Use shorter names of folders and files`,
  EBUSY: (place) => `${place} is used by another program. End it, then try again`,
  ESTALE: (place) => `the network folder of ${place} was replaced. Mount it again`,
}

/** Files can't be had or written, for a reason that whoever runs the program can mend; nothing was replaced. */
export class StorageError extends PasserelleError {
  readonly code: string
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * An error of the file system in words, with the remedy; every other error as it is.
 * @param place what to name where the system names no path
 */
export function storageError(error: unknown, place: string): unknown {
  if (error instanceof PasserelleError || !(error instanceof Error)) return error
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const remedy = remedies[code ?? '']
  return code && remedy ? new StorageError(code, remedy(dest ?? path ?? place), { cause: error }) : error
}

/** Does the work; what the file system refuses is told with its remedy. @throws StorageError */
export async function tellingStorage<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storageError(error, place)
  }
}

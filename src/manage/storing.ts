import { IndexBusyError, LostSourcesError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { StorageError, tellingStorage } from '../storage-error.ts'
import { RefusedError } from './refusal.ts'

/** Tells whoever asked for a change what keeps it from being stored. @throws RefusedError */
export async function storing<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await tellingStorage(dataDir, work)
  } catch (error) {
    if (error instanceof IndexBusyError) throw new RefusedError('busy', remark('index-busy'))
    if (error instanceof StorageError || error instanceof LostSourcesError)
      throw new RefusedError('busy', remark('not-stored', { reason: error.message }))
    throw error
  }
}

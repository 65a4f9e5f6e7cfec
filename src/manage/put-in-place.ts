import { rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a file into place in one step: whoever reads it meanwhile gets the old one or the new one. `write` makes it under
 * the name that it is given, hidden beside the place; a link that is there is replaced, not followed.
 */
export async function putInPlace(to: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = join(dirname(to), `.${basename(to)}.partial`)
  await write(partial)
  await rename(partial, to)
}

import { RemarkError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { formatByName } from './document-formats.ts'
import { holdsFiles, type InnerFile, innerFiles } from './inner-files.ts'
import { limits } from './limits.ts'

/** The documents in a file that holds files, each by the names from the outside to it; a message is one itself. */
export interface InnerListing {
  documents: string[][]
  skipped: { inner: string[]; reason: Remark }[]
}

/**
 * Lists what an archive holds, in the order of names, and what is attached to a message.
 * @throws RemarkError where it is broken, encrypted, explodes or lies too deep.
 */
export async function listInner(
  file: string,
  bytes: Uint8Array,
  reasonToSkip: (name: string) => Remark | null,
): Promise<InnerListing> {
  const listing: InnerListing = { documents: [], skipped: [] }
  await add({ name: file, bytes, inner: [] }, reasonToSkip, listing)
  return listing
}

interface Opened extends InnerFile {
  inner: string[]
}

async function add(
  { name, bytes, inner }: Opened,
  reasonToSkip: (name: string) => Remark | null,
  listing: InnerListing,
): Promise<void> {
  if (inner.length > limits.archiveLevels) {
    throw new RemarkError(remark('archive-deep', { levels: limits.archiveLevels }))
  }
  if (bytes.length > limits.fileBytes) {
    throw new RemarkError(remark('too-large', { megabytes: limits.fileBytes / 1024 / 1024 }))
  }
  const before = listing.documents.length + listing.skipped.length
  if (formatByName(name) === 'eml') listing.documents.push(inner)
  const files = await innerFiles(name, bytes)
  const byName = (a: Pick<Opened, 'name'>, b: Pick<Opened, 'name'>) => (a.name < b.name ? -1 : 1)
  for (const found of files.sort(byName)) {
    const path = [...inner, found.name]
    const reason = reasonToSkip(found.name)
    if (reason) listing.skipped.push({ inner: path, reason })
    else if (holdsFiles(found.name)) await add({ ...found, inner: path }, reasonToSkip, listing)
    else listing.documents.push(path)
  }
  if (listing.documents.length + listing.skipped.length === before) {
    listing.skipped.push({ inner, reason: remark('archive-empty') })
  }
}

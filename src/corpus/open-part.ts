import { FieldTermTable, fieldTermsName, type RecordTerms } from '../engine/field-terms.ts'
import type { SharedBytes } from '../engine/search-engine.ts'
import type { StoredFiles } from '../indexing/index-manifest.ts'
import { readStoredBytes } from '../indexing/index-store.ts'
import { documentsName, passagesName, readPart, StoredPart } from '../indexing/stored-part.ts'
import { RecentValues } from '../model/recent-values.ts'

/** A part of an index as it is opened. */
export interface OpenPart {
  documents: StoredPart
  fields: RecordTerms
}

/** Of so many parts the terms of records stay, where they are not in memory anyway. */
const maxTables = 200
const tables = new RecentValues<string, FieldTermTable>(maxTables)

/** The terms of a part's records, brought when one of them is looked at. */
class DistantRecordTerms implements RecordTerms {
  private readonly bytes: SharedBytes
  private readonly folder: string
  constructor(bytes: SharedBytes, folder: string) {
    this.bytes = bytes
    this.folder = folder
  }

  of(record: number) {
    const read = () => new FieldTermTable(this.bytes.readWhole(this.folder, fieldTermsName))
    return tables.of(this.folder, read).of(record)
  }
}

/**
 * Opens a part of an index.
 * @param bytes where passages are read from as they are asked for; without, they are read into memory
 * @throws IndexError where a file is missing or damaged
 */
export async function openPart(
  indexDir: string,
  part: StoredFiles,
  bytes: SharedBytes | undefined,
): Promise<OpenPart> {
  const { folder } = part
  if (bytes) {
    const read = (start: number, end: number) => bytes.read(folder, passagesName, start, end)
    const documents = new StoredPart(await readStoredBytes(indexDir, part, documentsName), read)
    return { documents, fields: new DistantRecordTerms(bytes, folder) }
  }
  return {
    documents: await readPart(indexDir, part),
    fields: new FieldTermTable(await readStoredBytes(indexDir, part, fieldTermsName)),
  }
}

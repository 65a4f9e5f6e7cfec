import { storeDocument } from '../../src/indexing/store-document.ts'
import { summaryOf } from '../../src/indexing/stored-documents.ts'
import { extractText } from '../../src/ingest/extract-text.ts'
import { hashBytes, slug } from '../../src/ingest/read-documents.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import type { JudgedCover } from '../../src/training/judged-covers.ts'

/** What a cover says, as its lines above `---` tell it; what they don't name is null. */
export const coverFacts = [
  'title',
  'symbol',
  'parentSymbol',
  'date',
  'organization',
  'member',
  'language',
  'kind',
  'council',
] as const
export type CoverFact = (typeof coverFacts)[number]

/** What is read of a cover, beside its truth. */
export async function readCover({ name, truth, bytes }: JudgedCover) {
  const source = { file: name, id: slug(name), sha256: hashBytes(bytes), ...(await extractText(name, bytes)) }
  const summary: Record<string, unknown> = summaryOf(storeDocument(segmentDocument(source)))
  return coverFacts.map((fact) => ({ name, fact, wanted: truth[fact] ?? null, got: summary[fact] ?? null }))
}

import type { ActivityRecord } from '../model/activity-record.ts'
import type { QualityFinding, QualityKind } from '../model/quality.ts'
import type { Remark } from '../model/remark.ts'
import type { InspectedPassage, Segmentation } from '../model/segmentation.ts'

/** A record at its place. */
export interface PlacedRecord {
  document: Segmentation
  passage: InspectedPassage
  record: ActivityRecord
}

export function recordsOf(documents: Segmentation[]): PlacedRecord[] {
  return documents.flatMap((document) =>
    document.content.flatMap((passage) =>
      passage.record ? [{ document, passage, record: passage.record }] : [],
    ),
  )
}

/** A finding about a record. */
export function findingAt(
  { document, passage }: PlacedRecord,
  kind: QualityKind,
  said: Remark,
): QualityFinding {
  const { id: documentId, file } = document
  return { kind, documentId, passageId: passage.id, file, line: passage.line, ...said }
}

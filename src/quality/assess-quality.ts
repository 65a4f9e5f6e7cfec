import { countKinds, type QualityFinding, type QualityReport } from '../model/quality.ts'
import type { Segmentation } from '../model/segmentation.ts'
import { findDeadStructure } from './find-dead-structure.ts'
import { findOddProviders } from './find-odd-providers.ts'
import { findDateFaults, findEmptyFields, findNearDuplicates, type VersionsOf } from './find-record-faults.ts'
import { recordsOf } from './records-of.ts'

const warningsOf = ({ id, warnings }: Segmentation): QualityFinding[] =>
  warnings.map((warning) => ({ kind: 'warning', documentId: id, passageId: null, ...warning }))

/** What an editor would mend in the sources, by document and line. */
export function assessQuality(documents: Segmentation[], versionsOf: VersionsOf): QualityReport {
  const records = recordsOf(documents)
  const findings = [
    ...findEmptyFields(records),
    ...findOddProviders(records),
    ...findNearDuplicates(records, versionsOf),
    ...findDateFaults(records),
    ...findDeadStructure(documents),
    ...documents.flatMap(warningsOf),
  ]
  const rank = new Map(documents.map(({ id }, i) => [id, i]))
  findings.sort(
    (a, b) => (rank.get(a.documentId) ?? 0) - (rank.get(b.documentId) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
  )
  return { counts: countKinds(findings), findings }
}

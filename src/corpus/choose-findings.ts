import { type QualityReport, type QualityRequest, qualityKinds } from '../model/quality.ts'

/** The findings about one document, or of one kind; the counts are of every kind about what was asked for. */
export function chooseFindings(report: QualityReport, { kind, document }: QualityRequest): QualityReport {
  if (document === undefined && kind === undefined) return report
  const about = report.findings.filter(({ documentId }) => document === undefined || documentId === document)
  const counts = Object.fromEntries(
    qualityKinds.map((known) => [known, about.filter((finding) => finding.kind === known).length]),
  ) as QualityReport['counts']
  return { counts, findings: about.filter((finding) => kind === undefined || finding.kind === kind) }
}

import { countKinds, type QualityReport, type QualityRequest } from '../model/quality.ts'

/** The findings about one document, or of one kind; the counts are of every kind about what was asked for. */
export function chooseFindings(report: QualityReport, { kind, document }: QualityRequest): QualityReport {
  if (document === undefined && kind === undefined) return report
  const about = report.findings.filter(({ documentId }) => document === undefined || documentId === document)
  const findings = about.filter((finding) => kind === undefined || finding.kind === kind)
  return { counts: countKinds(about), findings }
}

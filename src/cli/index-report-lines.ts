import type { IndexReport } from '../indexing/index-report.ts'

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

const listed = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

function describeChanges({ changes, tookMs }: IndexReport): string {
  const { added, changed, removed, unchanged } = changes
  const parts = [`${added} new`, `${changed} changed`, `${removed} removed`, `${unchanged} unchanged`]
  return `Files: ${parts.join(', ')}. Took ${(tookMs / 1000).toFixed(1)} s.`
}

function describeVectors({ vectors }: IndexReport): string[] {
  if (vectors === null) return []
  const lines = vectors.asked > 0 ? [`Embedded ${counted(vectors.asked, 'passage')}.`] : []
  return vectors.fault === null ? lines : [...lines, `warning: search goes by words alone: ${vectors.fault}`]
}

/** What was read and what an editor should look at, as lines. */
export function describeReport(report: IndexReport): string[] {
  const { documents, passages, records } = report.counts
  return [
    ...report.warnings.map(({ file, line, message }) => `warning: ${file}:${line}: ${message}`),
    ...report.skipped.map(({ file, reason }) => `skipped: ${file}: ${reason}`),
    ...report.errors.map(({ message }) => `error: ${message}`),
    `Indexed ${counted(documents, 'document')}: ${counted(passages, 'passage')}, of them ${counted(records, 'record')}.`,
    ...(passages > 0 ? [`By kind: ${listed(report.kinds)}. By language: ${listed(report.languages)}.`] : []),
    describeChanges(report),
    ...describeVectors(report),
    ...(report.warnings.length > 0 ? [`${counted(report.warnings.length, 'warning')}.`] : []),
  ]
}

import type { DocumentSummary } from '../model/source-document.ts'

/** What tells a document from others of its title: who reports, and the symbol, the year or the file's name. */
const distinct = ({ organization, title, symbol, date, id }: DocumentSummary) =>
  [organization ?? title, symbol ?? date?.slice(0, 4) ?? id].join(', ')

/** A name for each document that no other one has: its title where that is enough. By identifier. */
export function documentLabels(documents: readonly DocumentSummary[]): Map<string, string> {
  const counts = new Map<string, number>()
  const count = (label: string) => counts.set(label, (counts.get(label) ?? 0) + 1)
  for (const { title } of documents) count(title)
  const told = documents.map((document) =>
    (counts.get(document.title) ?? 0) > 1 ? distinct(document) : document.title,
  )
  counts.clear()
  for (const label of told) count(label)
  return new Map(
    documents.map(({ id }, i) => {
      const label = told[i] ?? id
      return [id, (counts.get(label) ?? 0) > 1 ? `${label} (${id})` : label]
    }),
  )
}

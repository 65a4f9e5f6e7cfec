import type { IndexedPassage } from '../model/passage.ts'
import type { DocumentSummary, Heading, SourceDocument } from '../model/source-document.ts'
import type { SegmentedDocument } from '../segment/segmented-document.ts'

/** A document as the index keeps it. */
export interface StoredDocument extends DocumentSummary {
  headings: Heading[]
  content: IndexedPassage[]
}

function countBy<T, K extends string>(items: T[], key: (item: T) => K): Record<K, number> {
  const counts = {} as Record<K, number>
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

export function storeDocument(segmented: SegmentedDocument, content: IndexedPassage[]): StoredDocument {
  return {
    id: segmented.id,
    title: segmented.title,
    subtitle: segmented.subtitle,
    symbol: segmented.symbol,
    date: segmented.date,
    organization: segmented.organization,
    file: segmented.file,
    passages: content.length,
    kinds: countBy(content, (passage) => passage.kind),
    languages: countBy(content, (passage) => passage.language),
    headings: segmented.headings.map(({ text, level, before }) => ({ text, level, before })),
    content,
  }
}

/** The public shape of a document: without what only the index needs. */
export function publicDocument(document: StoredDocument): SourceDocument {
  return { ...document, content: document.content.map(publicPassage) }
}

export function publicPassage({ fields: _, ...passage }: IndexedPassage) {
  return passage
}

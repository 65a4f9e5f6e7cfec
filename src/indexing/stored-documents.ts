import { detectWithMargins } from '../detect/detect-passage-language.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage, Passage } from '../model/passage.ts'
import type { Segmentation } from '../model/segmentation.ts'
import type { DocumentSummary, Heading, SourceDocument } from '../model/source-document.ts'
import type { SegmentedDocument, SegmentWarning } from '../segment/segmented-document.ts'

/** A passage with how it was read: what an editor looks at. */
export interface StoredPassage extends IndexedPassage {
  /** Of the source, counted from 1. */
  line: number
  /** How sure its language is: franc's margin over the second one, 0 where franc could not tell. */
  margin: number
}

/** A document as the index keeps it. */
export interface StoredDocument extends Omit<DocumentSummary, 'language'> {
  /** The language of most of its paragraphs. */
  narrative: PassageLanguage
  paratext: string[]
  headings: Heading[]
  content: StoredPassage[]
  warnings: SegmentWarning[]
}

function countBy<T, K extends string>(items: T[], key: (item: T) => K): Record<K, number> {
  const counts = {} as Record<K, number>
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

/** The passages of a segmented document, each in its language. */
export function readPassages(segmented: SegmentedDocument): StoredPassage[] {
  const detected = detectWithMargins(segmented.passages)
  return segmented.passages.map(({ spans: _, labelLanguages: __, statedLanguage: ___, ...passage }, i) => ({
    ...passage,
    ...(detected[i] ?? { language: 'und' as const, margin: 0 }),
  }))
}

function narrativeLanguage(passages: IndexedPassage[]): PassageLanguage {
  const counts = new Map<PassageLanguage, number>()
  const paragraphs = passages.filter((passage) => passage.kind === 'paragraph')
  for (const { language } of paragraphs.length > 0 ? paragraphs : passages) {
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

export function storeDocument(segmented: SegmentedDocument): StoredDocument {
  const content = readPassages(segmented)
  return {
    id: segmented.id,
    title: segmented.title,
    subtitle: segmented.subtitle,
    symbol: segmented.symbol,
    date: segmented.date,
    organization: segmented.organization,
    member: segmented.member,
    kind: segmented.kind,
    council: segmented.council,
    parentSymbol: segmented.parentSymbol,
    corrected: segmented.corrected,
    file: segmented.file,
    passages: content.length,
    kinds: countBy(content, (passage) => passage.kind),
    languages: countBy(content, (passage) => passage.language),
    narrative: segmented.language ?? narrativeLanguage(content),
    paratext: segmented.paratext,
    headings: segmented.headings.map(({ text, level, before }) => ({ text, level, before })),
    content,
    warnings: segmented.warnings,
  }
}

/** What a list of documents tells of one. */
export function summaryOf(document: StoredDocument): DocumentSummary {
  const {
    narrative: language,
    paratext: _,
    headings: __,
    content: ___,
    warnings: ____,
    ...summary
  } = document
  return { ...summary, language }
}

/** How a document was cut, for whoever looks after it. */
export function segmentationOf(document: StoredDocument): Segmentation {
  const { paratext, headings, content, warnings } = document
  return { ...summaryOf(document), paratext, headings, content, warnings }
}

/** The public shape of a document: without what only the index and editors need, or what only the whole index knows. */
export function publicDocument(
  document: StoredDocument,
): Omit<SourceDocument, 'label' | 'mark' | 'versions' | 'copies'> {
  return {
    ...summaryOf(document),
    paratext: document.paratext,
    headings: document.headings,
    content: document.content.map(publicPassage),
  }
}

export function publicPassage(passage: IndexedPassage | StoredPassage): Passage {
  const { fields: _, line: __, margin: ___, ...shown } = { line: 0, margin: 0, ...passage }
  return shown
}

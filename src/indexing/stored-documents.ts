import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage, Passage } from '../model/passage.ts'
import type { Segmentation, Warning } from '../model/segmentation.ts'
import type { DocumentSummary, Heading, SourceDocument } from '../model/source-document.ts'

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
  warnings: Warning[]
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

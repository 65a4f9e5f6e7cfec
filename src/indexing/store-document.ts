import { detectWithMargins } from '../detect/detect-passage-language.ts'
import { countEach } from '../model/count-each.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { SegmentedDocument } from '../segment/segmented-document.ts'
import type { StoredDocument, StoredPassage } from './stored-documents.ts'

/** The passages of a segmented document, each in its language. */
export function readPassages(segmented: SegmentedDocument): StoredPassage[] {
  const detected = detectWithMargins(segmented.passages)
  return segmented.passages.map(({ spans: _, labelLanguages: __, statedLanguage: ___, ...passage }, i) => ({
    ...passage,
    ...(detected[i] ?? { language: 'und' as const, margin: 0 }),
  }))
}

function narrativeLanguage(passages: IndexedPassage[]): PassageLanguage {
  const paragraphs = passages.filter((passage) => passage.kind === 'paragraph')
  const counts = countEach((paragraphs.length > 0 ? paragraphs : passages).map(({ language }) => language))
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

/** A document with what the index keeps of it beside its text. */
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
    kinds: Object.fromEntries(countEach(content.map(({ kind }) => kind))),
    languages: Object.fromEntries(countEach(content.map(({ language }) => language))),
    narrative: segmented.language ?? narrativeLanguage(content),
    paratext: segmented.paratext,
    headings: segmented.headings.map(({ text, level, before }) => ({ text, level, before })),
    content,
    warnings: segmented.warnings,
  }
}

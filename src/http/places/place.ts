import { passageAddress } from '../../../views/passage-number.tsx'
import type { Reference } from '../../citation/citation-formats.ts'
import { citationText } from '../../citation/citation-text.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { Passage } from '../../model/passage.ts'
import type { ListedDocument } from '../../model/source-document.ts'

/** A passage, a heading or a document that was found or selected, with its source. */
export interface Place {
  passage: Passage
  document: ListedDocument
  /** The whole address, for those who read it elsewhere. */
  address: string
  /** As the WTO cites it, in the reader's language. */
  citation: string
  reference: Reference
}

/**
 * A place by its identifier, which may be a document's; null where there is none any more.
 * @param origin of the addresses: `https://…`
 */
export function placeOf(corpus: Corpus, id: string, origin: string, language: ContentLanguage): Place | null {
  const passage = corpus.passage(id.includes(':') ? id : `${id}:document`)
  const document = passage && corpus.listed(passage.documentId)
  if (!passage || !document) return null
  const address = new URL(passageAddress(passage), origin).href
  const cited = passage.kind === 'document' ? null : passage
  return {
    passage,
    document,
    address,
    citation: citationText(document, cited, language),
    reference: { document, passage: cited, address, language },
  }
}

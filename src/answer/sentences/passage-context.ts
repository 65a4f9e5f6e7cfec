import type { Corpus } from '../../corpus/corpus.ts'
import type { IndexedPassage } from '../../model/passage.ts'

/** What a passage stands under, as one text: its headings, and what its document is called, by whom, of when. */
export type ContextOf = (passage: IndexedPassage) => string

const titles = new WeakMap<readonly IndexedPassage[], ReadonlyMap<string, string>>()

/** The contexts of a corpus's passages. Titles are read once an index. */
export function passageContexts(corpus: Corpus): ContextOf {
  const key = corpus.contents()
  let byDocument = titles.get(key)
  if (!byDocument) {
    byDocument = new Map(
      corpus
        .documents()
        .map(({ id, title, subtitle, organization, symbol, date }) => [
          id,
          [title, subtitle, organization, symbol, date, id.replaceAll('-', ' ')].join('\n'),
        ]),
    )
    titles.set(key, byDocument)
  }
  return ({ documentId, section }) => [byDocument.get(documentId) ?? '', ...section].join('\n')
}

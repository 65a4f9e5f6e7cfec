import type { IndexedPassage } from '../model/passage.ts'
import type { EvidenceSource } from './question-terms.ts'

/** What leads to a passage. */
export interface PassageContext {
  /** What it stands under, as one text: its headings, and what its document is called, by whom, of when. */
  title: string
  /** The passage before it in its document; empty for the first, and for records, which stand for themselves. */
  preceding: string
}
export type ContextOf = (passage: IndexedPassage) => PassageContext

interface Contexts {
  titles: ReadonlyMap<string, string>
  before: ReadonlyMap<string, IndexedPassage>
}
const read = new WeakMap<readonly IndexedPassage[], Contexts>()

function readContexts(source: EvidenceSource): Contexts {
  const titles = source
    .documents()
    .map(({ id, title, subtitle, organization, symbol, date }): [string, string] => [
      id,
      [title, subtitle, organization, symbol, date, id.replaceAll('-', ' ')].join('\n'),
    ])
  const before = new Map<string, IndexedPassage>()
  let last: IndexedPassage | undefined
  for (const passage of source.contents()) {
    if (last && last.documentId === passage.documentId && !passage.record && !last.record)
      before.set(passage.id, last)
    last = passage
  }
  return { titles: new Map(titles), before }
}

/** The contexts of an index's passages. Titles and neighbours are read once an index. */
export function passageContexts(source: EvidenceSource): ContextOf {
  const key = source.contents()
  let contexts = read.get(key)
  if (!contexts) {
    contexts = readContexts(source)
    read.set(key, contexts)
  }
  const { titles, before } = contexts
  return ({ id, documentId, section }) => ({
    title: [titles.get(documentId) ?? '', ...section].join('\n'),
    preceding: before.get(id)?.text ?? '',
  })
}

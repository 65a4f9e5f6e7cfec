import type { PassageContents } from '../engine/passage-list.ts'
import { onceEach } from '../model/once-each.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import type { EvidenceSource } from './question-terms.ts'

/** What leads to a passage. */
export interface PassageContext {
  /** What it stands under, as one text: its headings, and what its document is called, by whom, of when. */
  title: string
  /** The passage before it in its document; empty for the first, and for records, which stand for themselves. */
  preceding: string
  /** How its document begins; empty for records. */
  opening: string
}
export type ContextOf = (passage: IndexedPassage) => PassageContext

const read = new WeakMap<PassageContents, ReadonlyMap<string, string>>()

/** What each document is called. */
function readTitles(source: EvidenceSource): ReadonlyMap<string, string> {
  return new Map(
    source
      .documents()
      .map(({ id, title, subtitle, organization, symbol, date }) => [
        id,
        [title, subtitle, organization, symbol, date, id.replaceAll('-', ' ')].join('\n'),
      ]),
  )
}

const placedIn = onceEach(
  ({ documents }: PassageContents) => new Map(documents.map((document) => [document.id, document])),
)

/**
 * In how many passages a document says what it is about: that by which it was sent, and the first of its own. One of few
 * passages has no beginning: what is told first is told of others than what is told last.
 */
const openingPassages = 2
const fewPassages = 8

/** The contexts of an index's passages. Titles are read once an index. */
export function passageContexts(source: EvidenceSource): ContextOf {
  const contents = source.contents()
  const titles = read.get(contents) ?? readTitles(source)
  read.set(contents, titles)
  const openings = remembered((documentId) => {
    const { first, end } = placedIn(contents).get(documentId) ?? { first: 0, end: 0 }
    const count = end - first < fewPassages ? 0 : openingPassages
    return Array.from({ length: count }, (_, i) => contents.at(first + i))
      .flatMap((passage) => (passage && !passage.record ? [passage.text] : []))
      .join('\n')
  })
  const preceding = ({ id, documentId, record }: IndexedPassage) => {
    const before = record ? undefined : contents.at(contents.placeOf(id) - 1)
    return before && before.documentId === documentId && !before.record ? before.text : ''
  }
  return (passage) => ({
    title: [titles.get(passage.documentId) ?? '', ...passage.section].join('\n'),
    // Read where it is asked for.
    get preceding() {
      return preceding(passage)
    },
    get opening() {
      return passage.record ? '' : openings(passage.documentId)
    },
  })
}

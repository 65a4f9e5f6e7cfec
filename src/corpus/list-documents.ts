import type { DocumentListRequest, DocumentOrder } from '../model/document-list.ts'
import { nameKey } from '../model/fold.ts'
import type { UiLanguage } from '../model/language.ts'
import type { ListedDocument } from '../model/source-document.ts'
import { authorName } from '../names/organization-names.ts'

type Compare = (a: ListedDocument, b: ListedDocument) => number

/** What a reader may remember of a document. */
const keyOf = ({ title, subtitle, organization, symbol, file, date }: ListedDocument) =>
  nameKey([title, subtitle, organization, symbol, file, date?.slice(0, 4)].join(' '))

/** Compares by a fact; documents that don't state it come last, whichever way the others are sorted. */
function byFact(
  fact: (document: ListedDocument) => string | null,
  compare: (a: string, b: string) => number,
) {
  return (a: ListedDocument, b: ListedDocument) => {
    const [left, right] = [fact(a), fact(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return compare(left, right)
  }
}

function comparisons(language: UiLanguage): Record<DocumentOrder, Compare> {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return {
    title: (a, b) => compare(a.title, b.title),
    organization: byFact(({ organization }) => organization, compare),
    symbol: byFact(({ symbol }) => symbol, compare),
    date: byFact(({ date }) => date, compare),
    '-date': byFact(
      ({ date }) => date,
      (a, b) => compare(b, a),
    ),
    '-passages': (a, b) => b.passages - a.passages,
  }
}

/** Whether a document has all facts that are asked for. */
function factsFilter({ organization, year, language, kind }: Partial<DocumentListRequest>) {
  const author = organization === undefined ? null : authorName(organization, 'en').id
  return (document: ListedDocument) =>
    (author === null ||
      [document.member, document.organization].some(
        (name) => name && authorName(name, 'en').id === author,
      )) &&
    (year === undefined || document.date?.slice(0, 4) === year) &&
    (language === undefined || document.language === language) &&
    (kind === undefined || document.kind === kind)
}

/**
 * The documents that have the facts asked for, and a word that begins with each word of `q`, accents and case aside, in
 * the order that is asked for; documents that are alike in it stay in the order of their titles and identifiers.
 */
export function listDocuments(
  documents: readonly ListedDocument[],
  { q = '', sort = 'title', ...facts }: Partial<DocumentListRequest>,
  language: UiLanguage,
): ListedDocument[] {
  const wanted = nameKey(q)
    .split(' ')
    .filter((word) => word !== '')
  const found = documents.filter(factsFilter(facts)).filter((document) => {
    const key = ` ${keyOf(document)}`
    return wanted.every((word) => key.includes(` ${word}`))
  })
  const order = comparisons(language)
  return found.sort((a, b) => order[sort](a, b) || order.title(a, b) || (a.id < b.id ? -1 : 1))
}

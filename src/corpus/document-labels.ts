import { groupBy } from '../model/group-by.ts'
import type { ContentLanguage } from '../model/language.ts'
import { authorOf, type DocumentSummary } from '../model/source-document.ts'
import { authorName } from '../names/organization-names.ts'
import { authorId } from '../search/document-authors.ts'

/** What tells a document from others of its author: the symbol, the year or the file's name. */
const placeOf = ({ symbol, date, id }: DocumentSummary) => symbol ?? date?.slice(0, 4) ?? id

/** Who reports and which document it is, for readers of a language; null where no table knows who, or it is theirs. */
function authorIn(document: DocumentSummary, language: ContentLanguage): string | null {
  const printed = authorOf(document)
  if (printed === null || document.language === language) return null
  const { name, known } = authorName(printed, language)
  return known ? `${name}, ${placeOf(document)}` : null
}

/**
 * A name for each document that no other one has: its title where that is enough. For readers of a language a document
 * in another one goes by who reports, as they call him. By identifier.
 */
export function documentLabels(
  documents: readonly DocumentSummary[],
  language?: ContentLanguage,
): Map<string, string> {
  const counts = new Map<string, number>()
  const count = (label: string) => counts.set(label, (counts.get(label) ?? 0) + 1)
  for (const { title } of documents) count(title)
  const told = documents.map((document) => {
    const own = language && authorIn(document, language)
    if (own) return own
    const shared = (counts.get(document.title) ?? 0) > 1
    return shared ? `${document.organization ?? document.title}, ${placeOf(document)}` : document.title
  })
  counts.clear()
  for (const label of told) count(label)
  return new Map(
    documents.map(({ id }, i) => {
      const label = told[i] ?? id
      return [id, (counts.get(label) ?? 0) > 1 ? `${label} (${id})` : label]
    }),
  )
}

/**
 * What tells documents apart that are of one author and year, or have one title and year where nobody knows whose they
 * are: the symbol, or the identifier where others have that too. By identifier; none for what is the only one.
 */
export function documentMarks(documents: readonly DocumentSummary[]): Map<string, string> {
  const groups = groupBy(
    documents,
    (document) => `${authorId(document) ?? document.title} ${document.date?.slice(0, 4)}`,
  )
  return new Map(
    [...groups.values()]
      .filter(({ length }) => length > 1)
      .flatMap((group) => {
        const bySymbol = groupBy(group, ({ symbol }) => symbol)
        return group.map(({ id, symbol }): [string, string] => {
          const isOnly = symbol !== null && bySymbol.get(symbol)?.length === 1
          return [id, isOnly ? symbol : id]
        })
      }),
  )
}

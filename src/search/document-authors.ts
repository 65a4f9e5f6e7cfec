import type { ContentLanguage } from '../model/language.ts'
import type { Facets } from '../model/search-result.ts'
import { authorOf, type DocumentSummary } from '../model/source-document.ts'
import { authorName } from '../names/organization-names.ts'

/** What is known of documents by which searches are narrowed. */
export type AuthoredDocument = Pick<DocumentSummary, 'id' | 'member' | 'organization'>

const known = new WeakMap<AuthoredDocument, string | null>()
/** Whose a document is, by an identifier that is the same for all ways of writing it; null where it doesn't say. */
export function authorId(document: AuthoredDocument): string | null {
  const told = known.get(document)
  if (told !== undefined) return told
  const author = authorOf(document)
  const id = author === null ? null : authorName(author, 'en').id
  known.set(document, id)
  return id
}

/** Whether a document is of one of these organizations or Members, given by identifiers or by any of their names. */
export function isOfAuthor(names: readonly string[]): (document: AuthoredDocument) => boolean {
  const ids = new Set([...names, ...names.map((name) => authorName(name, 'en').id)])
  return (document) => ids.has(authorId(document) ?? '')
}

/** What organizations and Members are called in a language, by their identifiers. */
export function authorNames(
  documents: readonly AuthoredDocument[],
  language: ContentLanguage,
): Map<string, string> {
  const names = new Map<string, string>()
  for (const document of documents) {
    const [id, author] = [authorId(document), authorOf(document)]
    if (id !== null && author !== null && !names.has(id)) names.set(id, authorName(author, language).name)
  }
  return names
}

/** How many of the passages found are from documents of each organization or Member, the most first. */
export function countOrganizations(
  { document }: Pick<Facets, 'document'>,
  documents: readonly AuthoredDocument[],
): Record<string, number> {
  const counts = new Map<string, number>()
  for (const one of documents) {
    const [id, found] = [authorId(one), document[one.id]]
    if (id !== null && found !== undefined) counts.set(id, (counts.get(id) ?? 0) + found)
  }
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))
}

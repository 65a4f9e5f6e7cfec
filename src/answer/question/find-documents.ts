import { foldDiacritics } from '../../model/fold.ts'
import type { Span } from '../../model/passage.ts'
import { isWithin } from '../../model/spans.ts'
import { findOrganizations } from '../knowledge/find-organizations.ts'
import type { NamedCountry } from '../knowledge/find-places.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** The documents that a question keeps to by naming whose activities it asks about. */
interface NamedDocuments {
  documents: string[]
  /** Where it names them; whether the document is that of a Member, whose offices may have provided only some. */
  spans: (Span & { ofMember: boolean })[]
}

/**
 * The documents of the organizations and Members that a question names. A country counts as a Member that reports
 * where its document names no activity for itself; acronyms are written as such or long. What is part of the name of
 * `others` names none.
 */
export function findDocuments(
  text: string,
  countries: readonly NamedCountry[],
  knowledge: Knowledge,
  others: readonly Span[] = [],
): NamedDocuments {
  const documents = new Set<string>()
  const spans: NamedDocuments['spans'] = []
  const organizations = findOrganizations(text, true)
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    folded: foldDiacritics(match[0]),
    acronym: match[0].length > 3 || /\p{Lu}/u.test(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  for (const { id, owner, codes } of knowledge.documents) {
    const reports = (code: string) => owner.codes.has(code) && !codes.has(code)
    const named = [
      ...organizations.filter((organization) => owner.organizations.has(organization.id)),
      ...words.filter(({ folded, acronym }) => acronym && owner.acronyms.has(folded)),
      ...countries.filter(({ code }) => reports(code)),
    ].filter((span) => !isWithin(span, others))
    if (named.length > 0) documents.add(id)
    spans.push(...named.map(({ start, end }) => ({ start, end, ofMember: owner.codes.size > 0 })))
  }
  return { documents: [...documents], spans }
}

import { foldDiacritics } from '../../model/fold.ts'
import type { Span } from '../../model/passage.ts'
import { findOrganizations } from '../knowledge/find-organizations.ts'
import type { NamedCountry } from '../knowledge/find-places.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** Where a question names whose activities it asks about, and whose document that is. */
export interface NamedOwner extends Span {
  /** The document. */
  id: string
  /** Whether it is that of a Member, whose offices may have provided only some activities. */
  ofMember: boolean
  /** Whether it is named by a country. */
  isCountry: boolean
}

/**
 * The organizations and Members that a question names whose documents these are. A country counts as a Member that
 * reports where its document names no activity for itself; acronyms are written as such or long.
 */
export function findNamedOwners(
  text: string,
  countries: readonly NamedCountry[],
  knowledge: Knowledge,
): NamedOwner[] {
  const organizations = findOrganizations(text, true)
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    folded: foldDiacritics(match[0]),
    acronym: match[0].length > 3 || /\p{Lu}/u.test(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  return knowledge.documents.flatMap(({ id, owner, codes }) => {
    const reports = (code: string) => owner.codes.has(code) && !codes.has(code)
    const names = [
      ...organizations.filter((organization) => owner.organizations.has(organization.id)),
      ...words.filter(({ folded, acronym }) => acronym && owner.acronyms.has(folded)),
    ].map((span) => ({ ...span, isCountry: false }))
    const places = countries.filter(({ code }) => reports(code)).map((span) => ({ ...span, isCountry: true }))
    return [...names, ...places].map(({ start, end, isCountry }) => ({
      start,
      end,
      id,
      ofMember: owner.codes.size > 0,
      isCountry,
    }))
  })
}

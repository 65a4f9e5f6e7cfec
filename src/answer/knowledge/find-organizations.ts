import { tokenize } from '../../analyse/tokenize.ts'
import { contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { conceptMatcher, conceptTerm } from '../../translate/concept-matcher.ts'
import { terminologyRows } from '../../translate/concept-table.ts'

const organizationFile = 'organizations.tsv'
let organizationIds: ReadonlySet<string> | undefined
function isOrganization(id: string): boolean {
  organizationIds ??= new Set(
    terminologyRows()
      .filter(({ file }) => file === organizationFile)
      .flatMap(({ rows }) => rows.map((row) => row.id)),
  )
  return organizationIds.has(id)
}

/** An organization that a text names. */
export interface NamedOrganization extends Span {
  id: string
}

/** The organizations that a text names, by any of their names. */
export function findOrganizations(text: string, inQuestion: boolean): NamedOrganization[] {
  const tokens = tokenize(text)
  return contentLanguages.flatMap((language) =>
    conceptMatcher()
      .find(text, tokens, language, inQuestion)
      .filter(({ concept, soft }) => !soft && isOrganization(concept.id))
      .map(({ concept, first, last }) => ({ id: concept.id, start: first.start, end: last.end })),
  )
}

/** The index terms of organizations that a text names by acronyms, be they part of a longer name: "the WTO Secretariat". */
export const acronymConcepts = (text: string): string[] =>
  [...new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu))].flatMap((acronym) =>
    findOrganizations(acronym, false).map(({ id }) => conceptTerm(id, false)),
  )

import { isStopWord } from '../../analyse/tables.ts'
import { foldDiacritics, nameKey } from '../../model/fold.ts'
import { contentLanguages } from '../../model/language.ts'
import { findOrganizations } from '../knowledge/find-organizations.ts'
import { findPlaces } from '../knowledge/find-places.ts'
import type { DocumentEntry } from '../knowledge/knowledge.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'

const known = new WeakMap<DocumentEntry, ReadonlySet<string>>()

/** The words that a document may be named by: those of its cover, its file and its year. */
function namesOf(document: DocumentEntry, { corpus }: RequestContext): ReadonlySet<string> {
  const told = known.get(document)
  if (told) return told
  const { id, labels, owner } = document
  const { title, subtitle, organization, symbol, date } = corpus.listed(id) ?? {}
  const cover = [id, title, subtitle, organization, symbol, date?.slice(0, 4), ...Object.values(labels)]
  const names = new Set([...nameKey(cover.join(' ')).split(' '), ...owner.acronyms])
  known.set(document, names)
  return names
}

/** The documents that all words of a text name: "the UPOV report of 2019", "IP/C/W/901"; empty where none does. */
export function namedDocuments(text: string, context: RequestContext): DocumentEntry[] {
  const spans = [...findOrganizations(text, true), ...findPlaces(text).countries]
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .map((match) => ({ folded: foldDiacritics(match[0]), at: match.index }))
    .filter(({ folded }) => !contentLanguages.some((language) => isStopWord(folded, language)))
  if (words.length === 0) return []
  return context.knowledge.documents.filter((document) => {
    const { owner } = document
    const names = namesOf(document, context)
    const owned = spans.filter((span) =>
      'code' in span ? owner.codes.has(span.code) : owner.organizations.has(span.id),
    )
    return words.every(
      ({ folded, at }) => names.has(folded) || owned.some(({ start, end }) => at >= start && at < end),
    )
  })
}

/**
 * The documents that a request is about: those that it names, else the one that the conversation is about, else all.
 * Null where what is left of the request names none.
 */
export function documentsMeant({ rest }: Request, context: RequestContext): DocumentEntry[] | null {
  if (rest !== '') {
    const named = namedDocuments(rest, context)
    return named.length > 0 ? named : null
  }
  const { documents } = context.knowledge
  const last = documents.filter(({ id }) => id === context.documentId)
  return last.length > 0 ? last : documents
}

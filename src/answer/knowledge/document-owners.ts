import { foldDiacritics } from '../../model/fold.ts'
import { findOrganizations } from './find-organizations.ts'
import { findPlaces } from './find-places.ts'

/** Whose activities a document tells of: an organization or a Member, as questions may name them. */
export interface DocumentOwner {
  /** Concepts of organizations: `wco`. */
  organizations: ReadonlySet<string>
  /** ISO alpha-3 codes of Members. */
  codes: ReadonlySet<string>
  /** Acronyms, folded, of organizations that no table knows. */
  acronyms: ReadonlySet<string>
}

interface OwnedDocument {
  title: string
  subtitle: string | null
  /** The providers of each of its records. */
  providers: readonly (readonly string[])[]
}

const acronymsIn = (text: string) =>
  [...text.matchAll(/\(([\p{Lu}][\p{Lu}\p{N}&/-]{1,9})\)/gu)].map((match) => foldDiacritics(match[1] ?? ''))

/** The providers that most records of a document name. */
function usualProviders(lists: OwnedDocument['providers']): string[] {
  const counts = new Map<string, number>()
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > lists.length / 2).map(([name]) => name)
}

/** The names of a document's owner, as its title block and most of its records give them. */
export const ownerNames = ({ title, subtitle, providers }: OwnedDocument): string =>
  [title, subtitle ?? '', ...usualProviders(providers)].join('\n')

/**
 * The owner of each document: the organizations or Members that its title block names and those of most other
 * documents' don't (every title names the Council).
 */
export function findOwners(documents: readonly OwnedDocument[]): DocumentOwner[] {
  const names = documents.map(ownerNames)
  const organizations = names.map((text) => new Set(findOrganizations(text, false).map(({ id }) => id)))
  const counts = new Map<string, number>()
  for (const own of organizations) for (const id of own) counts.set(id, (counts.get(id) ?? 0) + 1)
  const shared = (id: string) => documents.length > 2 && (counts.get(id) ?? 0) > documents.length / 2
  return documents.map(({ title, subtitle }, i) => {
    const own = new Set([...(organizations[i] ?? [])].filter((id) => !shared(id)))
    const heading = `${title}\n${subtitle ?? ''}`
    const named = own.size > 0 && findOrganizations(heading, false).some(({ id }) => own.has(id))
    // Who chaired a meeting is no owner of its minutes: "Mr. Chak Mun See (Singapore)".
    const places = named ? [] : findPlaces(heading.replace(/\([^)]{0,200}\)/g, ' ')).countries
    return {
      organizations: own,
      codes: new Set(places.map(({ code }) => code)),
      acronyms: new Set(acronymsIn(names[i] ?? '')),
    }
  })
}

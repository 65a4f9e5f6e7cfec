import type { ListedDocument } from '../../src/model/source-document.ts'
import { authorName } from '../../src/names/organization-names.ts'
import type { Translator } from '../messages/translator.ts'
import { langOf } from '../search/hit-card.tsx'

type Named = Pick<
  ListedDocument,
  'title' | 'subtitle' | 'organization' | 'member' | 'date' | 'language' | 'mark'
>

/** What people call a document, and what it calls itself. */
export interface DocumentName {
  /**
   * Whose and of which year: "World Customs Organization, 2019"; its title where it doesn't say whose it is. Where others
   * are called so too, with its symbol.
   */
  text: string
  /** The same with the abbreviation: "WCO, 2019". */
  short: string
  /** Of both, where it is not that of the page. */
  lang: string | undefined
  /** Its own title and what stands below it; null where the name is the title. */
  official: string | null
}

/** What stands below the title, its lines as sentences. */
const below = ({ subtitle }: Named) => (subtitle ?? '').split(' · ').join('. ')
const officialTitle = (document: Named) => [document.title, below(document)].filter((part) => part).join('. ')

/** A name with what tells it from others that are the same, if anything. */
export const toldApart = (name: string, mark: string | null) => (mark === null ? name : `${name} (${mark})`)

/** How a document is called on pages. */
export function documentName(t: Translator, document: Named): DocumentName {
  const year = document.date?.slice(0, 4)
  const printed = document.member ?? document.organization
  // A title that ends with a year of its own takes no other.
  const named = (name: string) =>
    toldApart(
      year && !/\b(?:19|20)\d\d\W*$/.test(name) && !name.includes(year) ? `${name}, ${year}` : name,
      document.mark,
    )
  if (printed === null) {
    const text = named(document.title)
    return { text, short: text, lang: langOf(document.language), official: below(document) || null }
  }
  const { name, short, known } = authorName(printed, t.language)
  return {
    text: named(name),
    short: named(short),
    lang: known ? undefined : langOf(document.language),
    official: officialTitle(document),
  }
}

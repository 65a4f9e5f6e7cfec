import type { DocumentSummary } from '../../src/model/source-document.ts'
import { authorName } from '../../src/names/organization-names.ts'
import type { Translator } from '../messages/translator.ts'
import { langOf } from '../search/hit-card.tsx'

type Named = Pick<DocumentSummary, 'title' | 'subtitle' | 'organization' | 'member' | 'date' | 'language'>

/** What people call a document, and what it calls itself. */
export interface DocumentName {
  /** Whose and of which year: "World Customs Organization, 2019"; its title where it doesn't say whose it is. */
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

/** How a document is called on pages. */
export function documentName(t: Translator, document: Named): DocumentName {
  const year = document.date?.slice(0, 4)
  const printed = document.member ?? document.organization
  const dated = (name: string) => (year && !name.includes(year) ? `${name}, ${year}` : name)
  if (printed === null) {
    const text = dated(document.title)
    return { text, short: text, lang: langOf(document.language), official: below(document) || null }
  }
  const { name, short, known } = authorName(printed, t.language)
  return {
    text: dated(name),
    short: dated(short),
    lang: known ? undefined : langOf(document.language),
    official: officialTitle(document),
  }
}

import { nameKey } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import { countryName, findCountryCode } from './country-names.ts'
import { readNameTable, type TableRow } from './read-table.ts'

/** Capitals and figures: WIPO, ONU, ISO/IEC. */
const abbreviated = /^[\p{Lu}\p{N}][\p{Lu}\p{N}/-]+$/u
/** "World Customs Organization (WCO)" gives its abbreviation itself. */
const withAbbreviation = /^([^()]+)\(([\p{Lu}\p{N}][\p{Lu}\p{N}/-]+)\)$/u
const article = /^(?:the|la|le|les|l|el|los|las) /

const key = (name: string) => nameKey(name).replace(article, '')

const organizations = readNameTable('terminology/organizations.tsv')
const namesOf = ({ forms }: TableRow) =>
  Object.values(forms)
    .flat()
    .flatMap(({ text, ambiguous }) => (ambiguous ? [] : [text]))

/** Groups of countries, such as OAPI, are organizations as well; where both tables know a name, that of organizations holds. */
const byName = new Map(
  [...readNameTable('names/groups.tsv'), ...organizations].flatMap((row) =>
    namesOf(row).map((text) => [key(text), row] as const),
  ),
)

const organizationNames = new Set(organizations.flatMap(namesOf).map(nameKey))
/** Whether a name is that of an organization, in any of the languages. */
export const isOrganizationName = (name: string): boolean => organizationNames.has(nameKey(name))

/** Whether a name is that of an organization or of a group of countries. */
export const isOrganizationOrGroup = (name: string): boolean => byName.has(key(name))

/** Whose a document is, in words of a language. */
export interface AuthorName {
  /** The same for all ways of writing it: an identifier, a country's code, or the name itself. */
  id: string
  name: string
  /** The abbreviation, where there is one; else the name. */
  short: string
  /** Whether the name is in the language that was asked for; else it is as printed. */
  known: boolean
}

/** The name of an organization or a country as a document prints it, in a language as far as tables know it. */
export function authorName(printed: string, language: ContentLanguage): AuthorName {
  const [, name = printed, abbreviation] = withAbbreviation.exec(printed) ?? []
  const row = byName.get(key(name)) ?? (abbreviation ? byName.get(key(abbreviation)) : undefined)
  const forms = row?.forms[language].map(({ text }) => text) ?? []
  if (row && forms[0]) {
    return {
      id: row.id,
      name: forms.find((form) => !abbreviated.test(form)) ?? forms[0],
      short: forms.find((form) => abbreviated.test(form)) ?? forms[0],
      known: true,
    }
  }
  const code = findCountryCode(name)
  if (code !== null) {
    const called = countryName(code, language)
    return { id: code, name: called, short: called, known: true }
  }
  return { id: nameKey(printed), name: name.trim(), short: abbreviation ?? name.trim(), known: false }
}

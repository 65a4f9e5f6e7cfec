import { z } from 'zod'
import { namingAbbreviations } from '../../analyse/sentence-segmenter.ts'
import { anyOf } from '../../model/any-of.ts'
import { phraseFinder } from '../../model/find-phrases.ts'
import { foldDiacritics, nameKey } from '../../model/fold.ts'
import { contentLanguages } from '../../model/language.ts'
import { findCountryCode } from '../../names/country-names.ts'
import { languageNames } from '../../names/language-names.ts'
import { readNameTable, type TableRow } from '../../names/read-table.ts'
import { readLanguageTables } from '../../tables/read-table.ts'
import { terminologyRows } from '../../translate/concept-table.ts'

const words = z.array(z.string())
const tables = readLanguageTables(
  'names',
  z.object({
    /** Small words within names: "Bank *of* Ghana", "Ludwig *van* Beethoven". */
    linkers: words,
    joiners: words,
    honorifics: words,
    /** What people are: "the director, Ana Cruz". */
    roles: words,
    /** Words by which a name is one of an organization, a place, an instrument or activity. */
    organizations: words,
    places: words,
    works: words,
    placePrepositions: words,
    /** "The city *of* Lomé", "Lomé, the capital". */
    placeAppositions: words,
    /** What stands before who did something: "by". */
    agents: words,
    frequencies: words,
    articles: words,
    /** What stands before with whom something was done: "in partnership with". */
    partners: words,
  }),
)
type Table = (typeof tables)['en']

/** Names are written alike in all languages, and those of one stand in texts of the others. */
const inAll = (of: (table: Table) => string[]) => [
  ...new Set(contentLanguages.flatMap((language) => of(tables[language]))),
]
const folded = (of: (table: Table) => string[]): ReadonlySet<string> => new Set(inAll(of).map(foldDiacritics))

/** Words by which names are found and told apart: `data/tables/languages/<language>/names.json`, folded where they are sets. */
export const nameWords = {
  linkers: anyOf(inAll(({ linkers }) => linkers)),
  joiners: anyOf(inAll(({ joiners }) => joiners)),
  abbreviations: anyOf(namingAbbreviations),
  honorifics: folded(({ honorifics }) => honorifics),
  roles: folded(({ roles }) => roles),
  organizations: folded(({ organizations }) => organizations),
  places: folded(({ places }) => places),
  works: folded(({ works }) => works),
  placePrepositions: new Map(
    inAll(({ placePrepositions }) => placePrepositions).map((word) => [foldDiacritics(word), true]),
  ),
  articles: folded(({ articles }) => articles),
  placeAppositions: folded(({ placeAppositions }) => placeAppositions),
  partners: new RegExp(anyOf(inAll(({ partners }) => partners)), 'iu'),
  agents: new Map(inAll(({ agents }) => agents).map((word) => [word, true])),
  findFrequencies: phraseFinder(inAll(({ frequencies }) => frequencies)),
}

/** Names of languages, folded. */
export const findLanguages = phraseFinder(
  contentLanguages.flatMap((language) => languageNames(language).map(foldDiacritics)),
)

const formsOf = ({ forms }: TableRow) =>
  contentLanguages.flatMap((language) =>
    forms[language].filter(({ ambiguous }) => !ambiguous).map(({ text }) => nameKey(text)),
  )
const keysOf = (path: string) => readNameTable(path).flatMap(formsOf)

type Listed = 'organization' | 'term' | 'place'
let gazetteer: ReadonlyMap<string, Listed> | undefined
/** What the tables know by name: organizations before terms, terms before places. */
function openGazetteer(): ReadonlyMap<string, Listed> {
  if (gazetteer) return gazetteer
  const places = ['names/cities.tsv', 'names/regions.tsv', 'names/groups.tsv'].flatMap(keysOf)
  const found = new Map<string, Listed>(places.map((key) => [key, 'place']))
  const files = terminologyRows().map(
    ({ file, rows }) => ({ rows, type: file === 'organizations.tsv' ? 'organization' : 'term' }) as const,
  )
  for (const type of ['term', 'organization'] as const)
    for (const { rows } of files.filter((each) => each.type === type))
      for (const key of rows.flatMap(formsOf)) found.set(key, type)
  gazetteer = found
  return found
}
const articles = /^(?:the|la|le|les|l|el|los|las) /

/** What the tables know a name as, or null: `term` of a concept, as "Intellectual Property". */
export function listedAs(name: string): 'country' | Listed | null {
  const key = nameKey(name).replace(articles, '')
  if (key === '') return null
  const listed = openGazetteer().get(key) ?? null
  return listed === 'place' || listed === null
    ? findCountryCode(name) !== null
      ? 'country'
      : listed
    : listed
}

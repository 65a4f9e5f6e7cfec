import { z } from 'zod'
import { anyOf } from '../../model/any-of.ts'
import { phraseFinder } from '../../model/find-phrases.ts'
import { foldDiacritics, nameKey } from '../../model/fold.ts'
import { contentLanguages } from '../../model/language.ts'
import { findCountryCode } from '../../names/country-names.ts'
import { readNameTable } from '../../names/read-table.ts'
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
  }),
)
type Table = (typeof tables)['en']

/** Names are written alike in all languages, and those of one stand in texts of the others. */
const inAll = (of: (table: Table) => string[]) => [
  ...new Set(contentLanguages.flatMap((language) => of(tables[language]))),
]
const folded = (of: (table: Table) => string[]): ReadonlySet<string> => new Set(inAll(of).map(foldDiacritics))

/** Words by which names are found and told apart: `data/languages/<language>/names.json`, folded where they are sets. */
export const nameWords = {
  linkers: anyOf(inAll(({ linkers }) => linkers)),
  joiners: anyOf(inAll(({ joiners }) => joiners)),
  /** Honorifics that are written with a dot. */
  abbreviations: anyOf(inAll(({ honorifics }) => honorifics).filter((word) => word.length <= 4)),
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
  agents: new Map(inAll(({ agents }) => agents).map((word) => [word, true])),
  findFrequencies: phraseFinder(inAll(({ frequencies }) => frequencies).map(foldDiacritics)),
}

/** Languages that documents of this kind speak of (ISO 639-1), by the names that CLDR has for them. */
const languageCodes =
  'ar zh en fr de it ja ko pt ru es sw hi th vi km lo my id ms tr uk pl nl sv da el he fa ur bn am la no fi cs ro hu bg sr hr ka hy az kk uz mn ne si ta te ml ca eu gl'.split(
    ' ',
  )
export const findLanguages = phraseFinder(
  contentLanguages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'language' })
    return languageCodes.map((code) => foldDiacritics(names.of(code) ?? code))
  }),
)

const keysOf = (path: string) =>
  readNameTable(path).flatMap(({ forms }) =>
    contentLanguages.flatMap((language) =>
      forms[language].filter(({ ambiguous }) => !ambiguous).map(({ text }) => nameKey(text)),
    ),
  )
let gazetteer:
  | { cities: ReadonlySet<string>; areas: ReadonlySet<string>; organizations: ReadonlySet<string> }
  | undefined
function openGazetteer() {
  gazetteer ??= {
    cities: new Set(keysOf('names/cities.tsv')),
    areas: new Set([...keysOf('names/regions.tsv'), ...keysOf('names/groups.tsv')]),
    organizations: new Set(
      terminologyRows()
        .filter(({ file }) => file === 'organizations.tsv')
        .flatMap(({ rows }) => rows)
        .flatMap(({ forms }) =>
          contentLanguages.flatMap((language) =>
            forms[language].filter(({ ambiguous }) => !ambiguous).map(({ text }) => nameKey(text)),
          ),
        ),
    ),
  }
  return gazetteer
}
const articles = /^(?:the|la|le|les|l|el|los|las) /

/** What the tables know a name as, or null. */
export function listedAs(name: string): 'country' | 'place' | 'organization' | null {
  const { cities, areas, organizations } = openGazetteer()
  const key = nameKey(name).replace(articles, '')
  if (key === '') return null
  if (organizations.has(key)) return 'organization'
  if (findCountryCode(name) !== null) return 'country'
  return cities.has(key) || areas.has(key) ? 'place' : null
}

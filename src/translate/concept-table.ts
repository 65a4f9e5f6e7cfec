import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { countryTable } from '../names/country-names.ts'
import { type NameForm, readNameTable, type TableRow } from '../names/read-table.ts'

/** Something that has names in several languages: a term of the field, an organization, a country, a region. */
export interface Concept {
  id: string
  /** Where it comes from: the terminology, or the tables of names. */
  origin: 'concept' | 'name'
  /** How it is written in each language, the usual form first. */
  forms: Record<ContentLanguage, NameForm[]>
  /** Regions and groups: the concepts of the countries in it. */
  members: string[]
}

const byForm = (combine: (language: ContentLanguage) => NameForm[]): Concept['forms'] => ({
  fr: combine('fr'),
  en: combine('en'),
  es: combine('es'),
})

export const countryConcept = (code: string) => `country:${code}`

/** Countries answer to their names and to what is said of their people and things. */
function countryConcepts(): Concept[] {
  const demonyms = new Map(readNameTable('names/demonyms.tsv').map((row) => [row.id, row.forms]))
  return countryTable.map(({ id, forms }) => ({
    id: countryConcept(id),
    origin: 'name',
    forms: byForm((language) => [...forms[language], ...(demonyms.get(id)?.[language] ?? [])]),
    members: [],
  }))
}

/** Each city by itself: the columns of a row list the same cities in the same order. */
function cityConcepts(): Concept[] {
  return readNameTable('names/cities.tsv').flatMap(({ id, forms }) => {
    if (new Set(contentLanguages.map((language) => forms[language].length)).size > 1) return []
    return forms.fr.map((_, i) => ({
      id: `city:${id}-${i + 1}`,
      origin: 'name' as const,
      forms: byForm((language) => forms[language].slice(i, i + 1)),
      members: [],
    }))
  })
}

function groupConcepts(table: string, prefix: string): Concept[] {
  return readNameTable(`names/${table}.tsv`).map(({ id, forms, rest }) => ({
    id: `${prefix}:${id}`,
    origin: 'name',
    forms,
    members: rest.map(countryConcept),
  }))
}

/** The terminology files, in the order of their names. */
export function terminologyRows(): { file: string; rows: TableRow[] }[] {
  const files = readdirSync(join(tablesDir, 'terminology')).filter((file) => file.endsWith('.tsv'))
  return files.sort().map((file) => ({ file, rows: readNameTable(`terminology/${file}`) }))
}

/** All concepts of the tables in `data/names` and `data/terminology`. */
export function readConcepts(): Concept[] {
  const terms = terminologyRows().flatMap(({ rows }) =>
    rows.map(({ id, forms }) => ({ id, origin: 'concept' as const, forms, members: [] })),
  )
  return [
    ...terms,
    ...countryConcepts(),
    ...cityConcepts(),
    ...groupConcepts('regions', 'region'),
    ...groupConcepts('groups', 'group'),
  ]
}

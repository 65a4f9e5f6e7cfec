import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import type { ContentLanguage } from '../model/language.ts'
import { countryTable } from '../names/country-names.ts'
import { type NameForm, readNameTable, type TableRow } from '../names/read-table.ts'

/** One way of writing a concept. */
export interface ConceptForm extends NameForm {
  /** What is said of a country's people and things: it has number, and may name a language. */
  demonym?: true
}

/** Something that has names in several languages: a term of the field, an organization, a country, a region. */
export interface Concept {
  id: string
  /** Where it comes from: the terminology, or the tables of names. */
  origin: 'concept' | 'name'
  /** How it is written in each language, the usual form first. */
  forms: Record<ContentLanguage, ConceptForm[]>
  /** Regions and groups: the concepts of the countries in it. */
  members: string[]
}

const byForm = (combine: (language: ContentLanguage) => ConceptForm[]): Concept['forms'] => ({
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
    forms: byForm((language) => [
      ...forms[language],
      ...(demonyms.get(id)?.[language] ?? []).map((form) => ({ ...form, demonym: true as const })),
    ]),
    members: [],
  }))
}

/** A row is a city, with all its spellings; the cities of a country are numbered in their order. */
function cityConcepts(): Concept[] {
  const counts = new Map<string, number>()
  return readNameTable('names/cities.tsv').map(({ id, forms }) => {
    const number = (counts.get(id) ?? 0) + 1
    counts.set(id, number)
    return { id: `city:${id}-${number}`, origin: 'name' as const, forms, members: [] }
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

/** All concepts of the tables in `data/tables/names` and `data/tables/terminology`. */
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

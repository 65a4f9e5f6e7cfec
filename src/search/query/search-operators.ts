import { z } from 'zod'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { type PassageKind, passageKinds } from '../../model/passage.ts'
import { type DocumentKind, documentKinds } from '../../model/source-document.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

const operatorNames = ['and', 'or', 'not', 'near'] as const
export type SearchOperator = (typeof operatorNames)[number]
/** What a search can be kept to by a word and a colon: `country:Ghana`. */
export const searchFields = [
  'symbol',
  'title',
  'country',
  'year',
  'kind',
  'document',
  'from',
  'language',
] as const
export type SearchField = (typeof searchFields)[number]
const searchKinds = [...new Set([...passageKinds, ...documentKinds.filter((kind) => kind !== 'note')])]

const words = z.array(z.string())
const tables = readLanguageTables(
  'search-operators',
  z.object({
    and: words,
    or: words,
    not: words,
    near: words,
    own: words,
    fields: z.record(z.enum(searchFields), words),
    kinds: z.record(z.enum(searchKinds), words),
  }),
)

interface ListedOperator {
  name: SearchOperator
  /** The language outside which it is a word or a letter; null for one that means nothing else. */
  onlyIn: ContentLanguage | null
}

const operators = new Map<string, ListedOperator>()
const fields = new Map<string, SearchField>()
const kinds = new Map<string, (PassageKind | DocumentKind)[]>()
for (const language of contentLanguages) {
  const table = tables[language]
  for (const name of operatorNames) {
    for (const word of table[name])
      operators.set(word, { name, onlyIn: table.own.includes(word) ? language : null })
  }
  for (const field of searchFields)
    for (const name of table.fields[field]) fields.set(foldDiacritics(name), field)
  for (const kind of searchKinds) {
    for (const name of table.kinds[kind]) {
      const key = foldDiacritics(name)
      kinds.set(key, [...new Set([...(kinds.get(key) ?? []), kind])])
    }
  }
}

/**
 * The operator that a word in capitals is; null for any other word.
 * @param language of the query, where it is sure
 */
export function operatorOf(word: string, language: () => ContentLanguage | null): SearchOperator | null {
  const listed = operators.get(word)
  if (!listed || listed.onlyIn === null) return listed?.name ?? null
  const sure = language()
  return sure === null || sure === listed.onlyIn ? listed.name : null
}

/** The field that a name stands for in any language. */
export const fieldOf = (name: string): SearchField | null => fields.get(foldDiacritics(name)) ?? null

/** The kinds of passages and documents that a word stands for in any language. */
export const kindsOf = (name: string): (PassageKind | DocumentKind)[] =>
  kinds.get(foldDiacritics(name).trim()) ?? []

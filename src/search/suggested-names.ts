import type { ActivityRecord } from '../model/activity-record.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'

import type { DocumentSummary, Heading } from '../model/source-document.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { countryName, countryTable } from '../names/country-names.ts'

/** A name that a query may be completed to. */
export interface SuggestedName extends Suggestion {
  /** Folded words, for finding it by the beginning of any of them. */
  key: string
  /** The reader's language, where others are told another name. */
  reader?: ContentLanguage
  /** Names of one thing have one; it is told once. */
  of?: string
}

export const nameKeyOf = (text: string) => ` ${foldDiacritics(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`

/** Longer ones are no names. */
const maxChars = 80
/** Titles may be longer: they are opened, not typed. */
const maxTitleChars = 200

const countryForms = new Map(countryTable.map(({ id, forms }) => [id, forms]))

/** A country by all its names: readers are told the usual one of their language, where that is what they type. */
function namesOfCountry(code: string): SuggestedName[] {
  const name = (text: string, reader?: ContentLanguage): SuggestedName => ({
    text,
    kind: 'country',
    documentId: null,
    key: nameKeyOf(text),
    of: code,
    ...(reader ? { reader } : {}),
  })
  const usual = contentLanguages.map((language) => name(countryName(code, language), language))
  const others = contentLanguages.flatMap((language) => countryForms.get(code)?.[language] ?? [])
  return [...usual, ...others.filter(({ ambiguous }) => !ambiguous).map(({ text }) => name(text))]
}

/** A document as far as it has names. */
interface NamingDocument {
  summary: Pick<DocumentSummary, 'id' | 'title' | 'symbol'>
  headings: readonly Pick<Heading, 'text'>[]
  records: Iterable<readonly [at: number, record: Pick<ActivityRecord, 'programme' | 'countries'>]>
}

/** Names and headings of documents, each once: what a reader may have in mind while typing. */
export function suggestedNames(
  documents: Iterable<NamingDocument>,
  labelOf: (id: string) => string,
): SuggestedName[] {
  const names = new Map<string, SuggestedName>()
  const codes = new Set<string>()
  const add = (text: string, kind: Suggestion['kind'], documentId: string | null = null) => {
    const key = nameKeyOf(text)
    const most = kind === 'document' ? maxTitleChars : maxChars
    if (key.trim() !== '' && text.length <= most && !names.has(key))
      names.set(key, { text, kind, documentId, key })
  }
  for (const { summary, headings, records } of documents) {
    const { id, title, symbol } = summary
    for (const [, { programme, countries }] of records) {
      if (programme) add(programme, 'programme')
      for (const { code, name } of countries) {
        if (code) codes.add(code)
        else add(name, 'country')
      }
    }
    for (const { text } of headings) add(text.replace(/^[\d.]+\s+/, ''), 'heading')
    if (symbol) add(symbol, 'symbol', id)
    add(labelOf(id), 'document', id)
    add(title, 'document', id)
  }
  return [...names.values(), ...[...codes].flatMap(namesOfCountry)]
}

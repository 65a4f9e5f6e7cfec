import { numberTerm } from '../../analyse/analyser.ts'
import type { Condition } from '../../engine/passage-condition.ts'
import { holdsEach } from '../../engine/text-terms.ts'
import { foldDiacritics, nameKey } from '../../model/fold.ts'
import { contentLanguages, passageLanguages } from '../../model/language.ts'
import { passageKinds } from '../../model/passage.ts'
import type { DocumentSummary } from '../../model/source-document.ts'
import { findCountryCode } from '../../names/country-names.ts'
import { conceptTerm } from '../../translate/concept-matcher.ts'
import type { FieldNode } from './query-node.ts'
import { kindsOf } from './search-operators.ts'

/** What a search knows of documents as a whole. */
export type DocumentFacts = Pick<
  DocumentSummary,
  'id' | 'file' | 'title' | 'symbol' | 'organization' | 'member' | 'kind' | 'language'
>

/** Nothing meets it. */
const nothing: Condition = { kind: 'any', of: [] }
const anyOf = (of: Condition[]): Condition => ({ kind: 'any', of })
const filterBy = (filter: Extract<Condition, { kind: 'filter' }>['filter']): Condition => ({
  kind: 'filter',
  filter,
})

/** What holds where the text says so; records say by their facts what they are of. */
const inText = (terms: string[]): Condition => ({
  kind: 'all',
  of: [filterBy({ kind: passageKinds.filter((kind) => kind !== 'record') }), { kind: 'terms', terms }],
})

/** Years that a list may have: what is longer is a slip. */
const maxYears = 100

function yearCondition(value: string): Condition | null {
  const [, from, to = from] = /^(\d{4})(?:(?:-|–|\.\.)(\d{4}))?$/.exec(value.trim()) ?? []
  if (from === undefined || to === undefined || to < from || Number(to) - Number(from) > maxYears) return null
  const years = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i))
  return anyOf([filterBy({ from: `${from}-01-01`, to: `${to}-12-31` }), inText(years.map(numberTerm))])
}

function countryCondition(value: string): Condition | null {
  const code = findCountryCode(value) ?? (/^[A-Z]{3}$/.test(value) ? value : null)
  if (code === null) return null
  const concept = `country:${code}`
  const named = [false, true].map((soft) => conceptTerm(concept, soft))
  return anyOf([filterBy({ country: [code] }), inText(named)])
}

/** The languages of passages by their codes and their names in each of them. */
const languageNames = new Map(
  contentLanguages.flatMap((code) => [
    [code, code] as const,
    ...contentLanguages.map(
      (language) =>
        [nameKey(new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code), code] as const,
    ),
  ]),
)

function languageCondition(value: string): Condition | null {
  const language = languageNames.get(nameKey(value)) ?? passageLanguages.find((code) => code === value)
  return language === undefined ? null : filterBy({ language: [language] })
}

/** A text with its places left open: `IP/C/W/67*`. */
function fitsName(name: string, value: string): boolean {
  const [head = '', ...tail] = value.split('*')
  return tail.length === 0 ? name === head : name.startsWith(head)
}

const symbolKey = (symbol: string) => foldDiacritics(symbol).replace(/[^\p{L}\p{N}*]+/gu, '/')

/** The document's names: its identifier, its file with and without folder and ending. */
function fileNames({ id, file }: DocumentFacts): string[] {
  const base = file.slice(file.lastIndexOf('/') + 1)
  return [id, file, base, base.replace(/\.\w{1,5}$/, '')].map(foldDiacritics)
}

/** Reads fields over the documents of a corpus. */
export class FieldPlanner {
  private readonly documents: readonly DocumentFacts[]
  /** For each word of a text the terms that stand for it. */
  private readonly termsOf: (text: string) => string[][]

  constructor(documents: readonly DocumentFacts[], termsOf: (text: string) => string[][]) {
    this.documents = documents
    this.termsOf = termsOf
  }

  /** What must hold of a passage for a field to have a value; null where the field can't have it. */
  plan({ field, text }: FieldNode): Condition | null {
    switch (field) {
      case 'symbol': {
        const key = symbolKey(text)
        return this.among(({ symbol }) => {
          const own = symbol === null ? '' : symbolKey(symbol)
          return fitsName(own, key) || own.startsWith(`${key}/`)
        })
      }
      case 'document':
        return this.among((document) =>
          fileNames(document).some((name) => fitsName(name, foldDiacritics(text.trim()))),
        )
      case 'title': {
        const groups = this.termsOf(text)
        if (groups.length === 0) return null
        const titled = this.among(({ title, language }) => holdsEach(title, language, groups))
        return anyOf([titled, { kind: 'heading', groups }])
      }
      case 'from': {
        const groups = this.termsOf(text)
        if (groups.length === 0) return null
        return this.among(({ organization, member, language }) =>
          [organization, member].some((name) => name !== null && holdsEach(name, language, groups)),
        )
      }
      case 'kind': {
        const kinds = kindsOf(text)
        if (kinds.length === 0) return null
        const passages = passageKinds.filter((kind) => kinds.includes(kind))
        const documents = this.among(({ kind }) => kind !== null && kinds.includes(kind))
        return anyOf([passages.length > 0 ? filterBy({ kind: passages }) : nothing, documents])
      }
      case 'country':
        return countryCondition(text)
      case 'year':
        return yearCondition(text)
      case 'language':
        return languageCondition(text)
    }
  }

  private among(fits: (document: DocumentFacts) => boolean): Condition {
    const ids = this.documents.filter(fits).map(({ id }) => id)
    return ids.length === 0 ? nothing : filterBy({ document: ids })
  }
}

import type { Context } from 'hono'
import { z } from 'zod'
import {
  type DocumentListView,
  type ListChoice,
  type ListFilter,
  listFilters,
} from '../../../views/documents/document-list-view.ts'
import type { Translator } from '../../../views/messages/translator.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { listDocuments } from '../../corpus/list-documents.ts'
import { documentListRequestSchema, documentOrderSchema } from '../../model/document-list.ts'
import { authorOf, type ListedDocument } from '../../model/source-document.ts'
import { authorName } from '../../names/organization-names.ts'
import { addressOf, parametersOf } from '../address-of.ts'
import { wasDeleted } from '../deletion-notice.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress } from '../ui-language.ts'

/** As many as a reader runs through without losing the place. */
const pageSize = 25
/** What is new comes first. */
const usualOrder = '-date'

const pageQuery = documentListRequestSchema.extend({
  sort: documentOrderSchema.default(usualOrder),
  page: z.coerce.number().int().min(1).default(1),
  deleted: z.string().default(''),
})

/** The value of a document for a filter, with its words; null where it has none. */
function valueFor(
  t: Translator,
  filter: ListFilter,
  document: ListedDocument,
): Omit<ListChoice, 'count'> | null {
  const { date, language, kind } = document
  const author = authorOf(document)
  if (filter === 'organization') {
    const name = author === null ? null : authorName(author, t.language).name
    return name === null ? null : { value: name, label: name }
  }
  if (filter === 'year') return date === null ? null : { value: date.slice(0, 4), label: date.slice(0, 4) }
  if (filter === 'language') return { value: language, label: t.languageName(language) }
  return kind && { value: kind, label: t.kindOfDocument(kind) }
}

/** What a filter can be set to: years from the newest on, all others by their names. */
function choicesFor(t: Translator, filter: ListFilter, documents: readonly ListedDocument[]): ListChoice[] {
  const choices = new Map<string, ListChoice>()
  for (const document of documents) {
    const found = valueFor(t, filter, document)
    if (found === null) continue
    const choice = choices.get(found.value) ?? { ...found, count: 0 }
    choice.count += 1
    choices.set(found.value, choice)
  }
  const { compare } = new Intl.Collator(t.language)
  return [...choices.values()].sort((a, b) =>
    filter === 'year' ? compare(b.value, a.value) : compare(a.label, b.label),
  )
}

/** The page of the document list that the address asks for; beyond the last page it is the last one. */
export function documentListView(c: Context, corpus: Corpus, t: Translator): DocumentListView {
  const { page: asked, deleted, ...given } = parseQuery(c, pageQuery)
  // However it was named, a filter shows an organization as it offers it.
  const organization = given.organization && authorName(given.organization, t.language).name
  const request = { ...given, organization }
  const ui = uiLanguageInAddress(c)
  const all = corpus.documents()
  const found = listDocuments(all, request, t.language)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(asked, pages)
  const addressOfPage = (number: number) => {
    if (number < 1 || number > pages) return null
    const said = { ...request, page: number, ui }
    return addressOf(
      '/documents',
      parametersOf(said, ['q', ...listFilters, 'sort', 'page', 'ui'], pageQuery.parse({})),
    )
  }
  // What a filter offers is counted among the documents that the other filters leave.
  const choicesOf = (name: ListFilter) =>
    choicesFor(t, name, listDocuments(all, { ...request, [name]: undefined }, t.language))
  return {
    ...request,
    ui,
    deleted: wasDeleted(c, deleted) && corpus.listed(deleted) === null ? deleted : null,
    documents: found.slice((page - 1) * pageSize, page * pageSize),
    choices: {
      organization: choicesOf('organization'),
      year: choicesOf('year'),
      language: choicesOf('language'),
      kind: choicesOf('kind'),
    },
    isNarrowed: request.q !== '' || listFilters.some((name) => request[name]),
    first: (page - 1) * pageSize + 1,
    total: found.length,
    indexed: all.length,
    previousAddress: addressOfPage(page - 1),
    nextAddress: addressOfPage(page + 1),
  }
}

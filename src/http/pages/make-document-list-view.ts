import type { Context } from 'hono'
import { z } from 'zod'
import type { DocumentListView } from '../../../views/documents/document-list-view.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { listDocuments } from '../../corpus/list-documents.ts'
import { documentListRequestSchema } from '../../model/document-list.ts'
import { wasDeleted } from '../deletion-notice.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress, uiLanguageOf } from '../ui-language.ts'

/** As many as a reader runs through without losing the place. */
const pageSize = 25

const pageQuery = documentListRequestSchema.extend({
  page: z.coerce.number().int().min(1).default(1),
  deleted: z.string().default(''),
})

/** The page of the document list that the address asks for; beyond the last page it is the last one. */
export function documentListView(c: Context, corpus: Corpus): DocumentListView {
  const { page: asked, deleted, ...request } = parseQuery(c, pageQuery)
  const ui = uiLanguageInAddress(c)
  const all = corpus.documents()
  const found = listDocuments(all, request, uiLanguageOf(c))
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(asked, pages)
  const addressOf = (number: number) => {
    if (number < 1 || number > pages) return null
    const parameters: [string, string][] = []
    if (request.q !== '') parameters.push(['q', request.q])
    if (request.sort !== 'title') parameters.push(['sort', request.sort])
    if (number > 1) parameters.push(['page', String(number)])
    if (ui !== null) parameters.push(['ui', ui])
    const query = new URLSearchParams(parameters).toString()
    return query === '' ? '/documents' : `/documents?${query}`
  }
  return {
    ...request,
    ui,
    deleted: wasDeleted(c, deleted) && corpus.listed(deleted) === null ? deleted : null,
    documents: found.slice((page - 1) * pageSize, page * pageSize),
    first: (page - 1) * pageSize + 1,
    total: found.length,
    indexed: all.length,
    previousAddress: addressOf(page - 1),
    nextAddress: addressOf(page + 1),
  }
}

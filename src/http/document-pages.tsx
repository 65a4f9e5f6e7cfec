import { Hono } from 'hono'
import { DocumentPage, type MarkedQuote } from '../../views/document-page.tsx'
import { DocumentsPage } from '../../views/documents-page.tsx'
import type { Corpus } from '../search/corpus.ts'
import { type AssetAddresses, pageContext } from './page-frame.tsx'
import { NotFoundError } from './problems.ts'

/** The quotation to mark, as addresses name it: `p3:10-52`; null where it is none. */
function markedQuote(value: string | undefined): MarkedQuote | null {
  const [, part, start, end] = /^([a-z]\d+(?:-\d+)?):(\d{1,9})-(\d{1,9})$/.exec(value ?? '') ?? []
  return part ? { part, start: Number(start), end: Number(end) } : null
}

/** `/documents` and `/documents/:id`. */
export function documentPages(corpus: Corpus, assets: AssetAddresses): Hono {
  return new Hono()
    .get('/documents', (c) =>
      c.html(<DocumentsPage context={pageContext(c, assets)} documents={corpus.documents()} />),
    )
    .get('/documents/:id', (c) => {
      const document = corpus.document(c.req.param('id'))
      if (document === null) throw new NotFoundError(`There is no document "${c.req.param('id')}"`)
      const marked = markedQuote(c.req.query('mark'))
      return c.html(<DocumentPage context={pageContext(c, assets)} document={document} marked={marked} />)
    })
}

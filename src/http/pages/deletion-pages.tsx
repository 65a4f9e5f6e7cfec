import { type Context, Hono } from 'hono'
import { DeletionPage } from '../../../views/manage/deletion-page.tsx'
import type { Refusal } from '../../../views/manage/refusal-message.tsx'
import { checkToken } from '../admin-token.ts'
import type { Management } from '../api/manage-api.ts'
import type { CatalogueEnv } from '../corpus-of-request.ts'
import { tellDeletion } from '../deletion-notice.ts'
import { readForm, refusalsAsAnswers } from '../manage-request.ts'
import { NotFoundError, RequestRefusedError } from '../problems.ts'
import { pageContext } from './page-frame.tsx'

/** `/documents/:id/delete`: a question, then the list without the document. */
export function deletionPages(management: Management | undefined): Hono<CatalogueEnv> {
  const adminToken = management?.adminToken ?? null
  const question = (c: Context<CatalogueEnv>, id: string, refusal: Refusal | null) => {
    const document = c.var.corpus.listed(id)
    if (document === null) throw new NotFoundError(`There is no document "${id}"`)
    const context = pageContext(c, `/documents/${encodeURIComponent(id)}/delete`)
    return <DeletionPage {...{ context, document, refusal }} isOpen={adminToken !== null} />
  }
  const pages = new Hono<CatalogueEnv>().get('/documents/:id/delete', (c) =>
    c.html(question(c, c.req.param('id'), null)),
  )
  if (!management) return pages
  return pages.post('/documents/:id/delete', async (c) => {
    const id = c.req.param('id')
    try {
      const { token } = await readForm(c)
      checkToken(c, adminToken, typeof token === 'string' ? token : null)
      await refusalsAsAnswers(management.library.remove(id))
      tellDeletion(c, id)
      return c.redirect(`/documents?deleted=${encodeURIComponent(id)}`, 303)
    } catch (error) {
      if (error instanceof RequestRefusedError) return c.html(question(c, id, error), error.status)
      throw error
    }
  })
}

import { type Context, Hono } from 'hono'
import { CorrectionPage } from '../../../views/manage/correction-page.tsx'
import type { Refusal } from '../../../views/manage/refusal-message.tsx'
import { checkToken } from '../admin-token.ts'
import type { Management } from '../api/manage-api.ts'
import type { CatalogueEnv } from '../corpus-of-request.ts'
import { correctionsOfForm } from '../corrections-of-form.ts'
import { readForm, refusalsAsAnswers } from '../manage-request.ts'
import { NotFoundError, RequestRefusedError } from '../problems.ts'
import { pageContext } from './page-frame.tsx'

const strings = (form: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(form).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

/** `/documents/:id/correct`: a form with what was read, then the document with what the editor says. */
export function correctionPages(management: Management | undefined): Hono<CatalogueEnv> {
  const adminToken = management?.adminToken ?? null
  const documentOf = (c: Context<CatalogueEnv>, id: string) => {
    const document = c.var.corpus.listed(id)
    if (document === null) throw new NotFoundError(`There is no document "${id}"`)
    return document
  }
  const form = (c: Context<CatalogueEnv>, id: string, refusal: Refusal | null, given = {}) => {
    const context = pageContext(c, `/documents/${encodeURIComponent(id)}/correct`)
    const document = documentOf(c, id)
    return <CorrectionPage {...{ context, document, refusal, given }} isOpen={adminToken !== null} />
  }
  const pages = new Hono<CatalogueEnv>().get('/documents/:id/correct', (c) =>
    c.html(form(c, c.req.param('id'), null)),
  )
  if (!management) return pages
  return pages.post('/documents/:id/correct', async (c) => {
    const id = c.req.param('id')
    const { token, act, ...given } = strings(await readForm(c))
    try {
      checkToken(c, adminToken, token ?? null)
      const change = act === 'undo' ? null : correctionsOfForm(given, documentOf(c, id))
      await refusalsAsAnswers(management.library.correct(id, change))
      return c.redirect(`/documents/${encodeURIComponent(id)}`, 303)
    } catch (error) {
      if (error instanceof RequestRefusedError) return c.html(form(c, id, error, given), error.status)
      throw error
    }
  })
}

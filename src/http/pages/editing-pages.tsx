import { type Context, Hono } from 'hono'
import { CorrectionPage } from '../../../views/manage/correction-page.tsx'
import { DeletionPage } from '../../../views/manage/deletion-page.tsx'
import type { Refusal } from '../../../views/manage/refusal-message.tsx'
import { checkToken } from '../admin-token.ts'
import type { Management } from '../api/manage-api.ts'
import type { CatalogueEnv } from '../corpus-of-request.ts'
import { correctionsOfForm } from '../corrections-of-form.ts'
import { tellDeletion } from '../deletion-notice.ts'
import { orFormAgain } from '../form-again.ts'
import { found } from '../found.ts'
import { readStrings, refusalsAsAnswers } from '../manage-request.ts'
import { pageContext } from './page-frame.tsx'

type EditingContext = Context<CatalogueEnv, '/documents/:id/delete'>

/**
 * `/documents/:id/correct`: a form with what was read, then the document with what the editor says;
 * `/documents/:id/delete`: a question, then the list without the document.
 */
export function editingPages(management: Management | undefined): Hono<CatalogueEnv> {
  const adminToken = management?.adminToken ?? null
  const documentOf = async (c: EditingContext) => {
    const id = c.req.param('id')
    return found(await c.var.corpus.listed(id), 'document', id)
  }
  const shared = async (c: EditingContext, act: 'correct' | 'delete', refusal: Refusal | null) => {
    const document = await documentOf(c)
    const context = pageContext(c, `/documents/${encodeURIComponent(document.id)}/${act}`)
    return { context, document, refusal, isOpen: adminToken !== null }
  }
  const form = async (c: EditingContext, refusal: Refusal | null, given = {}) => (
    <CorrectionPage {...(await shared(c, 'correct', refusal))} given={given} />
  )
  const question = async (c: EditingContext, refusal: Refusal | null) => (
    <DeletionPage {...(await shared(c, 'delete', refusal))} />
  )
  const pages = new Hono<CatalogueEnv>()
    .get('/documents/:id/correct', async (c) => c.html(await form(c, null)))
    .get('/documents/:id/delete', async (c) => c.html(await question(c, null)))
  if (!management) return pages
  const { library } = management
  return pages
    .post('/documents/:id/correct', async (c) => {
      const { token, act, ...given } = await readStrings(c)
      return orFormAgain(
        c,
        (refusal) => form(c, refusal, given),
        async () => {
          checkToken(c, adminToken, token ?? null)
          const document = await documentOf(c)
          const change = act === 'undo' ? null : correctionsOfForm(given, document)
          await refusalsAsAnswers(library.correct(document.id, change))
          return c.redirect(`/documents/${encodeURIComponent(document.id)}`, 303)
        },
      )
    })
    .post('/documents/:id/delete', (c) =>
      orFormAgain(
        c,
        (refusal) => question(c, refusal),
        async () => {
          const id = c.req.param('id')
          checkToken(c, adminToken, (await readStrings(c)).token ?? null)
          await refusalsAsAnswers(library.remove(id))
          tellDeletion(c, id)
          return c.redirect(`/documents?deleted=${encodeURIComponent(id)}`, 303)
        },
      ),
    )
}

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Refusal } from '../../../views/manage/refusal-message.tsx'
import { DraftPage, UploadPage } from '../../../views/manage/upload-page.tsx'
import { maxUploadBytes, type Preview } from '../../manage/document-library.ts'
import { maxDrafts } from '../../manage/drafts.ts'
import { checkToken } from '../admin-token.ts'
import type { Management } from '../api/manage-api.ts'
import { checkDraft, giveDraft } from '../draft-key.ts'
import { orFormAgain } from '../form-again.ts'
import { readForm, readUpload, refusalsAsAnswers, uploadLimit } from '../manage-request.ts'
import { type Part, partsOf, textOf } from '../multipart.ts'
import { pageContext } from './page-frame.tsx'

/** The parts of the form that come after the token. */
interface UploadEnv {
  Variables: { parts: AsyncGenerator<Part> }
}

/**
 * `/upload`: a form, then the file as it was read, then the document. The browser that sent a file with the token is
 * given a key to its draft, for an hour: it may look at it again and publish it.
 */
export function managePages(management: Management | undefined, slots: MiddlewareHandler): Hono {
  const adminToken = management?.adminToken ?? null
  const form = (c: Context, refusal: Refusal | null) => (
    <UploadPage
      context={pageContext(c, '/upload')}
      isOpen={adminToken !== null}
      mostBytes={maxUploadBytes}
      mostFiles={maxDrafts}
      refusal={refusal}
    />
  )
  const orAgain = (c: Context, work: () => Promise<Response>) =>
    orFormAgain(c, (refusal) => form(c, refusal), work)
  const pages = new Hono().get('/upload', (c) => c.html(form(c, null)))
  if (!management) return pages
  const { library } = management
  const shown = (c: Context, preview: Preview) => {
    if (adminToken !== null) giveDraft(c, adminToken, preview.draft)
    const address = `/drafts/${preview.draft}`
    return c.html(<DraftPage context={pageContext(c, address)} preview={preview} />, 200, {
      'Content-Location': address,
      'Cache-Control': 'no-store',
    })
  }
  /** Lets uploads pass that begin with the token, as the form's do: nobody else's file is read. */
  const tokenFirst: MiddlewareHandler<UploadEnv> = (c, next) =>
    orAgain(c, async () => {
      const parts = partsOf(c)
      const { value: first } = adminToken === null ? {} : await parts.next()
      checkToken(c, adminToken, first?.name === 'token' ? await textOf(first.content) : null)
      c.set('parts', parts)
      await next()
      return c.res
    })
  return pages
    .post('/upload', tokenFirst, slots, uploadLimit, (c) =>
      orAgain(c, async () => {
        const { name, content } = await readUpload(c, c.var.parts)
        return shown(c, await refusalsAsAnswers(library.preview(name, content, c.req.raw.signal)))
      }),
    )
    .get('/drafts/:draft', (c) =>
      orAgain(c, async () => {
        const draft = c.req.param('draft')
        checkDraft(c, adminToken, draft)
        return shown(c, await refusalsAsAnswers(library.review(draft, c.req.raw.signal)))
      }),
    )
    .post('/drafts/:draft', (c) =>
      orAgain(c, async () => {
        const draft = c.req.param('draft')
        const { act, replace, token } = await readForm(c)
        checkDraft(c, adminToken, draft, token)
        if (act === 'discard') {
          await refusalsAsAnswers(library.discard(draft))
          return c.redirect('/upload', 303)
        }
        const options = { replace: replace === 'true' }
        const { id } = await refusalsAsAnswers(library.publish(draft, options))
        return c.redirect(`/documents/${encodeURIComponent(id)}`, 303)
      }),
    )
}

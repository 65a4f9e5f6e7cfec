import { type Context, Hono } from 'hono'
import { GapsPage } from '../../../views/manage/gaps-page.tsx'
import type { Refusal } from '../../../views/manage/refusal-message.tsx'
import type { GapGroup } from '../../gaps/list-gaps.ts'
import { checkToken } from '../admin-token.ts'
import { type GapSettings, gapsOf } from '../api/gaps-api.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { orFormAgain } from '../form-again.ts'
import { readStrings } from '../manage-request.ts'
import { pageContext } from './page-frame.tsx'

/** `/gaps`: asks for the token, then shows what was asked for and not found. */
export function gapPages(settings: GapSettings): Hono<CorpusEnv> {
  const page = (c: Context, gaps: GapGroup[] | null, refusal: Refusal | null) => (
    <GapsPage
      context={pageContext(c, '/gaps')}
      isOpen={settings.adminToken !== null}
      {...{ gaps, refusal }}
    />
  )
  return new Hono<CorpusEnv>()
    .get('/gaps', (c) => c.html(page(c, null, null)))
    .post('/gaps', (c) =>
      orFormAgain(
        c,
        (refusal) => page(c, null, refusal),
        async () => {
          checkToken(c, settings.adminToken, (await readStrings(c)).token ?? null)
          const gaps = await gapsOf(settings, c.var.corpus)
          return c.html(page(c, gaps, null), 200, { 'Cache-Control': 'no-store' })
        },
      ),
    )
}

import { Hono } from 'hono'
import { QualityPage } from '../../../views/documents/quality-page.tsx'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { qualityView } from './make-quality-view.ts'
import { pageContext } from './page-frame.tsx'

/** `/quality`: what an editor would mend in the sources. */
export function qualityPages(showsFeedback: boolean): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>().get('/quality', (c) =>
    c.html(
      <QualityPage
        context={pageContext(c)}
        view={qualityView(c, c.var.corpus)}
        showsFeedback={showsFeedback}
      />,
    ),
  )
}

import { Hono } from 'hono'
import { ActivitiesFragment, ActivitiesPage } from '../../../views/activities/activities-page.tsx'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress } from '../ui-language.ts'
import { type AddressedActivities, activitiesAddress, activitiesPageSchema } from './activities-address.ts'
import { activitiesView } from './make-activities-view.ts'
import { pageContext, partHeaders, wantsFragment } from './page-frame.tsx'

/** `/activities`: the activities of a filtered set as map, timeline, bars and tables; whole, or what htmx swaps. */
export const activitiesPages = new Hono<CorpusEnv>().get('/activities', async (c) => {
  const asked: AddressedActivities = {
    ...parseQuery(c, activitiesPageSchema),
    ui: uiLanguageInAddress(c),
  }
  const address = activitiesAddress(asked, { offset: asked.offset })
  const context = pageContext(c, address)
  const view = await activitiesView(c.var.corpus, asked, context.t)
  if (!wantsFragment(c)) return c.html(<ActivitiesPage context={context} view={view} />)
  c.header('HX-Push-Url', address)
  return c.html(<ActivitiesFragment context={context} view={view} />, 200, partHeaders)
})

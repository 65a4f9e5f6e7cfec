import { Hono } from 'hono'
import { z } from 'zod'
import { ConversationFragment, ConversationPage } from '../../../views/conversation/conversation-page.tsx'
import { askQuerySchema, maxQuestionChars } from '../../model/answer.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { tellAnswer } from '../outcome.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress, uiLanguageOf } from '../ui-language.ts'
import { conversationView } from './make-conversation-view.ts'
import { type AssetAddresses, pageContext, partHeaders, wantsFragment } from './page-frame.tsx'
import { startView } from './start-view.ts'

/** The box may be filled with a question that is to be asked otherwise. */
const pageQuery = askQuerySchema.extend({ text: z.string().max(maxQuestionChars).default('') })

/** `/`: the conversation, whole, or as the part that htmx swaps. */
export function askPages(assets: AssetAddresses): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>().get('/', async (c) => {
    const { q: questions, without, document: documents, text } = parseQuery(c, pageQuery)
    const { corpus } = c.var
    const language = uiLanguageOf(c)
    const asked = { questions, without, documents, text, ui: uiLanguageInAddress(c) }
    const view = await conversationView(asked, corpus, { language, origin: new URL(c.req.url).origin })
    const last = view.turns.at(-1)
    if (last) tellAnswer(c.var.tell, last.response)
    const context = pageContext(c, assets, view.address)
    if (wantsFragment(c)) {
      c.header('HX-Push-Url', view.address)
      return c.html(<ConversationFragment context={context} view={view} />, 200, partHeaders)
    }
    const isNew = view.turns.length + view.documents.length === 0
    const start = isNew ? await startView(corpus, language) : null
    return c.html(<ConversationPage context={context} view={view} start={start} />)
  })
}

import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ConversationFragment, ConversationPage } from '../../../views/conversation/conversation-page.tsx'
import { askQuerySchema, maxQuestionChars } from '../../model/answer.ts'
import { byteOrderMark } from '../api/records-csv.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { tellAnswer } from '../outcome.ts'
import { NotFoundError } from '../problems.ts'
import { parseQuery } from '../query-parameters.ts'
import { saveAs } from '../save-as.ts'
import { uiLanguageInAddress, uiLanguageOf } from '../ui-language.ts'
import { answerCsv, conversationMarkdown } from './conversation-files.ts'
import { conversationView } from './make-conversation-view.ts'
import { pageContext, partHeaders, wantsFragment } from './page-frame.tsx'
import { startView } from './start-view.ts'

/** The box may be filled with a question that is to be asked otherwise. */
const pageQuery = askQuerySchema.extend({ text: z.string().max(maxQuestionChars).default('') })

/** `/`: the conversation, whole, or as the part that htmx swaps; `/conversation.md` and, of the last answer, `.csv`. */
export function askPages(keepsFeedback: boolean): Hono<CorpusEnv> {
  const viewOf = (c: Context<CorpusEnv>) => {
    const { q: questions, without, document: documents, text } = parseQuery(c, pageQuery)
    const asked = { questions, without, documents, text, ui: uiLanguageInAddress(c) }
    const { origin } = new URL(c.req.url)
    return conversationView(asked, c.var.corpus, { language: uiLanguageOf(c), origin, keepsFeedback })
  }
  return new Hono<CorpusEnv>()
    .get('/', async (c) => {
      const view = await viewOf(c)
      const last = view.turns.at(-1)
      if (last) tellAnswer(c.var.tell, last.response)
      const context = pageContext(c, view.address)
      if (wantsFragment(c)) {
        c.header('HX-Push-Url', view.address)
        return c.html(<ConversationFragment context={context} view={view} />, 200, partHeaders)
      }
      const isNew = view.turns.length + view.documents.length === 0
      const start = isNew ? await startView(c.var.corpus, context.t.language) : null
      return c.html(<ConversationPage context={context} view={view} start={start} />)
    })
    .get('/conversation.md', async (c) => {
      const { t } = pageContext(c)
      const today = new Date().toISOString().slice(0, 10)
      return c.body(conversationMarkdown(t, await viewOf(c), today), 200, {
        'Content-Type': 'text/markdown; charset=utf-8',
        ...saveAs('conversation.md'),
      })
    })
    .get('/conversation.csv', async (c) => {
      const { t } = pageContext(c)
      const last = (await viewOf(c)).turns.at(-1)
      const csv = last ? answerCsv(t, last, new URL(c.req.url).origin) : null
      if (csv === null) throw new NotFoundError('The answer to the last question has no rows')
      return c.body(byteOrderMark + csv, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        ...saveAs('answer.csv'),
      })
    })
}

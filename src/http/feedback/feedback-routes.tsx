import { type Context, Hono } from 'hono'
import { FeedbackThanks } from '../../../views/conversation/feedback-form.tsx'
import { FeedbackPage } from '../../../views/documents/feedback-page.tsx'
import { translatorFor } from '../../../views/messages/translator.ts'
import { answerQuestion } from '../../answer/answer-question.ts'
import { type FeedbackBody, feedbackBodySchema, feedbackListSchema, type Vote } from '../../model/feedback.ts'
import { remark } from '../../model/remark.ts'
import { bearerToken, checkToken } from '../admin-token.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { isFromElsewhere } from '../from-elsewhere.ts'
import { readForm } from '../manage-request.ts'
import { conversationAddress } from '../pages/conversation-address.ts'
import { pageContext, partHeaders, wantsFragment } from '../pages/page-frame.tsx'
import { RequestRefusedError } from '../problems.ts'
import { parseBody } from '../query-parameters.ts'
import { uiLanguageOf } from '../ui-language.ts'
import type { FeedbackFile } from './feedback-file.ts'

/** What is kept of a conversation: the question, and those that it may take up. */
const keptQuestions = 3
const keptAnswerChars = 200

/** A vote, with the answer that it is about: it is asked again, so that nobody can send another. */
async function voteOf(c: Context<CorpusEnv>, { q, document, without, useful }: FeedbackBody): Promise<Vote> {
  const options = { uiLanguage: uiLanguageOf(c), documents: document, without }
  const { answer } = await answerQuestion(q, c.var.corpus, options)
  return {
    day: new Date().toISOString().slice(0, 10),
    useful,
    questions: q.slice(-keptQuestions),
    kind: answer.kind,
    answer: (answer.headline ?? answer.text).slice(0, keptAnswerChars),
    passageIds: [...new Set(answer.citations.map(({ passageId }) => passageId))].slice(0, keptQuestions),
  }
}

/** A vote is a reader's own, whatever else makes a browser send one. */
function checkSender(c: Context): void {
  if (isFromElsewhere(c)) throw new RequestRefusedError(403, remark('foreign-vote'))
}

const list = (value: unknown) => (value === undefined ? [] : [value].flat())

/** The fields of the form of a page, as the API takes them; where the language is fixed, it is no part of the vote. */
async function bodyOfForm(c: Context): Promise<FeedbackBody> {
  const { q, document, without, useful } = await readForm(c)
  return parseBody(
    { q: list(q), document: list(document), without: list(without), useful },
    feedbackBodySchema,
  )
}

/**
 * `POST /feedback` and `/api/feedback` keep a vote on an answer; `GET /api/feedback` and `/quality/feedback` show
 * them to editors.
 */
export function feedbackRoutes(file: FeedbackFile, adminToken: string | null): Hono<CorpusEnv> {
  const page = async (c: Context<CorpusEnv>, token: string) => {
    checkToken(c, adminToken, token)
    return c.html(<FeedbackPage context={pageContext(c)} votes={await file.votes()} />)
  }
  return new Hono<CorpusEnv>()
    .post('/feedback', async (c) => {
      checkSender(c)
      const body = await bodyOfForm(c)
      await file.add(await voteOf(c, body))
      if (!wantsFragment(c)) {
        const { q: questions, without, document: documents } = body
        return c.redirect(conversationAddress({ questions, without, documents, ui: null }), 303)
      }
      return c.html(<FeedbackThanks t={translatorFor(uiLanguageOf(c))} />, 200, partHeaders)
    })
    .post('/api/feedback', async (c) => {
      // JSON is sent from elsewhere only where CORS lets it.
      if (!/^application\/json/i.test(c.req.header('Content-Type') ?? '')) checkSender(c)
      const body = parseBody(await c.req.json().catch(() => null), feedbackBodySchema)
      await file.add(await voteOf(c, body))
      return c.body(null, 204)
    })
    .get('/api/feedback', async (c) => {
      checkToken(c, adminToken, bearerToken(c.req.header('Authorization')))
      return c.json(feedbackListSchema.parse({ votes: await file.votes() }))
    })
    .post('/quality/feedback', async (c) => page(c, String((await readForm(c)).token ?? '')))
}

import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import { answerQuestion } from '../../answer/answer-question.ts'
import { askBodySchema, askQuerySchema, askResponseSchema } from '../../model/answer.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { tellAnswer } from '../outcome.ts'
import { InvalidRequestError } from '../problems.ts'
import { parseBody, parseQuery } from '../query-parameters.ts'
import { uiLanguageOf } from '../ui-language.ts'

type AskedOptions = Omit<z.infer<typeof askQuerySchema>, 'q'>

/** The body of a request as JSON, checked. */
async function bodyOf(c: Context) {
  const body: unknown = await c.req.json().catch(() => undefined)
  if (body === undefined) {
    const message = 'Send JSON such as {"question": "…", "history": ["…"]}'
    throw new InvalidRequestError([{ path: '', message, code: 'invalid_json' }])
  }
  return parseBody(body, askBodySchema)
}

async function answer(
  c: Context<CorpusEnv>,
  questions: string[],
  { document, without, explain }: AskedOptions,
) {
  const options = { uiLanguage: uiLanguageOf(c), documents: document, without, explain }
  const response = await answerQuestion(questions, c.var.corpus, options)
  tellAnswer(c.var.tell, response)
  return c.json(askResponseSchema.parse(response))
}

/** `/api/ask`: a conversation is the list of its questions; the server keeps nothing. */
export const askApi = new Hono<CorpusEnv>()
  .get('/api/ask', (c) => {
    const { q, ...options } = parseQuery(c, askQuerySchema)
    return answer(c, q, options)
  })
  .post('/api/ask', async (c) => {
    const { question, history, ...options } = await bodyOf(c)
    return answer(c, [...history, question], options)
  })

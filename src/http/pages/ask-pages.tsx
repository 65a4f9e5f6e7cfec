import { type Context, Hono } from 'hono'
import { ConversationFragment, ConversationPage } from '../../../views/conversation/conversation-page.tsx'
import type { ConversationView, TurnView } from '../../../views/conversation/conversation-view.ts'
import { answerConversation } from '../../answer/answer-question.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { type AskResponse, askQuerySchema } from '../../model/answer.ts'
import { countryName } from '../../names/country-names.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress, uiLanguageOf } from '../ui-language.ts'
import { type AssetAddresses, pageContext, wantsFragment } from './page-frame.tsx'
import { startView } from './start-view.ts'

/** What the address of a conversation says. */
interface AddressedConversation {
  questions: readonly string[]
  without: readonly string[]
  documents: readonly string[]
  ui: string | null
}

function conversationAddress({ questions, without, documents, ui }: AddressedConversation): string {
  const parameters = [
    ...questions.map((q) => ['q', q]),
    ...without.map((part) => ['without', part]),
    ...documents.map((id) => ['document', id]),
    ...(ui === null ? [] : [['ui', ui]]),
  ]
  const query = new URLSearchParams(parameters as [string, string][]).toString()
  return query === '' ? '/' : `/?${query}`
}

/** The same conditions as a search, for those who want to browse on; null where the answer has none. */
function searchAddressOf({ interpretation }: AskResponse, documents: readonly string[]): string | null {
  const { countries, from, to } = interpretation
  if (countries.length === 0 && from === null && to === null) return null
  const parameters: [string, string][] = countries.map((code) => ['country', code])
  if (from !== null) parameters.push(['from', from])
  if (to !== null) parameters.push(['to', to])
  for (const id of documents) parameters.push(['document', id])
  return `/search?${new URLSearchParams(parameters)}`
}

/** Answers a conversation and makes it ready to be shown. */
async function conversationView(c: Context, corpus: Corpus): Promise<ConversationView> {
  const { q: questions, without, document: documents } = parseQuery(c, askQuerySchema)
  const ui = uiLanguageInAddress(c)
  const language = uiLanguageOf(c)
  const here: AddressedConversation = { questions, without, documents, ui }
  const options = { uiLanguage: language, without, documents }
  const responses = questions.length > 0 ? await answerConversation(questions, corpus, options) : []
  const turns = responses.map((response, i): TurnView => {
    const last = i === responses.length - 1
    const leaveOut = (part: string) => conversationAddress({ ...here, without: [...without, part] })
    const { countries, from, to, carriedOver } = response.interpretation
    return {
      response,
      passages: new Map(
        [...response.answer.citations, ...response.answer.items].flatMap(({ passageId }) => {
          const passage = corpus.passage(passageId)
          return passage ? [[passageId, passage] as const] : []
        }),
      ),
      countries: countries.map((code) => ({
        label: countryName(code, language),
        address: last ? leaveOut(code) : null,
      })),
      period: from !== null || to !== null ? { from, to, address: last ? leaveOut('period') : null } : null,
      carriedOver:
        carriedOver.length > 0 ? { names: carriedOver, address: last ? leaveOut('carried') : null } : null,
      searchAddress: searchAddressOf(response, documents),
      followUps: last
        ? response.followUps.map((label) => ({
            label,
            address: conversationAddress({ ...here, questions: [...questions, label], without: [] }),
          }))
        : [],
    }
  })
  const [greeting] = questions.length > 0 ? [] : await answerConversation([], corpus, options)
  const examples = (greeting?.followUps ?? []).map((label) => ({
    label,
    address: conversationAddress({ ...here, questions: [label] }),
  }))
  return {
    questions,
    documents: documents.map((id) => ({
      id,
      label: corpus.document(id)?.label ?? id,
      address: conversationAddress({ ...here, documents: documents.filter((other) => other !== id) }),
    })),
    address: conversationAddress(here),
    startAddress: conversationAddress({ ...here, questions: [], without: [] }),
    turns,
    examples,
  }
}

/** `/`: the conversation, whole, or as the part that htmx swaps. */
export function askPages(corpus: Corpus, assets: AssetAddresses): Hono {
  return new Hono().get('/', async (c) => {
    const view = await conversationView(c, corpus)
    const context = pageContext(c, assets, view.address)
    if (wantsFragment(c)) {
      c.header('HX-Push-Url', view.address)
      return c.html(<ConversationFragment context={context} view={view} />)
    }
    const start =
      view.turns.length + view.documents.length === 0 ? await startView(corpus, uiLanguageOf(c)) : null
    return c.html(<ConversationPage context={context} view={view} start={start} />)
  })
}

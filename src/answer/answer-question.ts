import type { Corpus } from '../corpus/corpus.ts'
import { type Answer, type AskResponse, type Interpretation, maxQuestions } from '../model/answer.ts'
import type { ContentLanguage, UiLanguage } from '../model/language.ts'
import { withoutConditions } from './activities/explain-query.ts'
import { withSides } from './conversation/compare-sides.ts'
import { frameOf } from './conversation/complete-question.ts'
import { stateOf } from './conversation/conversation-state.ts'
import { followUpsOf } from './conversation/follow-ups.ts'
import type { Frame, Turn } from './conversation/frame.ts'
import { framesOf } from './conversation/frames-of.ts'
import { readFollowUp } from './conversation/read-follow-up.ts'
import { resolveRelation } from './conversation/resolve-relation.ts'
import { answerSmallTalk } from './conversation/small-talk.ts'
import { namesNothing, spokenOf } from './conversation/spoken-of.ts'
import { textFollowUps } from './conversation/text-follow-ups.ts'
import { explainTurn } from './explain-turn.ts'
import { knowledgeOf } from './knowledge/knowledge.ts'
import { selectRecords } from './knowledge/select-records.ts'
import { planAnswer } from './plan-answer.ts'
import { understand } from './question/understand.ts'
import { meantRecords, refuse } from './refuse.ts'
import { answerRequest } from './requests/answer-request.ts'
import { joinAnswers } from './requests/join-answers.ts'
import { splitQuestions } from './requests/split-questions.ts'
import { readMessage } from './requests/strip-courtesy.ts'
import { type AnswerSources, completedText } from './sentences/answer-from-text.ts'
import { createRetriever } from './sentences/retriever.ts'
import type { Draft } from './wording/answer-draft.ts'
import { faultsOf } from './wording/check-answer.ts'

function toAnswer({ kind, text, headline, value, items, quotes, table, support, confidence }: Draft): Answer {
  const seen = new Set<string>()
  return {
    kind,
    text,
    headline,
    value,
    confidence:
      kind === 'none' ? 0 : Math.round(1000 * Math.min(1, Math.max(0, confidence ?? support))) / 1000,
    columns: table?.columns ?? [],
    rows: table?.rows ?? [],
    items: items.map(({ entry, label }) => ({ passageId: entry.passage.id, label })),
    citations: quotes.flatMap(({ passage, start, end }) => {
      const key = `${passage.id}:${start}:${end}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ passageId: passage.id, quote: passage.text.slice(start, end), start, end }]
    }),
  }
}

function interpretationOf({ filter, carriedOver }: Frame, draft: Draft): Interpretation {
  const programmes = new Set(draft.focusRecords.map(({ record }) => record.programme))
  const [programme] = programmes
  const dates = filter.periods
  const from = dates.map((period) => period.from).sort()[0] ?? null
  return {
    intent: draft.intent,
    countries: filter.countries,
    from,
    to:
      dates
        .map((period) => period.to)
        .sort()
        .at(-1) ?? null,
    programme: filter.types.length > 0 && programmes.size === 1 ? (programme ?? null) : null,
    carriedOver: [...new Set(carriedOver)],
    query: draft.query,
    conditions: draft.conditions,
  }
}

/** How a conversation is to be answered. */
export interface AskOptions {
  /** The language of the interface: breaks ties in telling a question's language. */
  uiLanguage?: UiLanguage | undefined
  /** What to leave out of the reading of the last question: codes of countries, `period`, `carried`. */
  without?: readonly string[]
  /** Answers from these documents alone; from all where empty. */
  documents?: readonly string[]
  /** Says how the last answer came about. */
  explain?: boolean
}

const leaveOut = (frame: Frame, without: readonly string[]): Frame => ({
  ...frame,
  filter: withoutConditions(frame.filter, without),
})

interface Conversation extends AnswerSources {
  uiLanguage: UiLanguage | undefined
}

/** The answer to a message: to each of its questions, where it asks several. */
async function takeTurn(
  message: string,
  earlier: readonly Turn[],
  conversation: Conversation,
  without: readonly string[],
): Promise<Turn> {
  const asked: Turn[] = []
  const { question: text, context } = readMessage(message)
  for (const question of splitQuestions(text)) {
    const before = [...earlier, ...asked]
    // A second question leans on the first, not on what was said before both.
    const beside = asked.length === 0 ? context : ''
    asked.push(await answerBeside(question, beside, before, conversation, without))
  }
  const [first] = asked
  const last = asked.at(-1)
  if (!first || !last || asked.length === 1)
    return first ?? answerOne(message, earlier, conversation, without)
  return { frame: last.frame, draft: joinAnswers(asked.map(({ draft }) => draft)) }
}

/**
 * The answer to a question beside which its message says something. It is about what is said there, where it names
 * nothing itself or has no sure answer by itself.
 */
async function answerBeside(
  question: string,
  context: string,
  earlier: readonly Turn[],
  conversation: Conversation,
  without: readonly string[],
): Promise<Turn> {
  const { corpus, knowledge, uiLanguage } = conversation
  const alone = () => answerOne(question, earlier, conversation, without)
  if (context === '') return alone()
  const u = await understand(question, corpus, knowledge, uiLanguage)
  const spoken = spokenOf(await understand(context, corpus, knowledge, u.language), knowledge)
  if (!spoken) return alone()
  const lean = namesNothing(u) ? 'starts' : 'pronoun'
  // "When was that training held?" points at what is said.
  const plain = lean === 'starts' || u.followUp.pronoun ? null : await alone()
  if (plain && isSure(plain.draft)) return plain
  const beside = await answerOne(question, [...earlier, spoken], conversation, without, lean)
  return isSure(beside.draft) ? beside : (plain ?? alone())
}

/** The last answer once more, in another language. */
async function retell(
  { frame, draft }: Turn,
  language: ContentLanguage,
  sources: AnswerSources,
): Promise<Draft | null> {
  if (draft.quotes.length === 0) return null
  if (draft.intent.startsWith('request-')) return draft
  return planAnswer({ ...frame, u: { ...frame.u, language } }, sources)
}

/** Whether the text was asked about activities that a question points back at, and speaks of something else. */
function strays({ filter: { within } }: Frame, { intent, focusPassages, kind }: Draft): boolean {
  if (!intent.startsWith('text-') || within === null || within.length === 0) return false
  const isMeant = (id: string) => within.includes(id)
  return kind === 'closest' ? !focusPassages.every(isMeant) : !focusPassages.some(isMeant)
}

const isSure = ({ kind }: Draft) => kind !== 'none' && kind !== 'closest'

async function answerOne(
  question: string,
  earlier: readonly Turn[],
  conversation: Conversation,
  without: readonly string[],
  lean: 'starts' | 'pronoun' | null = null,
): Promise<Turn> {
  const { corpus, knowledge, uiLanguage } = conversation
  const turns = without.includes('carried') ? [] : earlier
  const likely = earlier.at(-1)?.frame.u.language ?? uiLanguage
  const read = (text: string) => understand(text, corpus, knowledge, likely)
  const state = stateOf(turns, knowledge)
  const followUp = readFollowUp(question, state, likely ?? 'en')
  const own = await read(followUp.text)
  const u = lean ? { ...own, followUp: { ...own.followUp, [lean]: true } } : own
  const lastTurn = turns.at(-1)
  // "What else did they do?" asks for their other activities where an answer was about one.
  const asksOthers = u.followUp.othersOf && (state.last?.draft.focusRecords.length ?? 0) > 0
  const request = asksOthers
    ? null
    : await answerRequest(followUp.text, {
        corpus,
        knowledge,
        language: followUp.text === '' ? (likely ?? u.language) : u.language,
        picked: followUp.text === '' ? followUp.picked : null,
        documentId: state.documentId,
        lastTurn,
        retell: async (language) => (lastTurn ? retell(lastTurn, language, conversation) : null),
      })
  if (request) {
    const { draft, language } = request
    const smallTalk = draft.intent === 'small-talk' ? 'request' : null
    return { frame: frameOf({ ...u, language, smallTalk }, [], knowledge), draft }
  }
  if (u.smallTalk && !followUp.picked) {
    const talk = { ...u, ask: 'keywords' as const }
    return { frame: frameOf(talk, [], knowledge), draft: answerSmallTalk(u.smallTalk, knowledge, u.language) }
  }
  const resolved = await resolveRelation(u, corpus, knowledge)
  const completed = await framesOf(resolved, followUp, turns, state, knowledge, read)
  const answered: Turn[] = []
  for (const one of completed) {
    const frame = leaveOut(await withSides(one, turns, corpus, knowledge), without)
    const planned = await planAnswer(frame, conversation)
    const draft =
      faultsOf(planned).length === 0 && !strays(frame, planned)
        ? planned
        : refuse(frame, selectRecords(frame.filter, knowledge), knowledge)
    if (isSure(draft)) return { frame, draft }
    const focusRecords = draft.focusRecords.length > 0 ? draft.focusRecords : meantRecords(frame, knowledge)
    answered.push({ frame, draft: { ...draft, focusRecords } })
  }
  return answered.find(({ draft }) => draft.kind !== 'none') ?? (answered[0] as Turn)
}

function respond(
  question: string,
  { frame, draft }: Turn,
): Omit<AskResponse, 'hits' | 'followUps' | 'tookMs' | 'truncated'> {
  return {
    question,
    language: frame.u.language,
    answer: toAnswer(draft),
    interpretation: interpretationOf(frame, draft),
  }
}

/**
 * Answers every question of a conversation, oldest first, from the corpus alone: computed, quoted word for word, the
 * same for the same questions. What the documents don't say is answered with kind `none`. Of a long conversation the
 * newest `maxQuestions` are answered. Only the last answer comes with the passages found; no question at all is
 * answered with help.
 */
export async function answerConversation(
  questions: readonly string[],
  corpus: Corpus,
  { uiLanguage, without = [], documents = [], explain = false }: AskOptions = {},
): Promise<AskResponse[]> {
  const startedAt = performance.now()
  const knowledge = knowledgeOf(corpus, documents)
  const asked = questions.length > 0 ? questions.slice(-maxQuestions) : ['']
  const turns: Turn[] = []
  const retrieve = createRetriever(corpus)
  const conversation = { corpus, knowledge, uiLanguage, documents, retrieve }
  for (const [i, question] of asked.entries()) {
    const last = i === asked.length - 1
    turns.push(await takeTurn(question, turns, conversation, last ? without : []))
  }
  const lastTurn = turns.at(-1) as Turn
  const { frame, draft } = lastTurn
  const search = frame.u.smallTalk ? null : await retrieve(completedText(frame), frame.u.language, documents)
  const hits = search ? corpus.present(search.request, search.found).hits : []
  const answerAlone = async (text: string) => (await takeTurn(text, [], conversation, [])).draft
  const leadOn = isSure(draft) ? await textFollowUps(draft, knowledge, frame.u.language, answerAlone) : []
  const tookMs = Math.round((performance.now() - startedAt) * 100) / 100
  const truncated = questions.length > asked.length
  return turns.map((turn, i) => {
    const last = i === turns.length - 1
    return {
      ...respond(asked[i] ?? '', turn),
      followUps: last && leadOn.length > 0 ? leadOn : followUpsOf(turn.frame, turn.draft, knowledge),
      hits: last ? hits : [],
      truncated,
      ...(last && explain ? { explanation: explainTurn(turn) } : {}),
      tookMs,
    }
  })
}

/**
 * Answers the last of a conversation's questions; see `answerConversation`.
 * @example await answerQuestion(['When was the Ghana workshop?', 'who provided it?'], corpus)
 */
export async function answerQuestion(
  questions: readonly string[],
  corpus: Corpus,
  options: AskOptions = {},
): Promise<AskResponse> {
  const responses = await answerConversation(questions, corpus, options)
  return responses.at(-1) as AskResponse
}

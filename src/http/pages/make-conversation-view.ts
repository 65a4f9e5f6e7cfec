import type {
  ConversationView,
  SourceFacts,
  TurnView,
} from '../../../views/conversation/conversation-view.ts'
import { quoteAddress } from '../../../views/passage-number.tsx'
import { answerConversation } from '../../answer/answer-question.ts'
import { startQuestions } from '../../answer/start-questions.ts'
import { citationText, quotationText } from '../../citation/citation-text.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { readableHits } from '../../corpus/readable-hits.ts'
import { type AskResponse, maxQuestions } from '../../model/answer.ts'
import type { UiLanguage } from '../../model/language.ts'
import type { Passage } from '../../model/passage.ts'
import { authorOf } from '../../model/source-document.ts'
import { countryName } from '../../names/country-names.ts'
import { authorName } from '../../names/organization-names.ts'
import { answeredSet } from './answered-set.ts'
import {
  type AddressedConversation,
  conversationAddress,
  conversationParameters,
} from './conversation-address.ts'

/** The passages that an answer, its table or its explanation speak of. */
function passagesOf({ answer, explanation }: AskResponse, corpus: Corpus): Map<string, Passage> {
  const ids = [
    ...[...answer.citations, ...answer.items, ...(explanation?.candidates ?? [])].map((one) => one.passageId),
    ...answer.rows.flatMap(({ passageIds }) => passageIds),
  ]
  return new Map(
    ids.flatMap((id) => {
      const passage = corpus.passage(id)
      return passage ? [[id, passage] as const] : []
    }),
  )
}

function sourceFacts(corpus: Corpus, id: string, language: UiLanguage, origin: string): SourceFacts | null {
  const document = corpus.listed(id)
  if (document === null) return null
  const author = authorOf(document)
  const name = author === null ? null : authorName(author, language)
  return {
    label: document.label,
    author: name?.short ?? null,
    authorLang: name && !name.known ? document.language : null,
    symbol: document.symbol,
    year: document.date?.slice(0, 4) ?? null,
    // A label tells documents apart by itself.
    mark: author === null ? null : document.mark,
    language: document.language,
    quotation(passage, quotes) {
      const words = quotes.map(({ start, end }) => passage.text.slice(start, end)).join(' […] ')
      const address = `${origin}${quoteAddress(passage, quotes)}`
      return quotationText(words, citationText(document, passage, language), address, language)
    },
  }
}

/** What was understood of a question; the query's own conditions say it best where there are any. */
function understoodOf(
  { countries, from, to, carriedOver, conditions }: AskResponse['interpretation'],
  language: UiLanguage,
  leaveOut: (part: string) => string | null,
): Pick<TurnView, 'conditions' | 'countries' | 'period' | 'carriedOver'> {
  const told = conditions.length > 0
  return {
    conditions: conditions.map(({ id, label }) => ({ label, address: leaveOut(id) })),
    countries: told
      ? []
      : countries.map((code) => ({ label: countryName(code, language), address: leaveOut(code) })),
    period: told || (from === null && to === null) ? null : { from, to, address: leaveOut('period') },
    carriedOver: carriedOver.length > 0 ? { names: carriedOver, address: leaveOut('carried') } : null,
  }
}

/** Questions to begin with: of all documents, or of some. */
async function examplesOf(
  corpus: Corpus,
  documents: readonly string[],
  uiLanguage: UiLanguage,
): Promise<string[]> {
  if (documents.length === 0) return startQuestions(corpus, uiLanguage)
  const [greeting] = await answerConversation([], corpus, { uiLanguage, documents })
  return greeting?.followUps ?? []
}

/** Answers a conversation and makes it ready to be shown, its last answer with how it came about. */
export async function conversationView(
  { text = '', ...here }: AddressedConversation,
  corpus: Corpus,
  { language, origin, keepsFeedback }: { language: UiLanguage; origin: string; keepsFeedback: boolean },
): Promise<ConversationView> {
  const { questions, without, documents } = here
  const options = { uiLanguage: language, without, documents, explain: true }
  const answered = questions.length > 0 ? await answerConversation(questions, corpus, options) : []
  const responses = await Promise.all(
    answered.map(async (response) => ({ ...response, hits: await readableHits(corpus, response.hits) })),
  )
  const labelOf = (id: string) => corpus.listed(id)?.label ?? id
  const tellsDocuments = corpus.documents().length > 1
  const factsOf = (passages: Map<string, Passage>) =>
    new Map(
      [...new Set([...passages.values()].map(({ documentId }) => documentId))].flatMap((id) => {
        const facts = sourceFacts(corpus, id, language, origin)
        return facts ? [[id, facts] as const] : []
      }),
    )
  const first = questions.length - responses.length
  const newest = responses.at(-1)
  const spoken = newest === undefined || newest.language === 'und' ? language : newest.language
  // Where nothing was answered or understood, the reader begins anew.
  const { conditions = [], countries = [] } = newest?.interpretation ?? {}
  const isLost = newest?.answer.kind === 'none' && conditions.length + countries.length === 0
  const anew = isLost ? await examplesOf(corpus, documents, spoken) : []
  const leadOn = anew.length > 0 ? anew : (newest?.followUps ?? [])
  const sets = await Promise.all(responses.map((response) => answeredSet(response, corpus, documents)))
  const turns = responses.map((response, i): TurnView => {
    const last = i === responses.length - 1
    const leaveOut = (part: string) =>
      last ? conversationAddress({ ...here, without: [...without, part] }) : null
    const passages = passagesOf(response, corpus)
    const asked = { ...here, questions: questions.slice(0, first + i + 1), without: last ? without : [] }
    return {
      number: first + i + 1,
      response,
      passages,
      feedback: keepsFeedback ? conversationParameters(asked) : null,
      csvAddress: conversationAddress(asked, '/conversation.csv'),
      documents: factsOf(passages),
      countryName: ({ code, name }) => (code ? countryName(code, language) : name),
      tellsDocuments,
      ...understoodOf(response.interpretation, language, leaveOut),
      answeredSet: sets[i] ?? null,
      followUps: last
        ? leadOn.map((label) => ({
            label,
            address: conversationAddress({
              ...here,
              questions: [...questions, label],
              without: [],
            }),
          }))
        : [],
      editAddress: conversationAddress({
        ...here,
        questions: questions.slice(0, first + i),
        without: [],
        text: questions[first + i] ?? '',
      }),
      removeAddress: conversationAddress({
        ...here,
        questions: questions.filter((_, at) => at !== first + i),
        without: [],
      }),
    }
  })
  const examples = questions.length > 0 ? [] : await examplesOf(corpus, documents, language)
  return {
    documents: documents.map((id) => ({
      id,
      label: labelOf(id),
      address: conversationAddress({
        ...here,
        documents: documents.filter((other) => other !== id),
      }),
    })),
    text,
    earlier: questions.slice(0, -maxQuestions).map((label, i) => ({
      label,
      address: conversationAddress({ ...here, questions: questions.slice(0, i + 1), without: [] }),
    })),
    questions,
    address: conversationAddress({ ...here, text }),
    fullAddress: origin + conversationAddress(here),
    markdownAddress: conversationAddress(here, '/conversation.md'),
    lastOnlyAddress: conversationAddress({ ...here, questions: questions.slice(-1) }),
    startAddress: conversationAddress({ ...here, questions: [], without: [] }),
    turns,
    examples: examples.map((label) => ({
      label,
      address: conversationAddress({ ...here, questions: [label] }),
    })),
  }
}

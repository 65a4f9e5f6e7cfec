import type { AskResponse, Interpretation } from '../../src/model/answer.ts'
import type { PassageLanguage } from '../../src/model/language.ts'
import type { Passage, Span } from '../../src/model/passage.ts'

/** Something that was understood; its address is that of the conversation without it, null in earlier turns. */
interface Understood {
  label: string
  address: string | null
}

/** A question that can be asked, or was. */
export interface QuestionLink {
  label: string
  address: string
}

/** What is told of the document that a quotation is from. */
export interface SourceFacts {
  label: string
  /** Whose document it is, in short; null where it doesn't say. */
  author: string | null
  /** The language of that, where it is not the page's. */
  authorLang: PassageLanguage | null
  symbol: string | null
  year: string | null
  /** What tells it from others of its author and year; null where there are none. */
  mark: string | null
  language: PassageLanguage
  /** Words of a passage as they are pasted into a text: with their source and its address. */
  quotation(passage: Passage, quotes: Span[]): string
}

/** A question with its answer, ready to be shown. */
export interface TurnView {
  /** Its place in the conversation, from 1. */
  number: number
  response: AskResponse
  /** The passages that the answer, its table or its explanation speak of. */
  passages: ReadonlyMap<string, Passage>
  /** Their documents, by identifier. */
  documents: ReadonlyMap<string, SourceFacts>
  /** A country in the language of the interface. */
  countryName(country: { code: string | null; name: string }): string
  /** Whether a passage has to be told with its document. */
  tellsDocuments: boolean
  /** What is sent with a vote on the answer; null where votes are not kept. */
  feedback: [string, string][] | null
  /** Its rows as a file. */
  csvAddress: string
  /** What was asked of the records, in the language of the answer. */
  conditions: Understood[]
  countries: Understood[]
  period: { from: string | null; to: string | null; address: string | null } | null
  carriedOver: { names: Interpretation['carriedOver']; address: string | null } | null
  /** Where the very activities that the answer rests on can be seen; null where there is none. */
  answeredSet: { count: number; activitiesAddress: string; searchAddress: string | null } | null
  followUps: QuestionLink[]
  /** The conversation before this question, with the question in the box. */
  editAddress: string
  /** The conversation without this question. */
  removeAddress: string
}

/** A conversation, ready to be shown. */
export interface ConversationView {
  /** All questions so far. */
  questions: readonly string[]
  /** What stands in the box. */
  text: string
  /** Questions before those that are answered here; each address is that of the conversation up to it. */
  earlier: QuestionLink[]
  /** The documents that are asked, where not all are; the address asks without this one. */
  documents: { id: string; label: string; address: string }[]
  address: string
  /** With the server's name, as it is printed. */
  fullAddress: string
  /** All answers with their sources as a file. */
  markdownAddress: string
  /** A conversation that begins with its last question. */
  lastOnlyAddress: string
  /** Of a new conversation over the same documents. */
  startAddress: string
  turns: TurnView[]
  /** Before the first question: questions to begin with. */
  examples: QuestionLink[]
}

import type { AskResponse, Interpretation } from '../../src/model/answer.ts'
import type { Passage } from '../../src/model/passage.ts'

/** Something that was understood; its address is that of the conversation without it. */
interface Understood {
  label: string
  address: string | null
}

/** A question with its answer, ready to be shown. */
export interface TurnView {
  response: AskResponse
  /** The passages that are cited or listed. */
  passages: ReadonlyMap<string, Passage>
  countries: Understood[]
  period: { from: string | null; to: string | null; address: string | null } | null
  carriedOver: { names: Interpretation['carriedOver']; address: string | null } | null
  /** The search with the same conditions. */
  searchAddress: string | null
  followUps: { label: string; address: string }[]
}

/** A conversation, ready to be shown. */
export interface ConversationView {
  questions: string[]
  /** The documents that are asked, where not all are; the address asks without this one. */
  documents: { id: string; label: string; address: string }[]
  address: string
  /** Of a new conversation over the same documents. */
  startAddress: string
  turns: TurnView[]
  /** Before the first question: questions to begin with. */
  examples: TurnView['followUps']
}

import type { ConversationView } from '../../../views/conversation/conversation-view.ts'
import { conversationAddress } from './conversation-address.ts'

/** A conversation that can't be answered, with its last question still in the box. */
export function unansweredView(questions: readonly string[], documents: readonly string[]): ConversationView {
  const here = { without: [], documents, ui: null }
  return {
    questions: questions.slice(0, -1),
    text: questions.at(-1) ?? '',
    documents: documents.map((id) => ({
      id,
      label: id,
      address: conversationAddress({ ...here, questions }),
    })),
    earlier: [],
    address: conversationAddress({ ...here, questions }),
    fullAddress: '',
    markdownAddress: '',
    lastOnlyAddress: '/',
    startAddress: conversationAddress({ ...here, questions: [] }),
    turns: [],
    examples: [],
  }
}

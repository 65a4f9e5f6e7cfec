import { addressOf, parametersOf } from '../address-of.ts'

/** What the address of a conversation says. */
export interface AddressedConversation {
  questions: readonly string[]
  without: readonly string[]
  documents: readonly string[]
  ui: string | null
  /** What stands in the box. */
  text?: string
}

/** A conversation as parameters of addresses and fields of forms. */
export const conversationParameters = ({
  questions: q,
  documents: document,
  ...rest
}: AddressedConversation): [string, string][] =>
  parametersOf({ text: '', ...rest, q, document }, ['q', 'without', 'document', 'text', 'ui'], { text: '' })

export const conversationAddress = (conversation: AddressedConversation, path = '/'): string =>
  addressOf(path, conversationParameters(conversation))

import { addressOf } from '../address-of.ts'

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
export function conversationParameters({
  questions,
  without,
  documents,
  ui,
  text = '',
}: AddressedConversation): [string, string][] {
  const parameters: [string, string][] = [
    ...questions.map((q): [string, string] => ['q', q]),
    ...without.map((part): [string, string] => ['without', part]),
    ...documents.map((id): [string, string] => ['document', id]),
  ]
  if (text !== '') parameters.push(['text', text])
  if (ui !== null) parameters.push(['ui', ui])
  return parameters
}

export const conversationAddress = (conversation: AddressedConversation, path = '/'): string =>
  addressOf(path, conversationParameters(conversation))

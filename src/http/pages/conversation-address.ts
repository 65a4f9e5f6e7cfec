/** What the address of a conversation says. */
export interface AddressedConversation {
  questions: readonly string[]
  without: readonly string[]
  documents: readonly string[]
  ui: string | null
  /** What stands in the box. */
  text?: string
}

export function conversationAddress({
  questions,
  without,
  documents,
  ui,
  text = '',
}: AddressedConversation): string {
  const parameters: [string, string][] = [
    ...questions.map((q): [string, string] => ['q', q]),
    ...without.map((part): [string, string] => ['without', part]),
    ...documents.map((id): [string, string] => ['document', id]),
  ]
  if (text !== '') parameters.push(['text', text])
  if (ui !== null) parameters.push(['ui', ui])
  const query = new URLSearchParams(parameters).toString()
  return query === '' ? '/' : `/?${query}`
}

import { z } from 'zod'

export const suggestionKinds = [
  'term',
  'word',
  'heading',
  'country',
  'programme',
  'document',
  'symbol',
] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** What something that is typed may be completed to. */
export const suggestionSchema = z.object({
  text: z.string().describe('What to search for, as a whole'),
  kind: z.enum(suggestionKinds),
  documentId: z.string().nullable().describe('The document that it names, which can be opened at once'),
})
export type Suggestion = z.infer<typeof suggestionSchema>

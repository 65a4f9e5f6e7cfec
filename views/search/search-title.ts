import type { Translator } from '../messages/translator.ts'

/** The title of the search page: the query, where there is one. */
export function searchTitle(t: Translator, text: string): string {
  return text.trim() === '' ? t.text('searchTitle') : t.text('searchTitleFor', { query: text.trim() })
}

import type { ContentLanguage } from '../../model/language.ts'
import type { DocumentEntry, Knowledge } from '../knowledge/knowledge.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft, maxItems, tellList } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { quoteOf } from './quote-passages.ts'

/** Documents as a list of their names, each with how it begins as the quotation that it goes by. */
export function listDocuments(
  documents: readonly DocumentEntry[],
  message: 'found' | 'which-document' | 'documents-on',
  knowledge: Knowledge,
  language: ContentLanguage,
  values: Record<string, string> = {},
): Draft {
  const begun = documents.flatMap(({ labels, entries: [entry] }) =>
    entry ? [{ label: labels[language], entry }] : [],
  )
  const list = tellList(
    language,
    documents.map(({ labels }) => labels[language]),
  )
  const found = say(language, 'documents', { count: documents.length })
  return draft({
    kind: begun.length > 0 ? 'list' : 'none',
    intent: 'request-documents',
    text: say(language, message, { found, list, count: knowledge.documents.length, ...values }),
    items: begun.slice(0, maxItems).map(({ label, entry }) => ({ entry, label })),
    quotes: begun.map(({ entry }) => quoteOf(entry, entry.units[0])),
    focusPassages: [],
  })
}

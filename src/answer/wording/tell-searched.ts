import type { ContentLanguage } from '../../model/language.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { say } from './messages.ts'

/** What was searched: so many documents and records. */
export function tellSearched({ documents, records }: Knowledge, language: ContentLanguage): string {
  return say(language, 'searched', {
    documents: say(language, 'documents', { count: documents.length }),
    records: say(language, 'records', { count: records.length }),
  })
}

import type { Corpus } from '../corpus/corpus.ts'
import type { RecordQuery } from '../model/record-query.ts'
import { knowledgeOf } from './knowledge/knowledge.ts'
import { runQuery } from './knowledge/run-query.ts'

/**
 * The passages of the activities that a query rests on, as answers pick them, with their versions in other languages.
 * @param documents the documents that were asked; all where there is none
 */
export async function recordsOfQuery(
  query: RecordQuery,
  corpus: Corpus,
  documents: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const knowledge = knowledgeOf(corpus, documents)
  const { records } = runQuery(query, knowledge.records, knowledge.holdingAny)
  return new Set(records.flatMap((entry) => [entry.passage.id, ...knowledge.versionsOf(entry)]))
}

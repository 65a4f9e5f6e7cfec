import type { Corpus } from '../corpus/corpus.ts'
import type { AskedOfRecords } from '../model/activities.ts'
import { type RecordQuery, selectAll } from '../model/record-query.ts'
import { knowledgeOf } from './knowledge/knowledge.ts'
import { runQuery } from './knowledge/run-query.ts'

/** What is asked as a query: a filter asks for all that fulfil it. */
export const queryAsked = (asked: AskedOfRecords): RecordQuery => ('op' in asked ? asked : selectAll(asked))

/**
 * The passages of the activities that a query or a filter rests on, as answers pick them, with their versions in other languages.
 * @param documents the documents that were asked; all where there is none
 */
export async function recordsOfQuery(
  asked: AskedOfRecords,
  corpus: Corpus,
  documents: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const knowledge = knowledgeOf(corpus, documents)
  const { records } = runQuery(queryAsked(asked), knowledge.records, knowledge.holdingAny)
  return new Set(records.flatMap((entry) => [entry.passage.id, ...knowledge.versionsOf(entry)]))
}

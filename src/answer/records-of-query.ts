import type { Corpus } from '../corpus/corpus.ts'
import type { AskedOfRecords } from '../model/activities.ts'
import { type QueryFilter, type RecordQuery, selectAll } from '../model/record-query.ts'
import { knowledgeOf } from './knowledge/knowledge.ts'
import { runQuery } from './knowledge/run-query.ts'

/** What is asked as a query: a filter asks for all that fulfil it. */
export const queryAsked = (asked: AskedOfRecords): RecordQuery => ('op' in asked ? asked : selectAll(asked))

/** The index terms that a filter looks for. */
function termsOf(filter: QueryFilter): string[] {
  if ('is' in filter) return filter.is === 'words' ? filter.terms : []
  if ('not' in filter) return termsOf(filter.not)
  return ('all' in filter ? filter.all : filter.any).flatMap(termsOf)
}

const filtersOf = (query: RecordQuery): QueryFilter[] =>
  query.op === 'select' ? [query.filter] : query.sides.map(({ filter }) => filter)

/**
 * The passages of the activities that a query or a filter rests on, as answers pick them, with their versions in other
 * languages.
 * @param documents the documents that were asked; all where there is none
 */
export async function recordsOfQuery(
  asked: AskedOfRecords,
  corpus: Corpus,
  documents: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const knowledge = knowledgeOf(corpus, documents)
  const query = queryAsked(asked)
  await knowledge.fetch(filtersOf(query).flatMap(termsOf))
  const { records } = runQuery(query, knowledge.records, knowledge.holdingAny)
  return new Set(records.flatMap((entry) => [entry.id, ...knowledge.versionsOf(entry)]))
}

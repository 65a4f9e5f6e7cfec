import { assertComplete } from '../errors.ts'
import type { Passage } from '../model/passage.ts'
import type { SearchRequest } from '../model/search-request.ts'
import type { Corpus } from './corpus.ts'

export type RecordsAsked = Omit<SearchRequest, 'version' | 'sort' | 'offset' | 'limit'>

/** The activity records that pass the filters of a request and are found by its words, in the order of the corpus. */
export async function findRecords(corpus: Corpus, asked: RecordsAsked): Promise<Passage[]> {
  const records = corpus.recordPlaces(asked).map(corpus.passageAt)
  if (asked.q === '') return records
  const all = { sort: 'relevance', offset: 0, limit: corpus.contents().length } as const
  const found = await corpus.retrieve({ ...asked, ...all, version: [], kind: ['record'] })
  assertComplete(found)
  // A record that is found in one language stands for its other versions.
  const ids = new Set(
    found.hits.flatMap(({ passage: { id } }) => [id, ...corpus.versions(id).map((other) => other.id)]),
  )
  return records.filter(({ id }) => ids.has(id))
}

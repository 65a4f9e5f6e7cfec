import type { Corpus } from '../../corpus/corpus.ts'
import { assertComplete } from '../../errors.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { contentKinds } from '../../model/passage.ts'
import { type SearchRequest, searchRequestSchema } from '../../model/search-request.ts'
import { type Retrieved, withHits } from '../../search/run-search.ts'
import { raiseByDocument } from './raise-by-document.ts'

/** How many passages are shown beside an answer; it is looked for in the first of them. */
const maxHits = 10
/** How many passages are found before those of the documents that the question is about are raised: twice as many help no more. */
const mostFound = 50

/** A search for a question, and what it found. */
export interface QuestionSearch {
  request: SearchRequest
  found: Retrieved
}

/** Searches for a question in its language, in some documents, or in all where none is given. */
export type Retriever = (
  question: string,
  language: ContentLanguage,
  documents: readonly string[],
) => Promise<QuestionSearch>

/** A question as a search reads it: quotation marks and dashes mean nothing, and its last word is whole. */
export const searchTextOf = (question: string) =>
  `${question
    .replace(/["“”«»]/g, ' ')
    .replace(/(?<=^|\s)-+(?=\S)/g, ' ')
    .slice(0, 490)} ?`

/** Finds passages, those first whose document is called what the question says, as far as it is. */
async function retrieveRaised(
  corpus: Corpus,
  request: SearchRequest,
  language: ContentLanguage,
): Promise<Retrieved> {
  const ask = async (own: Partial<SearchRequest>) => {
    const found = await corpus.retrieve({ ...request, ...own }, language)
    // What part of the documents says may be the contrary of what all say.
    assertComplete(found)
    return found
  }
  const found = await ask({ limit: mostFound })
  const { hits } = found
  const isOfOne = hits.every(({ passage }) => passage.documentId === hits[0]?.passage.documentId)
  const called = isOfOne ? [] : (await ask({ kind: ['document'] })).hits
  return withHits(found, raiseByDocument(hits, called).slice(0, request.limit))
}

/**
 * Searches a corpus as `/api/search` does, each question once: an answer and the hits beside it come from the same
 * ranking.
 */
export function createRetriever(corpus: Corpus): Retriever {
  const searches = new Map<string, Promise<QuestionSearch>>()
  return (question, language, documents) => {
    const key = JSON.stringify([question, language, documents])
    const known = searches.get(key)
    if (known) return known
    const request = searchRequestSchema.parse({
      q: searchTextOf(question),
      limit: maxHits,
      document: [...documents],
      // Nothing is answered from a heading or a title.
      kind: [...contentKinds],
    })
    const search = retrieveRaised(corpus, request, language).then((found) => ({ request, found }))
    searches.set(key, search)
    return search
  }
}

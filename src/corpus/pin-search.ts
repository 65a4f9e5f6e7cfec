import type { ContentLanguage } from '../model/language.ts'
import { type Comparison, maxPinned, type Pin, type PinnedRequest } from '../model/pinned-search.ts'
import type { Corpus } from './corpus.ts'

/** The first hits of a search, by what tells a passage from others in whichever language it is shown. */
async function firstHits(request: PinnedRequest, corpus: Corpus, uiLanguage?: ContentLanguage) {
  const whole = { ...request, version: [], sort: 'relevance' as const, offset: 0, limit: maxPinned }
  const { total, hits } = await corpus.retrieve(whole, uiLanguage)
  return { total, ids: hits.map(({ passage }) => passage.id) }
}

/** Keeps what a search finds at this moment. */
export async function pinSearch(
  request: PinnedRequest,
  query: string,
  corpus: Corpus,
  uiLanguage?: ContentLanguage,
): Promise<Pin> {
  const { total, ids } = await firstHits(request, corpus, uiLanguage)
  const on = new Date().toISOString().slice(0, 10)
  return { corpus: corpus.fingerprint, on, total, query, seen: ids }
}

function reasonOf(id: string, corpus: Corpus): Comparison['gone'][number]['reason'] {
  if (corpus.passage(id) !== null) return 'search'
  return corpus.listed(id.slice(0, id.lastIndexOf(':'))) === null ? 'document' : 'passage'
}

/** Searches again, and says what is new and what is gone. A passage that is shown in another language is the same. */
export async function compareSearch(
  request: PinnedRequest,
  pin: Omit<Pin, 'query'>,
  corpus: Corpus,
  uiLanguage?: ContentLanguage,
): Promise<Comparison> {
  const { total, ids } = await firstHits(request, corpus, uiLanguage)
  const withVersions = (id: string) => [id, ...corpus.versions(id).map((version) => version.id)]
  const [then, now] = [pin.seen, ids].map((list) => new Set(list.flatMap(withVersions)))
  const added = ids.filter((id) => !then?.has(id))
  const gone = pin.seen.filter((id) => !now?.has(id))
  return {
    pinned: { corpus: pin.corpus, on: pin.on, total: pin.total },
    now: { corpus: corpus.fingerprint, total },
    changed: pin.corpus !== corpus.fingerprint,
    complete: pin.total <= pin.seen.length && total <= ids.length,
    added: added.map((id) => describe(id, corpus)),
    gone: gone.map((id) => ({ id, reason: reasonOf(id, corpus) })),
  }
}

function describe(id: string, corpus: Corpus): Comparison['added'][number] {
  const documentId = id.slice(0, id.lastIndexOf(':'))
  const document = corpus.listed(documentId)
  const passage = corpus.passage(id)
  const title = passage === null ? (document?.title ?? id) : passage.text.replace(/\s+/g, ' ').slice(0, 160)
  return { id, documentId, document: document?.label ?? documentId, title }
}

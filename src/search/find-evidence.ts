import { evidenceModel } from '../evidence/evidence-model.ts'
import { soughtEvidence, weighEvidence } from '../evidence/weigh-evidence.ts'
import type { EvidenceSentence } from '../model/evidence.ts'
import { contentKinds, type IndexedPassage } from '../model/passage.ts'
import { searchRequestSchema } from '../model/search-request.ts'
import { retrieve, type SearchDependencies } from './run-search.ts'

/** As many as a page of search may have: what stands behind them is far from the query. */
const mostHits = 100

/**
 * The sentences of a passage in its order, each with how likely it is evidence for a query (0 to 1), and whether that is
 * enough to show it. What else a search finds for the query counts: most passages of a long list hold none.
 */
export async function findEvidence(
  passage: IndexedPassage,
  q: string,
  dependencies: SearchDependencies,
): Promise<EvidenceSentence[]> {
  const request = searchRequestSchema.parse({ q, limit: mostHits, kind: [...contentKinds] })
  const { plan, hits } = await retrieve(request, dependencies)
  const { source, versions } = dependencies
  const key = versions.keyOf(passage.id)
  // The passage as it was asked for stands where its version was found.
  const found = hits.map((hit) => (versions.keyOf(hit.passage.id) === key ? { ...hit, passage } : hit))
  const sought = soughtEvidence(q, plan, found, source)
  return weighEvidence(sought, passage).map(({ start, end, likelihood }) => ({
    start,
    end,
    text: passage.text.slice(start, end),
    score: Math.round(1000 * likelihood) / 1000,
    selected: likelihood >= evidenceModel.bar,
  }))
}

import type { EngineHit } from '../../engine/search-engine.ts'

/** What the score of a document, as it is called and described, counts for its passages beside their own. */
const documentWeight = 1

/**
 * Adds to the score of each passage that of its document: what a question names (a country, an institution, a project)
 * stands in the title or on the cover, and the passage that answers it doesn't say it again. Scores of passages and of what
 * they stand in are added up as in passage retrieval with documents for context (Callan 1994).
 */
export function raiseByDocument(
  passages: readonly EngineHit[],
  documents: readonly EngineHit[],
): EngineHit[] {
  const scores = new Map(documents.map(({ passage, score }) => [passage.documentId, score]))
  return passages
    .map((hit) => ({ ...hit, score: hit.score + documentWeight * (scores.get(hit.passage.documentId) ?? 0) }))
    .sort((a, b) => b.score - a.score)
}

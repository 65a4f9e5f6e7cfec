import type { Knowledge } from '../knowledge/knowledge.ts'
import type { PassageEntry } from '../knowledge/passage-entry.ts'
import { matchStrength, type QuestionTerm } from '../question/question-terms.ts'
import { besideFactors } from './evidence.ts'

/** How many passages are read for one question: those that may hold most of what it says. */
const maxRead = 500

/** What passages are looked for by. */
export interface CandidateQuery {
  terms: readonly QuestionTerm[]
  /** Terms that count only where they stand. */
  optional: QuestionTerm | null
  information: ReadonlyMap<QuestionTerm, number>
  /** The least share of the information that makes an answer. */
  minCoverage: number
  /** Keeps to these passages. */
  within: readonly string[] | null
  /** Keeps to these documents; empty for all. */
  documents: readonly string[]
}

/**
 * The passages that may hold an answer, in the order of the corpus. What the index has under the terms of a passage,
 * its headings and its document's title bounds the share of the information that it can hold: passages that can't hold
 * enough are never read, and of the others no more than `maxRead`.
 */
export function findCandidates(query: CandidateQuery, knowledge: Knowledge): PassageEntry[] {
  const { terms, optional, information, minCoverage, within, documents } = query
  const allowed = ({ passage }: PassageEntry) =>
    documents.length === 0 || documents.includes(passage.documentId)
  if (within) return within.flatMap((id) => knowledge.entry(id) ?? []).filter(allowed)
  const holders = terms.map((term) => ({ term, held: knowledge.holding(term) }))
  const holding = new Set(holders.flatMap(({ held }) => [...held]))
  const above = new Map(
    knowledge.documents.map((document) => [
      document.id,
      new Set(terms.filter((term) => matchStrength(term, document.terms) > 0)),
    ]),
  )
  const near = (entry: PassageEntry, holders: ReadonlySet<PassageEntry>) =>
    knowledge.near(entry).some((other) => holders.has(other))
  const bound = (entry: PassageEntry) => {
    let [held, total] = [0, 0]
    for (const { term, held: entries } of holders) {
      const weight = information.get(term) ?? 0
      const beside = above.get(entry.passage.documentId)?.has(term) || near(entry, entries)
      const share = entries.has(entry) ? 1 : beside ? besideFactors.context : 0
      // A name stands in the passage or beside it, or nothing is answered; whose activity it was may not be said.
      if (term.strict && !term.organization && share === 0) return 0
      if (term === optional && share === 0) continue
      held += weight * share
      total += weight
    }
    return total === 0 ? 0 : held / total
  }
  const bounded = knowledge.entries.flatMap((entry, at) => {
    if (!holding.has(entry) || !allowed(entry)) return []
    const best = bound(entry)
    return best >= minCoverage ? [{ entry, at, best }] : []
  })
  return bounded
    .sort((a, b) => b.best - a.best || a.at - b.at)
    .slice(0, maxRead)
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry)
}

import type { IndexedPassage } from '../model/passage.ts'
import { type ComparedHit, compensate } from './compensate.ts'
import { raiseByWording } from './exact-wording.ts'
import { lowerHeadingOnly } from './heading-only.ts'
import { periodOf } from './passage-filter.ts'
import { wordingOf } from './phrase-match.ts'
import { raiseNear } from './raise-near.ts'
import type { EngineHit, EngineQuery } from './search-engine.ts'

/** A passage that was found, with all that its place among the others depends on. */
export interface RankedHit extends EngineHit, ComparedHit {
  /** Where it stands in the corpus. */
  ordinal: number
  /** Whether it is meant by name. */
  named: boolean
  /** How many of the wordings asked for it has. */
  worded: number
}

/** How many wordings a passage has to the letter. */
export function countWordings({ text }: IndexedPassage, wordings: string[]): number {
  if (wordings.length === 0) return 0
  const own = wordingOf(text)
  return wordings.filter((wording) => own.includes(wording)).length
}

/** The hits with all versions of a passage together, where the best of them stands. */
export function groupVersions<Hit extends EngineHit>(
  hits: readonly Hit[],
  versions: EngineQuery['versions'],
): Hit[][] {
  if (!versions) return hits.map((hit) => [hit])
  const groups = new Map<string, Hit[]>()
  for (const hit of hits) {
    const key = versions.keyOf(hit.passage.id)
    const group = groups.get(key)
    if (group) group.push(hit)
    else groups.set(key, [hit])
  }
  return [...groups.values()]
}

/** By date: passages without one come last, whichever the direction. */
function compareBy(sort: EngineQuery['sort'], a: EngineHit, b: EngineHit): number {
  if (sort === 'relevance') return 0
  const [from, to] = [periodOf(a.passage)?.from, periodOf(b.passage)?.from]
  if (from === to) return 0
  if (!from || !to) return from ? -1 : 1
  return (from < to ? -1 : 1) * (sort === 'date' ? 1 : -1)
}

/** Of the versions of a passage that were found, the one that is shown: with the score of the best. */
export function shownHit(versions: readonly EngineHit[], choice: EngineQuery['versions']): EngineHit {
  const best = versions[0] as EngineHit
  const shown = versions.find(({ passage }) => passage.language === choice?.preferredLanguage) ?? best
  const byMeaning = versions.every((version) => version.byMeaning)
  return { passage: shown.passage, score: best.score, ...(byMeaning ? { byMeaning } : {}) }
}

/**
 * Puts hits in their order: by their scores, after what heading-only hits, exact wording, doubtful translations and meaning add
 * or take; in the order of a sort by date where one is asked for.
 */
export function rankHits(hits: RankedHit[], query: EngineQuery): void {
  lowerHeadingOnly(hits, query.groups, query.placeShare)
  raiseByWording(hits, query.wording, query.rarityOf)
  const certain = compensate(hits, query.compensation?.factor ?? 1)
  const nearness = new Map(query.near?.map((near) => [near.ordinal, near.nearness]))
  const near = hits.flatMap((hit) => {
    const own = nearness.get(hit.ordinal)
    return own === undefined ? [] : [[hit, own] as const]
  })
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0)
  const words = hits.reduce((held, hit) => held | hit.words, 0)
  raiseNear(near, { best, words, certain })
  hits.sort(
    (a, b) =>
      compareBy(query.sort, a, b) ||
      Number(b.named) - Number(a.named) ||
      b.worded - a.worded ||
      b.score - a.score ||
      Number(a.doubtful) - Number(b.doubtful) ||
      Number(a.translated) - Number(b.translated) ||
      b.unbounded - a.unbounded ||
      a.ordinal - b.ordinal,
  )
}

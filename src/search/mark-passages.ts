import type { Lexicon } from '../engine/lexicon.ts'
import type { ContentLanguage } from '../model/language.ts'
import type { IndexedPassage, Span } from '../model/passage.ts'
import type { TranslationTables } from '../translate/translate-word.ts'
import { findMatches, mergeSpans, termPlaces } from './hit/find-matches.ts'
import { planQuery } from './query/plan-query.ts'

interface Asked {
  q: string
  uiLanguage?: ContentLanguage | undefined
}

/** Every place of some passages that answers to words of a query, translated ones too, by the passage's identifier. */
export function markPassages(
  { q, uiLanguage }: Asked,
  passages: readonly IndexedPassage[],
  { lexicon, tables }: { lexicon: Lexicon; tables: TranslationTables },
): Map<string, Span[]> {
  const plan = planQuery(q, lexicon, tables, { crossLanguage: true, uiLanguage })
  const places = termPlaces(plan)
  return new Map(
    passages.flatMap((passage) => {
      const { ranges } = findMatches(passage, plan, places)
      const spans = mergeSpans(ranges.flatMap(({ matches }) => matches).sort((a, b) => a.start - b.start))
      return spans.length > 0 ? [[passage.id, spans] as const] : []
    }),
  )
}

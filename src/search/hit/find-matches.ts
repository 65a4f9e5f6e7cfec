import { findProvisions, termsOfProvisions } from '../../analyse/provisions.ts'
import type { SearchableRange } from '../../analyse/searchable-ranges.ts'
import { findSymbols, termsOfSymbol } from '../../analyse/symbols.ts'
import { findPhrase, phraseTokens } from '../../engine/phrase-match.ts'
import type { IndexedPassage, Span } from '../../model/passage.ts'
import { datedSpans, termsOfDate } from '../../periods/date-terms.ts'
import { adjacentWords, type RangeWords, readWords } from '../../translate/read-words.ts'
import type { QueryPlan } from '../query/query-plan.ts'

/** A stretch of a passage's text that answers to words of the query. */
export interface Match extends Span {
  /** Which terms of the plan it stands for. */
  terms: number[]
}

/** The matches in one searchable range of a passage. */
export interface RangeMatches {
  range: SearchableRange
  matches: Match[]
}

/**
 * Index term → the places in the plan of the query terms that it stands for. Two terms that must follow each other are
 * one, with a blank between them.
 */
export function termPlaces(plan: QueryPlan): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { group }] of plan.terms.entries()) {
    for (const { term } of group.alternatives) places.set(term, [...(places.get(term) ?? []), place])
  }
  for (const { alternatives } of plan.beside)
    for (const { term } of alternatives) if (!places.has(term)) places.set(term, [])
  return places
}

/** The pairs of terms of two words that follow each other. */
const pairsOf = (first: readonly string[], second: readonly string[]) =>
  first.flatMap((one) => second.map((other) => `${one} ${other}`))

function shift(token: Span, offset: number, terms: number[]): Match {
  return { start: token.start + offset, end: token.end + offset, terms }
}

/** Terms of dates, symbols and provisions. */
const named = /^[$%§]/

/** The dates, symbols and provisions in a text, with their terms. */
const namedSpans = (text: string) => [
  ...findSymbols(text).map((symbol) => ({ ...symbol, its: termsOfSymbol(symbol) })),
  ...datedSpans(text).map((date) => ({ ...date, its: termsOfDate(date) })),
  ...findProvisions(text).map((provision) => ({ ...provision, its: termsOfProvisions(provision) })),
]

export interface PassageMatches {
  ranges: RangeMatches[]
  /** The index terms of the plan that stand in the passage's text. */
  matchedTerms: ReadonlySet<string>
}

/** Every stretch of the passage's text that matched, range by range, as offsets into the text. */
export function findMatches(
  passage: IndexedPassage,
  plan: QueryPlan,
  places: Map<string, number[]>,
  words: readonly RangeWords[] = readWords(passage),
): PassageMatches {
  const matchedTerms = new Set<string>()
  const asksPairs = [...places.keys()].some((term) => term.includes(' '))
  const asksNames = plan.terms.some(({ group }) => group.alternatives.some(({ term }) => named.test(term)))
  const ranges = words.map((read) => {
    const { range, tokens, terms: own, concepts } = read
    const text = passage.text.slice(range.start, range.end)
    const matches: Match[] = []
    const mark = (span: Span, its: readonly string[]) => {
      if (!its.some((term) => places.has(term))) return
      const matched = its.filter((term) => places.has(term))
      for (const term of matched) matchedTerms.add(term)
      matches.push(shift(span, range.start, [...new Set(matched.flatMap((term) => places.get(term) ?? []))]))
    }
    for (const { term, ...span } of concepts) mark(span, [term])
    for (const [i, token] of tokens.entries()) mark(token, own[i] ?? [])
    if (asksPairs)
      for (const { first, second, ...span } of adjacentWords(read)) mark(span, pairsOf(first, second))
    if (asksNames) for (const { its, ...span } of namedSpans(text)) mark(span, its)
    for (const words of plan.phrases) {
      const phrased = phraseTokens(tokens)
      for (const { first, last } of findPhrase(phrased, words)) {
        const [from, to] = [phrased.tokens[first], phrased.tokens[last]]
        if (from && to) matches.push(shift({ ...from, end: to.end }, range.start, []))
      }
    }
    return { range, matches: matches.sort((a, b) => a.start - b.start || b.end - a.end) }
  })
  return { ranges, matchedTerms }
}

/** Overlapping and touching spans made one. */
export function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of spans) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

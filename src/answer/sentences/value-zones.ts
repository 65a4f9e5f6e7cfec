import type { Span } from '../../model/passage.ts'
import type { Boundary } from './clauses.ts'

/** A word of the question in a sentence, and how well it tells values apart. */
export interface TellingWord extends Span {
  /** The place of its word in the question's list. */
  word: number
  weight: number
}

/** How the words of the question that tell values of a sentence apart are spread over them, both from 0 to 1. */
export interface ZoneShares {
  own: number
  /** The most that another value has. */
  other: number
}

/** Where what belongs to the second of two values begins: at the surest boundary between them, else right behind the first. */
function borderBetween(boundaries: readonly Boundary[], first: Span, second: Span): number {
  let border: Boundary = { at: first.end, cost: 0 }
  for (const boundary of boundaries) {
    const isBetween = boundary.at >= first.end && boundary.at < second.start
    if (isBetween && boundary.cost > border.cost) border = boundary
  }
  return border.at
}

/**
 * "37 came to Lima, 52 to Quito and 18 to Oruro": of several values each has its own part of the sentence; what stands
 * before the first may be said of all. `values` are of one kind, in order.
 * @returns by value, which share of the question's words that stand in one part only is in its own.
 */
export function zoneShares(
  values: readonly Span[],
  told: readonly TellingWord[],
  boundaries: readonly Boundary[],
): ZoneShares[] {
  const [first] = values
  const borders = values.slice(1).map((value, i) => borderBetween(boundaries, values[i] as Span, value))
  const zonesOf = new Map<number, Set<number>>()
  const weights = new Map<number, number>()
  for (const { word, start, weight } of told) {
    const zones = zonesOf.get(word) ?? new Set()
    zonesOf.set(word, zones)
    weights.set(word, weight)
    zones.add(!first || start < first.start ? -1 : borders.filter((border) => border <= start).length)
  }
  const held = values.map(() => 0)
  for (const [word, zones] of zonesOf) {
    const [zone = -1] = zones
    if (zones.size === 1 && zone >= 0) held[zone] = (held[zone] ?? 0) + (weights.get(word) ?? 0)
  }
  const all = held.reduce((sum, own) => sum + own, 0) || 1
  return held.map((own, i) => ({
    own: own / all,
    other: Math.max(0, ...held.filter((_, j) => j !== i)) / all,
  }))
}

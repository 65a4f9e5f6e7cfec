import { numberTerm } from '../../analyse/analyser.ts'
import {
  findProvisions,
  kindsOf,
  type ProvisionSpan,
  partTerm,
  pathsOf,
  provisionTerm,
} from '../../analyse/provisions.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import type { AskedSpan } from './find-dates.ts'
import { type Alternatives, raise, toGroup } from './query-plan.ts'

/** A provision weighs as the two or three words that it is made of. */
const provisionWeight = 2
const weights = {
  /** What is part of it. */
  part: 0.4,
  /** What it is part of. */
  whole: 0.3,
  /** The same place where no word says what it is of, or only a figure stands. */
  unnamed: 0.7,
  figure: 0.3,
}

function alternativesOf({ kind, paths }: ProvisionSpan): Alternatives {
  const alternatives: Alternatives = new Map()
  for (const path of paths.flatMap(pathsOf)) {
    for (const each of kindsOf(kind)) {
      raise(alternatives, provisionTerm(each, path), 1)
      raise(alternatives, partTerm(each, path), weights.part)
      if (path.length > 1) raise(alternatives, provisionTerm(each, path.slice(0, -1)), weights.whole)
    }
    if (path.length > 1) raise(alternatives, provisionTerm(null, path), kind === null ? 1 : weights.unnamed)
    if (path.length === 2) raise(alternatives, numberTerm(path.join('.')), kind === null ? 1 : weights.figure)
  }
  return alternatives
}

/**
 * The provisions that a query names and the documents have, each found in whatever notation and language. A figure
 * (66.2) means both the figure and the provision.
 */
export const askedProvisions = (text: string, lexicon: Lexicon): AskedSpan[] =>
  findProvisions(text, true).flatMap((span) => {
    const alternatives = alternativesOf(span)
    const occurs = [...alternatives.keys()].some(
      (term) => term.startsWith('§') && lexicon.documentFrequency(term) > 0,
    )
    if (!occurs) return []
    const { start, end } = span
    const term = {
      text: text.slice(start, end),
      group: toGroup(alternatives, provisionWeight),
      translations: [],
    }
    return [{ start, end, term, whole: span.kind === null }]
  })

import { stem } from '../../analyse/analyser.ts'
import { isStopWord } from '../../analyse/tables.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { direction, type LearnedTranslation, type TranslationTable } from '../learned-translations.ts'
import { type AlignedPair, alignWords, type PairTable } from './word-alignment.ts'

/** Two texts that say the same in two languages. */
export interface AlignedTexts {
  source: string
  target: string
}

/** How a table is pruned, as in probabilistic structured queries (Darwish and Oard 2003). */
export const pruning = {
  /** Rarer words have no statistics to speak of. */
  minOccurrences: 3,
  /** Below this probability a translation is noise. */
  minProbability: 0.04,
  maxTranslations: 8,
  /** Translations are kept, the likeliest first, until this share is reached. */
  cumulativeMass: 0.95,
  /** Longer sentences align badly and cost most. */
  maxWords: 80,
}

const stems = new Map<string, string>()
/** The distinct content stems of a text, by which passages of the language are indexed. */
function contentStems(text: string, language: ContentLanguage): string[] {
  const found = new Set<string>()
  for (const { kind, whole, form, folded } of tokenize(text)) {
    if ((kind !== 'word' && kind !== 'acronym') || whole || folded.length < 2) continue
    const key = `${language}${form}`
    let known = stems.get(key)
    if (known === undefined) {
      known = isStopWord(form, language) || !/\p{L}{2}/u.test(form) ? '' : stem(form, language)
      stems.set(key, known)
    }
    if (known) found.add(known)
  }
  return [...found]
}

/** Numbers the words that occur often enough; rarer ones are left out of their sentences. */
function numberWords(
  sentences: string[][],
  minOccurrences: number,
): { words: string[]; numbers: Map<string, number> } {
  const counts = new Map<string, number>()
  for (const word of sentences.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts].filter(([, count]) => count >= minOccurrences).map(([word]) => word)
  return { words, numbers: new Map(words.map((word, number) => [word, number])) }
}

/** Keeps the likeliest translations and gives them probabilities that sum to at most 1. */
function prune(candidates: LearnedTranslation[]): LearnedTranslation[] {
  const total = candidates.reduce((sum, { probability }) => sum + probability, 0)
  const ranked = candidates
    .map(({ stem, probability }) => ({ stem, probability: probability / total }))
    .sort((a, b) => b.probability - a.probability || (a.stem < b.stem ? -1 : 1))
  const kept: LearnedTranslation[] = []
  let mass = 0
  for (const candidate of ranked) {
    if (kept.length >= pruning.maxTranslations || mass >= pruning.cumulativeMass) break
    if (candidate.probability < pruning.minProbability) break
    kept.push(candidate)
    mass += candidate.probability
  }
  return kept
}

/** Groups a pair table by the words of one side; both directions must agree on a pair (symmetrisation). */
function translationsBy(side: 'source' | 'target', table: PairTable, from: string[], to: string[]) {
  const other = side === 'source' ? table.target : table.source
  const grouped = new Map<string, LearnedTranslation[]>()
  for (let pair = 0; pair < table.source.length; pair++) {
    const product = (table.forward[pair] ?? 0) * (table.backward[pair] ?? 0)
    if (product < 1e-4) continue
    const word = from[table[side][pair] ?? 0] ?? ''
    const stem = to[other[pair] ?? 0] ?? ''
    const list = grouped.get(word) ?? []
    grouped.set(word, list)
    list.push({ stem, probability: Math.sqrt(product) })
  }
  return new Map([...grouped].map(([word, list]) => [word, prune(list)]))
}

/**
 * Learns word translations from aligned texts: IBM Model 1 in both directions, the geometric mean of the two
 * probabilities, pruned. Gives both directions of the two languages.
 */
export function learnTranslations(
  texts: AlignedTexts[],
  source: ContentLanguage,
  target: ContentLanguage,
  { minOccurrences = pruning.minOccurrences } = {},
): TranslationTable {
  const sides = texts.map(
    (pair) => [contentStems(pair.source, source), contentStems(pair.target, target)] as const,
  )
  const usable = sides.filter(([a, b]) => a.length <= pruning.maxWords && b.length <= pruning.maxWords)
  const left = numberWords(
    usable.map(([words]) => words),
    minOccurrences,
  )
  const right = numberWords(
    usable.map(([, words]) => words),
    minOccurrences,
  )
  const numbersOf = (words: string[], numbers: Map<string, number>) =>
    Int32Array.from(words.flatMap((word) => numbers.get(word) ?? []))
  const pairs: AlignedPair[] = usable.map(([a, b]) => ({
    source: numbersOf(a, left.numbers),
    target: numbersOf(b, right.numbers),
  }))
  const table = alignWords(pairs, Math.max(left.words.length, right.words.length, 1), {
    minTogether: Math.min(2, minOccurrences),
  })
  return new Map([
    [direction(source, target), translationsBy('source', table, left.words, right.words)],
    [direction(target, source), translationsBy('target', table, right.words, left.words)],
  ])
}

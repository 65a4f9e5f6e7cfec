import { foldDiacritics } from '../../model/fold.ts'
import { remembered } from '../../model/remembered.ts'
import { formKey, type LearnedTranslation } from '../learned-translations.ts'
import type { LinkCounts, WordLinks } from './count-links.ts'

/** How rows are made of counts; chosen on held-out acts and sentences. */
export const rowRules = {
  /** Words that were linked less often have no row. */
  minLinks: 1,
  /** Below this probability a translation is noise. */
  minProbability: 0.015,
  maxTranslations: 12,
  /** Translations are kept, the likeliest first, until this share is reached. */
  cumulativeMass: 0.98,
  /**
   * How fast evidence grows with the occurrences in one corpus: with 1 the larger corpus would have its way, with 0 one
   * occurrence would weigh as much as a thousand.
   */
  evidence: 0.5,
  /** How many occurrences of a form weigh as much as all that is known of its stem (Dirichlet smoothing). */
  stemEvidence: 2,
  /**
   * How much it counts how often the translation stands for the word, beside how often the word stands for it: words
   * that translate many others tell little (an exponent; the rest of 1 is that of the word's own direction).
   */
  reverse: 0.3,
  /** A form has a row of its own where that differs by so much from its stem's (half the sum of differences). */
  minDifference: 0.25,
}
type Rules = typeof rowRules

/** Occurrences and links of one word in several corpora, each corpus weighed by its evidence. */
function pool(words: WordLinks[], evidence: number): WordLinks {
  const pooled: WordLinks = { occurrences: 0, links: new Map() }
  for (const { occurrences, links } of words) {
    const weight = occurrences ** (evidence - 1)
    pooled.occurrences += occurrences * weight
    for (const [stem, count] of links) pooled.links.set(stem, (pooled.links.get(stem) ?? 0) + count * weight)
  }
  return pooled
}

/** Some forms of a stem, or all of them, as one word of all corpora. */
function poolForms(corpora: LinkCounts[], stem: string, { evidence }: Rules, forms?: string[]): WordLinks {
  const homes = corpora.flatMap((counts) => counts.get(stem) ?? [])
  const inEach = homes.map((words) =>
    forms ? forms.flatMap((form) => words.get(form) ?? []) : [...words.values()],
  )
  return pool(
    inEach.filter((words) => words.length > 0).map((words) => pool(words, 1)),
    evidence,
  )
}

const probabilities = ({ occurrences, links }: WordLinks) =>
  new Map([...links].map(([stem, count]) => [stem, count / occurrences]))

/** A form's probabilities, where it is rare near to its stem's. */
function smoothed(
  { occurrences, links }: WordLinks,
  ofStem: Map<string, number>,
  rules: Rules,
): Map<string, number> {
  const all = new Set([...links.keys(), ...ofStem.keys()])
  return new Map(
    [...all].map((stem) => [
      stem,
      ((links.get(stem) ?? 0) + rules.stemEvidence * (ofStem.get(stem) ?? 0)) /
        (occurrences + rules.stemEvidence),
    ]),
  )
}

function difference(a: Map<string, number>, b: Map<string, number>): number {
  let sum = 0
  for (const stem of new Set([...a.keys(), ...b.keys()]))
    sum += Math.abs((a.get(stem) ?? 0) - (b.get(stem) ?? 0))
  return sum / 2
}

function groupBy(words: Iterable<string>, keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word])
  return groups
}

/** Keeps the likeliest translations. */
function prune(row: [string, number][], rules: Rules): LearnedTranslation[] {
  const ranked = row
    .map(([stem, probability]) => ({ stem, probability }))
    .sort((a, b) => b.probability - a.probability || (a.stem < b.stem ? -1 : 1))
  const total = ranked.reduce((sum, { probability }) => sum + probability, 0)
  const kept: LearnedTranslation[] = []
  let mass = 0
  for (const candidate of ranked) {
    if (kept.length >= rules.maxTranslations || mass >= rules.cumulativeMass * total) break
    if (candidate.probability < rules.minProbability) break
    kept.push(candidate)
    mass += candidate.probability
  }
  return kept
}

/**
 * The translations of words from the links of one or several corpora: a row a stem, and one for each form that means
 * something else than its stem does.
 */
export function translationRows(
  corpora: LinkCounts[],
  others: LinkCounts[],
  rules: Rules = rowRules,
): Map<string, LearnedTranslation[]> {
  const rows = new Map<string, LearnedTranslation[]>()
  const reversed = remembered((stem) => probabilities(poolForms(others, stem, rules)))
  const add = (key: string, stem: string, row: Map<string, number>) => {
    const weighed = [...row].map(([translation, probability]): [string, number] => [
      translation,
      probability ** (1 - rules.reverse) * (reversed(translation).get(stem) ?? 0) ** rules.reverse,
    ])
    const kept = prune(weighed, rules)
    if (kept.length > 0) rows.set(key, kept)
  }
  for (const stem of new Set(corpora.flatMap((counts) => [...counts.keys()]))) {
    const words = corpora.flatMap((counts) => [...(counts.get(stem) ?? [])])
    const linked = words.flatMap(([, { links }]) => [...links.values()])
    if (linked.reduce((sum, count) => sum + count, 0) < rules.minLinks) continue
    const ofStem = probabilities(poolForms(corpora, stem, rules))
    add(stem, stem, ofStem)
    const addForms = (key: string, forms: string[], general: Map<string, number>) => {
      const row = smoothed(poolForms(corpora, stem, rules, forms), general, rules)
      if (difference(row, general) >= rules.minDifference) add(formKey(key), stem, row)
      return row
    }
    for (const [folded, forms] of groupBy(new Set(words.map(([form]) => form)), foldDiacritics)) {
      const ofFolded = addForms(folded, forms, ofStem)
      if (forms.length === 1) continue
      for (const form of forms) if (form !== folded) addForms(form, [form], ofFolded)
    }
  }
  return rows
}

import { foldDiacritics } from '../../model/fold.ts'
import { groupBy } from '../../model/group-by.ts'
import { remembered } from '../../model/remembered.ts'
import { formKey, type LearnedTranslation } from '../learned-translations.ts'
import type { LinkCounts, WordLinks } from './count-links.ts'

/** How rows are made of counts; chosen on held-out acts and sentences. */
export const rowRules = {
  /** Words that were linked less often than about once met by chance. */
  minLinks: 0.7,
  /** Below this probability a translation is noise. */
  minProbability: 0.015,
  maxTranslations: 12,
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
function poolForms(corpora: LinkCounts[], stem: string, evidence: number, forms?: string[]): WordLinks {
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

/** The probabilities of a form; where it is rare, near to those that are general. */
function smoothed(
  own: Map<string, number>,
  general: Map<string, number>,
  trust: number,
): Map<string, number> {
  const stems = new Set([...own.keys(), ...general.keys()])
  return new Map(
    [...stems].map((stem) => [stem, trust * (own.get(stem) ?? 0) + (1 - trust) * (general.get(stem) ?? 0)]),
  )
}

function difference(a: Map<string, number>, b: Map<string, number>): number {
  let sum = 0
  for (const stem of new Set([...a.keys(), ...b.keys()]))
    sum += Math.abs((a.get(stem) ?? 0) - (b.get(stem) ?? 0))
  return sum / 2
}

/** Keeps the likeliest translations. */
function prune(translations: LearnedTranslation[], { minProbability, maxTranslations }: Rules) {
  return translations
    .filter(({ probability }) => probability >= minProbability)
    .sort((a, b) => b.probability - a.probability || (a.stem < b.stem ? -1 : 1))
    .slice(0, maxTranslations)
}

/** Makes the rows of one direction, stem by stem. */
class RowMaker {
  readonly rows = new Map<string, LearnedTranslation[]>()
  private readonly corpora: LinkCounts[]
  private readonly rules: Rules
  /** What each translation stands for, the other way round. */
  private readonly reversed: (stem: string) => Map<string, number>

  constructor(corpora: LinkCounts[], others: LinkCounts[], rules: Rules) {
    this.corpora = corpora
    this.rules = rules
    this.reversed = remembered((stem) => probabilities(poolForms(others, stem, rules.evidence)))
  }

  addStem(stem: string): void {
    const { corpora, rules } = this
    const { links } = poolForms(corpora, stem, 1)
    const isMet = (translation: string) => (links.get(translation) ?? 0) >= rules.minLinks
    const ofStem = probabilities(poolForms(corpora, stem, rules.evidence))
    this.add(stem, this.weigh(stem, ofStem, isMet))
    const addForms = (key: string, forms: string[], general: Map<string, number>) => {
      const own = probabilities(poolForms(corpora, stem, rules.evidence, forms))
      const { occurrences } = poolForms(corpora, stem, 1, forms)
      const row = smoothed(own, general, occurrences / (occurrences + rules.stemEvidence))
      if (difference(row, general) >= rules.minDifference)
        this.add(formKey(key), this.weigh(stem, row, isMet))
      return row
    }
    const written = new Set(corpora.flatMap((counts) => [...(counts.get(stem)?.keys() ?? [])]))
    for (const [folded, forms] of groupBy(written, foldDiacritics)) {
      const ofFolded = addForms(folded, forms, ofStem)
      // Accents may tell words apart (creó and creo); without them any of these is meant.
      if (forms.length === 1) continue
      for (const form of forms) if (form !== folded) addForms(form, [form], ofFolded)
    }
  }

  /** The other direction tells alternatives apart; how sure the word is in all stays what its own direction says. */
  private weigh(stem: string, row: Map<string, number>, isMet: (translation: string) => boolean) {
    const { reverse } = this.rules
    const met = [...row].filter(([translation]) => isMet(translation))
    const weighed = met.map(([translation, probability]) => {
      const back = this.reversed(translation).get(stem) ?? 0
      return { stem: translation, probability: probability ** (1 - reverse) * back ** reverse }
    })
    const sure = met.reduce((sum, [, probability]) => sum + probability, 0)
    const scale = sure / weighed.reduce((sum, { probability }) => sum + probability, 0)
    return weighed.map((translation) => ({ ...translation, probability: translation.probability * scale }))
  }

  private add(key: string, translations: LearnedTranslation[]): void {
    const kept = prune(translations, this.rules)
    if (kept.length > 0) this.rows.set(key, kept)
  }
}

/**
 * The translations of words from the links of one or several corpora, in both directions: a row a stem, and one for each
 * form that means something else than its stem does.
 */
export function translationRows(
  corpora: LinkCounts[],
  others: LinkCounts[],
  rules: Rules = rowRules,
): Map<string, LearnedTranslation[]> {
  const maker = new RowMaker(corpora, others, rules)
  for (const stem of new Set(corpora.flatMap((counts) => [...counts.keys()]))) maker.addStem(stem)
  return maker.rows
}

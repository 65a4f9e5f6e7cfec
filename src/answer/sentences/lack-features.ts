import { holds, nearnessOf, worthOf } from '../../evidence/arrangement-features.ts'
import type { CandidatePassage } from '../../evidence/candidate-passages.ts'
import type { RankQuestion } from '../../evidence/question-terms.ts'
import type { Quotation } from './choose-quotation.ts'

/**
 * Where a word may stand that the best sentence lacks, the nearest first; `other` is a passage that search found besides,
 * `gone` is nowhere.
 */
const lackPlaces = [
  'title',
  'quoted',
  'before',
  'after',
  'elsewhere',
  'preceding',
  'opening',
  'other',
  'gone',
] as const
const kinds = ['name', 'number', 'word'] as const
/** Words that the question asks for are seldom said in the answer. */
const maxLacks = 4
/** A word stands alone where less than this share of the rest of the question stands with it. */
const aloneBelow = 0.05

/**
 * What of the question the best sentence of a quotation lacks, by name, all 0 to 1: for names, figures and other words
 * the heaviest that stands in each other place, and the heaviest that stands only in sentences of its passage which say
 * nothing else of the question (`alone`): there it is told of something else. A word near in meaning makes it less.
 */
export function lackFeatures(
  { terms }: RankQuestion,
  { passage, sentences }: Quotation,
  found: readonly CandidatePassage[],
): Record<string, number> {
  const all = passage.sentences
  const at = sentences[0]?.at ?? 0
  const best = all[at]
  const features: Record<string, number> = {}
  for (const kind of kinds)
    for (const place of [...lackPlaces, 'alone']) features[`lacks-${kind}-${place}`] = 0
  const raise = (name: string, to: number) => {
    features[name] = Math.max(features[name] ?? 0, to)
  }
  const singles = terms.flatMap((term, i) => (term.whole ? [] : [i]))
  const total = singles.reduce((sum, i) => sum + (terms[i]?.weight ?? 0), 0) || 1
  const placeOf = (i: number): (typeof lackPlaces)[number] => {
    if (holds(passage.context, i)) return 'title'
    if (sentences.some((one) => holds(all[one.at]?.strengths, i))) return 'quoted'
    if (holds(all[at - 1]?.strengths, i)) return 'before'
    if (holds(all[at + 1]?.strengths, i)) return 'after'
    if (holds(passage.strengths, i)) return 'elsewhere'
    if (holds(passage.preceding, i)) return 'preceding'
    if (holds(passage.opening, i)) return 'opening'
    return found.some(({ strengths }) => holds(strengths, i)) ? 'other' : 'gone'
  }
  /** How much of the rest of the question stands in a sentence with one of its words, at best. */
  const companyOf = (i: number) =>
    Math.max(
      ...all
        .filter(({ strengths }) => holds(strengths, i))
        .map(({ strengths }) =>
          singles.reduce((sum, j) => sum + (j !== i && holds(strengths, j) ? (terms[j]?.weight ?? 0) : 0), 0),
        ),
    ) / total
  let lacks = 0
  for (const i of singles) {
    const term = terms[i]
    if (!term || holds(best?.strengths, i)) continue
    const near = term.kind === 'word' ? nearnessOf(best?.nearness[i] ?? 0) : 0
    const worth = worthOf(term) * (1 - near)
    const place = placeOf(i)
    lacks += 1
    raise(`lacks-${term.kind}-${place}`, worth)
    if (place !== 'title' && holds(passage.strengths, i) && companyOf(i) < aloneBelow)
      raise(`lacks-${term.kind}-alone`, worth)
  }
  return {
    ...features,
    'lacks-many': Math.min(maxLacks, lacks) / maxLacks,
    'lacks-share': singles.length > 0 ? lacks / singles.length : 1,
  }
}

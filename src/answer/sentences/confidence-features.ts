import { holds, nearnessOf } from '../../evidence/arrangement-features.ts'
import type { CandidatePassage } from '../../evidence/candidate-passages.ts'
import { type Placed, placedKinds } from '../../evidence/question-terms.ts'
import type { RankedSentence } from '../../evidence/rank-sentences.ts'
import type { ReadSentence } from '../../evidence/read-passage.ts'
import { type AnswerKind, answerKinds } from './answer-kind.ts'
import type { Quotation } from './choose-quotation.ts'
import type { ChosenValue } from './choose-value.ts'
import { lackFeatures } from './lack-features.ts'
import type { RankInput } from './rank-input.ts'
import { valueFeatures } from './value-features.ts'

/** What makes a quotation no answer, however alike: features that are above 0. */
const strange = [
  // A figure of the question stands nowhere around it. (Names: where they stand in the document is looked up.)
  'numbers-gone',
  // When is asked, and it tells no date: of right quotations 1 in 200. What a price or a reason is can't be told so surely.
  'missing-date',
  // It tells of another country or year than the one asked about: of right quotations 4 in 1,000.
  'other-country',
  'other-year',
]
/** Whether a quotation is about something else, or has nothing of the kind that is asked for. */
export const isStrange = (features: Readonly<Record<string, number>>) =>
  strange.some((name) => (features[name] ?? 0) > 0)

/** Surer than this the softmax of a few sentences is by their number alone. */
const edge = 0.02
const logOdds = (p: number) => Math.log((p + edge) / (1 - p + edge)) / 5

/** What answers each kind of question, by the features of a sentence that has it. */
const bearers: Partial<Record<AnswerKind, readonly string[]>> = {
  date: ['fits', 'has-year', 'has-month', 'has-number'],
  number: ['fits', 'has-number', 'has-money', 'has-percent'],
  amount: ['fits', 'has-number', 'has-money', 'has-percent'],
  length: ['fits', 'has-number'],
  person: ['fits', 'has-capital'],
  place: ['fits', 'has-capital'],
  name: ['fits', 'has-capital', 'has-quoted'],
  reason: ['tells-cause'],
}

/** By kind of question, whether what is quoted has nothing that could answer it, and nothing that surely could. */
function missingFeatures(
  { kind, wanted }: Pick<RankInput, 'kind' | 'wanted'>,
  sentences: readonly RankedSentence[],
): Record<string, number> {
  const has = (name: string) => sentences.some(({ features }) => (features[name] ?? 0) > 0)
  const own = bearers[kind]
  const isMissing = own !== undefined && !own.some(has)
  const isUnfit = own !== undefined && !has(own[0] as string)
  const kinds = Object.fromEntries(
    answerKinds.flatMap((name) => [
      [`missing-${name}`, isMissing && name === kind ? 1 : 0],
      [`unfit-${name}`, isUnfit && name === kind ? 1 : 0],
    ]),
  )
  return { ...kinds, 'unfit-price': isUnfit && wanted[0] === 'money' ? 1 : 0 }
}

/**
 * Whether a quotation tells of another country, or another year, than the question does, by the kind: it has one, and not
 * the one that is asked about. What stands under a country's name, or in a document that begins with it, is about it, but a
 * document's own date dates no sentence.
 */
function otherFeatures(
  { terms }: RankInput['question'],
  { passage, sentences }: Quotation,
): Record<string, number> {
  const quoted = sentences.map(({ at }) => passage.sentences[at] as ReadSentence)
  const isOther = (kind: Placed) =>
    quoted.some(({ names }) => names.has(kind)) &&
    terms.some(
      ({ of, whole }, i) =>
        of === kind &&
        !(whole && kind === 'year') &&
        !quoted.some(({ strengths }) => holds(strengths, i)) &&
        !(kind === 'country' && (holds(passage.context, i) || holds(passage.opening, i))),
    )
  return Object.fromEntries(placedKinds.map((kind) => [`other-${kind}`, isOther(kind) ? 1 : 0]))
}

/** Questions that a name answers: of a person or an organization, or of a place by its noun ("which port"). */
const isNamed = (wanted: RankInput['wanted']) =>
  wanted[0] === 'person' ||
  wanted[0] === 'organization' ||
  wanted[0] === 'country' ||
  (wanted[0] === 'place' && wanted.length === 1)
const isNameless = (wanted: RankInput['wanted'], sentences: readonly RankedSentence[]) =>
  isNamed(wanted) && !sentences.some(({ features }) => (features.bears ?? 0) > 0)

/** A word that may stand for one of the question this surely is there, if weakly. */
const heldFrom = 0.05
/** Whether a word of the question is there at all. */
export const isHeld = (strengths: ArrayLike<number>, term: number) => (strengths[term] ?? 0) > heldFrom

/** How surely a passage, or what it stands under, holds a word of the question. */
const heldBy = ({ strengths, context }: CandidatePassage, term: number) =>
  Math.max(strengths[term] ?? 0, context[term] ?? 0)

/** Words that are more usual say nothing of what is asked. */
const tellingFrom = 0.25
/**
 * Whether nothing of a passage, or of what it stands under, has to do with what is asked of the names in a question: 1 where
 * none of its other words stands there, less where one is near in meaning to a word that does.
 */
function wordsGone({ terms }: RankInput['question'], passage: CandidatePassage): number {
  const told = terms.flatMap(({ kind, whole, specificity }, i) => {
    if (whole || kind !== 'word' || specificity <= tellingFrom) return []
    const nearest = Math.max(0, ...passage.sentences.map(({ nearness }) => nearnessOf(nearness[i] ?? 0)))
    return [holds(passage.strengths, i) || holds(passage.context, i) ? 1 : nearest]
  })
  return told.length > 0 ? 1 - Math.max(...told) : 0
}

/**
 * What tells how surely a quotation answers, by name; all about −2 to 2: how far the best leads, what of the question
 * the quotation holds, and what it lacks that the question says.
 */
export function confidenceFeatures(
  { question, kind, wanted }: RankInput,
  ranked: readonly RankedSentence[],
  { passage, sentences }: Quotation,
  value: Pick<ChosenValue, 'features' | 'likelihood'> | null,
): Record<string, number> {
  const [best] = ranked as [RankedSentence]
  const second = ranked.find((other) => other.passage === passage && other !== best)
  const elsewhere = ranked.find((other) => other.passage !== passage)
  const quoted = new Set(sentences.map(({ at }) => at))
  const { terms } = question
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  const inBest = (i: number) => passage.sentences[best.at]?.strengths[i] ?? 0
  const nearInBest = (i: number) =>
    Math.max(inBest(i), ((passage.sentences[best.at]?.nearness[i] ?? 0) - 0.35) / 0.65)
  const inQuote = (i: number) =>
    Math.max(...[...quoted].map((at) => passage.sentences[at]?.strengths[i] ?? 0))
  const inContext = (i: number) => Math.max(inQuote(i), passage.context[i] ?? 0)
  const inPassage = (i: number) => heldBy(passage, i)
  const found = [...new Set(ranked.map((sentence) => sentence.passage))]
  const inAny = (i: number) => Math.max(...found.map((one) => heldBy(one, i)))
  const share = (held: (i: number) => number) =>
    terms.reduce((sum, { weight }, i) => sum + weight * held(i), 0) / total
  const isName = (kind: string) => kind === 'name'
  const isNumber = (kind: string) => kind === 'number'
  /** How many of the question's words are not there, up to three. */
  const gone = (held: (i: number) => number, of: (kind: string) => boolean) =>
    Math.min(3, terms.filter(({ kind, whole }, i) => !whole && of(kind) && held(i) <= heldFrom).length) / 3
  const entropy = ranked.reduce((sum, { probability: p }) => sum - (p > 0 ? p * Math.log(p) : 0), 0)
  const held = sentences.reduce((sum, { probability }) => sum + probability, 0)
  const words = terms.filter(({ whole }) => !whole).length
  return {
    'best-odds': logOdds(best.probability),
    'second-odds': logOdds(second?.probability ?? 0),
    'elsewhere-odds': logOdds(elsewhere?.probability ?? 0),
    'held-odds': logOdds(held),
    'best-score': best.score / 10,
    'lead-elsewhere': Math.min(2, (best.score - (elsewhere?.score ?? best.score - 10)) / 5),
    'lead-second': Math.min(2, (best.score - (second?.score ?? best.score - 10)) / 5),
    entropy: entropy / 3,
    'search-first': passage.rank === 0 ? 1 : 0,
    'search-lead': passage.lead,
    'search-relative': passage.relativeScore,
    covered: share(inBest),
    'covered-near': share(nearInBest),
    'covered-quote': share(inQuote),
    'covered-context': share(inContext),
    'covered-passage': share(inPassage),
    'covered-found': share(inAny),
    'covered-squared': share(inContext) ** 2,
    'covered-preceding': share((i) => Math.max(inContext(i), passage.preceding[i] ?? 0)),
    'names-gone': gone((i) => Math.max(inPassage(i), passage.opening[i] ?? 0), isName),
    'numbers-gone': gone(inPassage, isNumber),
    'words-gone': wordsGone(question, passage),
    'few-words': words <= 2 ? 1 : 0,
    bigrams: best.features.bigrams ?? 0,
    density: best.features.density ?? 0,
    'soft-cosine': best.features['soft-cosine'] ?? 0,
    'soft-type': best.features['soft-type'] ?? 0,
    'last-word': best.features['last-word'] ?? 0,
    'soft-last': best.features['soft-last'] ?? 0,
    'head-word': best.features['head-word'] ?? 0,
    'soft-head': best.features['soft-head'] ?? 0,
    fits: best.features.fits ?? 0,
    'fits-first': best.features['fits-first'] ?? 0,
    'wants-value': wanted.length > 0 ? 1 : 0,
    nameless: isNameless(wanted, sentences) ? 1 : 0,
    'value-likelihood': value?.likelihood ?? 0,
    ...Object.fromEntries(valueFeatures.map((name) => [`value-${name}`, value?.features[name] ?? 0])),
    sentences: sentences.length / 3,
    candidates: Math.log(1 + ranked.length) / 4,
    length: best.features.length ?? 0,
    'pairs-broken': best.features['pairs-broken'] ?? 0,
    'names-broken': best.features['names-broken'] ?? 0,
    'replaced-name': best.features['replaced-name'] ?? 0,
    'replaced-number': best.features['replaced-number'] ?? 0,
    'replaced-word': best.features['replaced-word'] ?? 0,
    ...lackFeatures(question, { passage, sentences }, found),
    ...missingFeatures({ kind, wanted }, sentences),
    ...otherFeatures(question, { passage, sentences }),
    ...Object.fromEntries(answerKinds.map((name) => [`wants-${name}`, name === kind ? 1 : 0])),
  }
}

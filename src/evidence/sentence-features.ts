import { monthsIn } from '../periods/month-names.ts'
import { arrangementFeatures } from './arrangement-features.ts'
import type { CandidatePassage } from './candidate-passages.ts'
import type { RankQuestion } from './question-terms.ts'
import type { ReadSentence, ReadToken } from './read-passage.ts'
import { similarity } from './word-vectors.ts'

const months = monthsIn(['en', 'fr', 'es'])

/** What a sentence has that the question lacks, by kind: a when-question wants a date. */
export const evidenceKinds = [
  'number',
  'year',
  'month',
  'capital',
  'money',
  'percent',
  'quoted',
  'bracket',
] as const
type Evidence = Record<(typeof evidenceKinds)[number], number>

const atMost = (count: number, most: number) => Math.min(count, most) / most

function evidenceOf(tokens: readonly ReadToken[], text: string): Evidence {
  const fresh = tokens.filter(({ matches }) => matches.length === 0)
  const is = (kind: ReadToken['kind']) => fresh.filter((token) => token.kind === kind)
  const numbers = is('number')
  const years = numbers.filter(({ folded }) => /^(?:1\d|20)\d\d$/.test(folded))
  return {
    number: atMost(numbers.length - years.length, 2),
    year: atMost(years.length, 1),
    month: atMost(fresh.filter(({ folded }) => months.has(folded)).length, 1),
    capital: atMost(
      fresh.filter((token, i) => token.kind === 'capital' && (i > 0 || token !== tokens[0])).length,
      3,
    ),
    money: /\p{Sc}/u.test(text) ? 1 : 0,
    percent: text.includes('%') ? 1 : 0,
    quoted: /["“«]/.test(text) ? 1 : 0,
    bracket: /\(/.test(text) ? 1 : 0,
  }
}

/** The share of the question's weight that some strengths hold, 0 to 1; only terms of a kind where one is given. */
function coverage(
  question: RankQuestion,
  strengths: (term: number) => number,
  of: (term: RankQuestion['terms'][number]) => boolean = () => true,
): number {
  let held = 0
  let all = 0
  for (const [i, term] of question.terms.entries()) {
    if (!of(term)) continue
    all += term.weight
    held += term.weight * strengths(i)
  }
  return all > 0 ? held / all : 0
}

/** The share of the question's specific words that some strengths hold, whatever the documents make of them. */
function specificCoverage({ terms }: RankQuestion, strengths: (term: number) => number): number {
  let [held, all] = [0, 0]
  for (const [i, { specificity, whole }] of terms.entries()) {
    if (whole) continue
    all += specificity
    held += specificity * Math.min(1, strengths(i))
  }
  return all > 0 ? held / all : 0
}

/** How near each other the question's words stand: matched words by the shortest stretch that holds them all, 0 to 1. */
function density(sentence: ReadSentence): number {
  const places = sentence.tokens.flatMap(({ matches }, i) => (matches.length > 0 ? [i] : []))
  const [first, last] = [places[0], places.at(-1)]
  return first === undefined || last === undefined || places.length < 2
    ? 0
    : places.length / (last - first + 1)
}

/** The share of the question's neighbouring words that stand beside each other in the sentence, in order. */
function bigrams(sentence: ReadSentence, { terms }: RankQuestion): number {
  const singles = terms.flatMap((term, i) => (term.whole ? [] : [i]))
  if (singles.length < 2) return 0
  const placesOf = (term: number) =>
    sentence.tokens.flatMap(({ matches }, i) => (matches.some((match) => match.term === term) ? [i] : []))
  const places = singles.map(placesOf)
  let found = 0
  for (let i = 1; i < singles.length; i++) {
    const [a, b] = [places[i - 1] ?? [], places[i] ?? []]
    if (a.some((x) => b.some((y) => y > x && y - x <= 2))) found += 1
    else if (a.some((x) => b.some((y) => Math.abs(y - x) <= 4))) found += 0.5
  }
  return found / (singles.length - 1)
}

/** Everything that is known of how a sentence bears out a question, by name; all about −1 to 1. */
export function sentenceFeatures(
  question: RankQuestion,
  candidate: CandidatePassage,
  at: number,
): Record<string, number> {
  const { head: headTerm } = question
  const { sentences } = candidate
  const sentence = sentences[at] as ReadSentence
  const own = (i: number) => sentence.strengths[i] ?? 0
  const before = (i: number) => sentences[at - 1]?.strengths[i] ?? 0
  const after = (i: number) => sentences[at + 1]?.strengths[i] ?? 0
  const inPassage = (i: number) => candidate.strengths[i] ?? 0
  const inContext = (i: number) => candidate.context[i] ?? 0
  const text = candidate.passage.text.slice(sentence.start, sentence.end)
  const covered = coverage(question, own)
  const best = candidate.bestCoverage
  const content = sentence.tokens.filter((token) => token.content)
  const fresh = content.filter(({ matches }) => matches.length === 0)
  const rarest = question.terms.reduce((most, { rarity }) => Math.max(most, rarity), 0) || 1
  const rarestHeld = question.terms.reduce((most, { rarity }, i) => Math.max(most, rarity * own(i)), 0)
  // The word at the end of a question is often its verb or its object; the one after the question word its noun.
  const singles = question.terms.flatMap((term, i) => (term.whole ? [] : [i]))
  const lastTerm = singles.at(-1) ?? -1
  const evidence = evidenceOf(sentence.tokens, text)
  const features: Record<string, number> = {
    'passage-first': candidate.rank === 0 ? 1 : 0,
    'passage-rank': 1 / (1 + candidate.rank),
    'passage-score': candidate.relativeScore,
    'passage-lead': candidate.lead,
    covered,
    'covered-squared': covered * covered,
    'covered-most': best > 0 && covered >= best - 1e-9 ? 1 : 0,
    'covered-of-best': best > 0 ? covered / best : 0,
    'covered-with-before': coverage(question, (i) => Math.max(own(i), before(i))) - covered,
    'covered-with-after': coverage(question, (i) => Math.max(own(i), after(i))) - covered,
    'covered-with-context': coverage(question, (i) => Math.max(own(i), inContext(i))) - covered,
    'covered-with-preceding':
      coverage(question, (i) => Math.max(own(i), candidate.preceding[i] ?? 0)) - covered,
    'covered-before': coverage(question, before),
    'covered-specific': specificCoverage(question, own),
    'covered-in-passage': coverage(question, inPassage),
    'covered-names': coverage(question, own, ({ kind }) => kind !== 'word'),
    'covered-words': coverage(question, own, ({ kind, whole }) => kind === 'word' && !whole),
    'covered-unweighted':
      singles.length > 0 ? singles.reduce((sum, i) => sum + (own(i) > 0 ? 1 : 0), 0) / singles.length : 0,
    rarest: rarestHeld / rarest,
    'head-word': own(headTerm),
    'last-word': own(lastTerm),
    density: density(sentence),
    bigrams: bigrams(sentence, question),
    length: Math.log(1 + content.length) / 4,
    short: content.length < 4 ? 1 : 0,
    long: content.length > 40 ? 1 : 0,
    fresh: Math.log(1 + fresh.length) / 4,
    position: sentences.length > 1 ? at / (sentences.length - 1) : 0,
    'position-first': at === 0 ? 1 : 0,
    'position-log': Math.log(1 + at) / 3,
    question: /\?\s*$/.test(text) ? 1 : 0,
    'same-language': candidate.passage.language === question.language ? 1 : 0,
    'is-field': sentence.field === null ? 0 : 1,
    'is-name-field': sentence.field === 'programme' || sentence.field === 'countries' ? 1 : 0,
  }
  const soft = (i: number) => Math.max(own(i), Math.max(0, (sentence.nearness[i] ?? 0) - 0.35) / 0.65)
  features['soft-gain'] = coverage(question, soft) - covered
  features['soft-words'] = coverage(question, soft, ({ kind, whole }) => kind === 'word' && !whole)
  features['soft-last'] = soft(lastTerm)
  features['soft-head'] = soft(headTerm)
  const near = (i: number) => sentence.nearness[i] ?? 0
  features['soft-mean'] =
    singles.length > 0 ? singles.reduce((sum, i) => sum + near(i), 0) / singles.length : 0
  features['soft-cosine'] = similarity(question.mean, sentence.mean)
  const head = question.terms[headTerm]?.vector
  features['soft-type'] = Math.max(0, ...fresh.map(({ vector }) => similarity(head, vector)))
  features['soft-type-capital'] = Math.max(
    0,
    ...fresh.filter(({ kind }) => kind === 'capital').map(({ vector }) => similarity(head, vector)),
  )
  // By their names in full: V8 looks through objects that are given names that it can't foresee many times as slowly.
  features['has-number'] = evidence.number
  features['has-year'] = evidence.year
  features['has-month'] = evidence.month
  features['has-capital'] = evidence.capital
  features['has-money'] = evidence.money
  features['has-percent'] = evidence.percent
  features['has-quoted'] = evidence.quoted
  features['has-bracket'] = evidence.bracket
  return { ...features, ...arrangementFeatures(question, sentence) }
}

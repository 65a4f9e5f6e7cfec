import type { Corpus } from '../../corpus/corpus.ts'
import { holds, nearnessOf } from '../../evidence/arrangement-features.ts'
import type { CandidatePassage } from '../../evidence/candidate-passages.ts'
import type { RankedSentence } from '../../evidence/rank-sentences.ts'
import type { ReadSentence } from '../../evidence/read-passage.ts'
import type { Candidate } from '../../model/answer.ts'
import { foldInPlace, oneLine } from '../../model/fold.ts'
import type { IndexedPassage, Span } from '../../model/passage.ts'
import type { Frame } from '../conversation/frame.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { isVerbOf } from '../question/verb-lists.ts'
import type { Draft, Quote } from '../wording/answer-draft.ts'
import { draft, tellList } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { tellPlace } from '../wording/tell-place.ts'
import { answerBar, answerModel, closestBar, valueBar } from './answer-model.ts'
import { takenUp } from './choose-quotation.ts'
import { clauseWords } from './clauses.ts'
import { decideYesNo } from './decide-yes-no.ts'
import { type EvidenceScope, findTextEvidence, type TextEvidence } from './find-text-evidence.ts'
import { lacksName } from './lacks-name.ts'
import { presupposes } from './presumed-words.ts'
import type { Retriever } from './retriever.ts'
import { valueConfidence } from './value-confidence.ts'

/** More quotations that come near help nobody. */
const maxClosest = 3
/** How likely the best sentence of another passage has to be, beside the best of all, to be quoted as near. */
const nearShare = 0.05
/** Where a question points back at an answer it is expected to be about what that quotes: what is likelier than not is told. */
const pointedBar = 0.5
/** How many sentences an explanation lists. */
const maxExplained = 10

const quoteOf = ({ passage, at }: RankedSentence): Quote => {
  const { start, end } = passage.sentences[at] as { start: number; end: number }
  return { passage: passage.passage, start, end }
}

/** A sentence with the one before where it takes that up, as it is understood by itself. */
function understoodQuote(sentence: RankedSentence): Quote {
  const own = quoteOf(sentence)
  const before = takenUp(sentence)
  return before === null ? own : { ...quoteOf({ ...sentence, at: before }), end: own.end }
}

/** Sentences of one passage in its order, those that follow each other as one stretch. */
function joinQuotes(quotes: Quote[]): Quote[] {
  const joined: Quote[] = []
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const follows = last && quote.passage.text.slice(last.end, quote.start).trim() === ''
    if (last && follows) joined[joined.length - 1] = { ...last, end: quote.end }
    else joined.push(quote)
  }
  return joined
}

const tellQuotes = (quotes: readonly Quote[], language: Frame['u']['language']) =>
  quotes.map(({ passage, start, end }) => inQuotes(language, passage.text.slice(start, end))).join(' […] ')

function placeOf(passage: IndexedPassage, knowledge: Knowledge, frame: Frame): string {
  const entry = knowledge.entry(passage.id)
  return entry ? tellPlace({ entry }, knowledge, frame.u.language) : passage.id
}

/** The sentences that were weighed, with what each of their features added. */
function candidatesOf({ ranked, confidence }: TextEvidence): Candidate[] {
  return ranked.slice(0, maxExplained).map((sentence, i) => {
    const { passage, start, end } = quoteOf(sentence)
    const shares = Object.entries(sentence.features).map(([name, value]): [string, number] => [
      name,
      Math.round(1000 * value * (answerModel.ranker[name] ?? 0)) / 1000,
    ])
    return {
      passageId: passage.id,
      start,
      end,
      text: passage.text.slice(start, end),
      score: Math.round(1000 * sentence.score) / 1000,
      confidence: i === 0 ? confidence : Math.min(confidence, sentence.probability),
      features: Object.fromEntries(shares.filter(([, share]) => share !== 0)),
    }
  })
}

/** Whether every name and figure of the question stands in a passage, in what it stands under, or where its document begins. */
const holdsNames = ({ question }: TextEvidence['input'], { strengths, context, opening }: CandidatePassage) =>
  question.terms.every(
    ({ kind, whole }, i) =>
      whole || kind === 'word' || [strengths, context, opening].some((held) => (held[i] ?? 0) > 0),
  )

/** Whether something found is about what a question names: that is near, whatever it tells of it. */
const tellsOfNames = ({ input, ranked }: TextEvidence) =>
  input.question.terms.some(({ kind, whole }) => !whole && kind === 'name') &&
  ranked.some(({ passage }) => holdsNames(input, passage))

/** The words of a question, as typed, that none of some passages bears, nor what these stand under. */
function unsaidWords(
  { terms }: Frame,
  { question }: TextEvidence['input'],
  passages: readonly CandidatePassage[],
) {
  const isUnsaid = (text: string) => {
    const at = question.terms.findIndex((term) => term.text.toLowerCase() === text.toLowerCase())
    return at >= 0 && !passages.some(({ strengths, context }) => holds(strengths, at) || holds(context, at))
  }
  return [
    ...new Set(terms.filter(({ weight, text }) => weight >= 1 && isUnsaid(text)).map(({ typed }) => typed)),
  ]
}

/** Whether any of the question's own words stands in what was weighed: else only small words brought it here. */
const isNear = ({ input, ranked }: TextEvidence, frame: Frame) => {
  const asked = frame.terms.filter(({ weight }) => weight >= 1)
  const unsaid = unsaidWords(
    frame,
    input,
    ranked.map(({ passage }) => passage),
  )
  return asked.length === 0 || unsaid.length < new Set(asked.map(({ typed }) => typed)).size
}

/**
 * What comes nearest, without a claim: the best sentence of each passage that holds some of the question, one about what
 * it names among them where there is any.
 */
function tellClosest(evidence: TextEvidence, frame: Frame, knowledge: Knowledge): Draft {
  const { confidence, input, ranked } = evidence
  const [best] = ranked as [RankedSentence]
  const isNamed = ({ passage }: RankedSentence) => holdsNames(input, passage)
  const says = ({ passage, at }: RankedSentence) => {
    const { strengths, nearness } = passage.sentences[at] as ReadSentence
    return strengths.some((held, i) => held > 0 || nearnessOf(nearness[i] ?? 0) > 0)
  }
  const seen = new Set<string>()
  const near = ranked.filter((sentence) => {
    if (sentence !== best && !says(sentence)) return false
    const first = seen.size < seen.add(sentence.passage.passage.id).size
    return first && (isNamed(sentence) || sentence.probability >= nearShare * best.probability)
  })
  const quoted = [...near.filter(isNamed), ...near.filter((one) => !isNamed(one))].slice(0, maxClosest)
  const quotes = quoted.map(understoodQuote)
  const { language } = frame.u
  const list = quotes.map(
    (quote) => `${placeOf(quote.passage, knowledge, frame)}: ${tellQuotes([quote], language)}`,
  )
  const unsaid = unsaidWords(
    frame,
    input,
    quoted.map(({ passage }) => passage),
  ).map((word) => inQuotes(language, word))
  const lacking =
    unsaid.length > 0
      ? [say(language, 'unsaid', { count: unsaid.length, list: tellList(language, unsaid) })]
      : []
  return draft({
    kind: 'closest',
    intent: `text-${frame.u.ask}`,
    text: [say(language, 'closest', { list: list.join(' ') }), ...lacking].join(' '),
    headline: [say(language, 'closest-headline'), ...lacking].join(' '),
    quotes,
    support: confidence,
    confidence,
    candidates: candidatesOf(evidence),
    focusPassages: quotes.map(({ passage }) => passage.id),
  })
}

/** The value asked for, as printed, where it is sure to be that one. */
function sureValue({ value: found, confidence }: TextEvidence): string | null {
  if (!found) return null
  const { sentence, chosen } = found
  const odds = { confidence, likelihood: chosen.likelihood, probability: sentence.probability }
  if (valueConfidence(odds, answerModel.value) < valueBar) return null
  return oneLine(chosen.value.text)
}

function tellAnswer(evidence: TextEvidence, frame: Frame, knowledge: Knowledge): Draft {
  const { quotation, confidence } = evidence
  const { language, ask } = frame.u
  const { passage } = quotation.passage
  const quotes = joinQuotes(quotation.sentences.map(quoteOf))
  const place = placeOf(passage, knowledge, frame)
  const entry = knowledge.entry(passage.id)
  const record = knowledge.records.find((own) => own === entry)
  const told = tellQuotes(quotes, language)
  const value = frame.u.yesNo ? null : sureValue(evidence)
  const decided = frame.u.yesNo ? decideYesNo(evidence.input, quotation) : null
  const said =
    value === null
      ? say(language, 'quote', { place, quote: told })
      : say(language, 'quote-value', { value, place, quote: told })
  return draft({
    kind: value !== null || decided ? 'value' : 'passage',
    intent: frame.u.yesNo ? 'yes-no' : `text-${ask}`,
    text: decided ? say(language, decided, { rest: said }) : said,
    headline: decided
      ? say(language, decided, { rest: '' }).trim()
      : (value ?? say(language, 'quote-headline', { place })),
    value: decided ? say(language, `value-${decided}`) : value,
    quotes,
    support: confidence,
    confidence,
    candidates: candidatesOf(evidence),
    focusRecords: record ? [record] : [],
    focusPassages: [passage.id],
  })
}

/**
 * Whether a quotation denies something, or tells of what is not, or no longer, so: what a question denies isn't borne out by
 * sentences that only hold its words.
 */
const isDenied = ({ quotation: { passage, sentences } }: TextEvidence) => {
  const { text, language } = passage.passage
  const saysNo = (said: string) => clauseWords(language).negations(foldInPlace(said)).length > 0
  const denies = ({ start, end }: Span) =>
    language !== 'und' && isVerbOf('denyingVerbs', text.slice(start, end), language)
  return sentences.some(({ at }) => {
    const { start, end, tokens } = passage.sentences[at] as ReadSentence
    return saysNo(text.slice(start, end)) || tokens.some(denies)
  })
}

/** What answers are looked for in. */
export interface AnswerSources {
  corpus: Corpus
  knowledge: Knowledge
  /** Identifiers of the documents to keep to; all where empty. */
  documents: readonly string[]
  retrieve: Retriever
  /** Whether an answer tells what is asked for; one that doesn't is shown as what comes nearest. */
  tells?: (answer: Draft) => boolean
}

/** The question with the words that it takes over from earlier ones: what is searched, for the answer and beside it. */
export function completedText({ u, terms }: Frame): string {
  const own = u.text.toLowerCase()
  const carried = terms.filter(({ text }) => !own.includes(text.toLowerCase()))
  return [u.text, ...carried.map(({ text }) => text)].join(' ')
}

/** The documents of the passages that a question points back at. */
const documentsOf = (passageIds: readonly string[]) => [
  ...new Set(passageIds.map((id) => id.slice(0, id.indexOf(':')))),
]

/**
 * What the text says to a question: the sentences that answer it (`passage`, `value`), what comes nearest (`closest`),
 * or null where nothing is near. `documents` keeps to some of them; a question that points back at an answer is looked
 * for in its passages first, then in its document.
 */
export async function answerFromText(
  frame: Frame,
  { corpus, knowledge, documents, retrieve, tells = () => true }: AnswerSources,
): Promise<Draft | null> {
  const text = completedText(frame)
  const { language } = frame.u
  const pointedAt = [...(frame.within ?? []), ...frame.near]
  const focus = documentsOf(pointedAt)
  const asked = frame.filter.documents
  const scopes: (EvidenceScope & { bar: number })[] = [
    ...(frame.within
      ? [{ language, documents: focus, passages: new Set(frame.within), bar: pointedBar }]
      : []),
    ...(focus.length > 0 ? [{ language, documents: focus, bar: pointedBar }] : []),
    ...(asked.length > 0 ? [{ language, documents: asked, bar: answerBar }] : []),
    { language, documents, bar: answerBar },
  ]
  const denies = frame.u.operators.negations.some(({ how }) => how === 'not')
  let best: TextEvidence | null = null
  for (const scope of scopes) {
    const evidence = await findTextEvidence(text, corpus, scope, retrieve)
    const sure =
      evidence &&
      evidence.confidence >= scope.bar &&
      !evidence.strange &&
      !presupposes(frame, evidence) &&
      !(await lacksName(evidence, corpus, language))
    const answer = sure && (!denies || isDenied(evidence)) ? tellAnswer(evidence, frame, knowledge) : null
    if (answer && tells(answer)) return answer
    if (evidence && evidence.confidence > (best?.confidence ?? 0)) best = evidence
  }
  return best && (best.confidence >= closestBar || tellsOfNames(best)) && isNear(best, frame)
    ? tellClosest(best, frame, knowledge)
    : null
}

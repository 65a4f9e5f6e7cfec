import type { EngineHit } from '../engine/search-engine.ts'
import { onceEach } from '../model/once-each.ts'
import type { IndexedPassage, Span } from '../model/passage.ts'
import { type RangeWords, readWords } from '../translate/read-words.ts'
import { bm25Of, meanLength } from './bm25-sentences.ts'
import { type CandidatePassage, candidateReader, foundPlaces } from './candidate-passages.ts'
import { evidenceModel } from './evidence-model.ts'
import { type ContextOf, passageContexts } from './passage-context.ts'
import {
  type EvidenceSource,
  type PlannedQuestion,
  type RankQuestion,
  rankQuestion,
} from './question-terms.ts'
import { logistic, weigh } from './rank-sentences.ts'
import { sentenceFeatures } from './sentence-features.ts'

/** So many of the best passages tell what there is to be found for a query: more of them change nothing. */
const passagesRead = 10

/** A query with what a search found for it: what makes a sentence evidence depends on what else there is. */
export interface SoughtEvidence {
  question: RankQuestion
  /** A passage as it stands among those found; one that wasn't found stands behind all of them. */
  read: (passage: IndexedPassage) => CandidatePassage
  /** Words of a sentence, on average. */
  length: number
  /** The most that a sentence, or a passage, of the best holds of the query. */
  most: { covered: number; inPassage: number; bm25: number }
  /** How much there is: sentences that hold as much as the best, or nearly, and passages by their scores; logarithms. */
  plenty: { covered: number; bm25: number; passages: number }
}
/** From which share of the highest BM25 on a sentence is nearly as good. */
const nearlyMost = 0.7

const share = ({ terms }: RankQuestion, strengths: Float64Array) => {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  return all > 0 ? terms.reduce((sum, { weight }, i) => sum + weight * (strengths[i] ?? 0), 0) / all : 0
}

/** Reads a query and the best of what a search found for it, best first. */
export function soughtEvidence(
  text: string,
  plan: PlannedQuestion,
  hits: readonly EngineHit[],
  source: EvidenceSource,
  wordsOf: (passage: IndexedPassage) => readonly RangeWords[] = (passage) => readWords(passage),
): SoughtEvidence {
  const question = rankQuestion(text, plan, source)
  const contexts = passageContexts(source)
  // What stands before a passage tells of what a question presupposes, not of what a sentence bears out.
  const contextOf: ContextOf = (passage) => ({
    title: contexts(passage).title,
    preceding: '',
    opening: '',
  })
  const places = foundPlaces(hits)
  const placeOf = new Map(hits.map(({ passage }, i) => [passage.id, places[i]]))
  const behind = { rank: hits.length, relativeScore: 0, lead: places[0]?.lead ?? 0 }
  const reader = candidateReader(question, contextOf, wordsOf)
  const read = onceEach((passage: IndexedPassage) => reader(passage, placeOf.get(passage.id) ?? behind))
  const best = hits.slice(0, passagesRead).map(({ passage }) => read(passage))
  const length = meanLength(best)
  const sentences = best.flatMap((passage) => passage.sentences)
  const covered = sentences.map(({ strengths }) => share(question, strengths))
  const bm25 = sentences.map((sentence) => bm25Of(sentence, question, length))
  const most = {
    covered: Math.max(0, ...covered),
    inPassage: Math.max(0, ...best.map(({ strengths }) => share(question, strengths))),
    bm25: Math.max(0, ...bm25),
  }
  const level = (values: readonly number[], bar: number) =>
    Math.log1p(values.filter((value) => value > 0 && value >= bar).length) / 3
  return {
    question,
    read,
    length,
    most,
    plenty: {
      covered: level(covered, 0.999 * most.covered),
      bm25: level(bm25, nearlyMost * most.bm25),
      passages: Math.log1p(places.reduce((sum, { relativeScore }) => sum + relativeScore, 0)) / 4,
    },
  }
}

const ofMost = (value: number, most: number) => (most > 0 ? Math.min(1, value / most) : 0)

/** What tells whether a sentence is evidence: how it bears out the query, and how that compares to the best that there is. */
export function evidenceFeatures(
  { question, length, most, plenty }: SoughtEvidence,
  passage: CandidatePassage,
  at: number,
): Record<string, number> {
  const sentence = passage.sentences[at]
  const features = sentenceFeatures(question, passage, at)
  const bm25 = sentence ? bm25Of(sentence, question, length) : 0
  const covered = features.covered ?? 0
  const score = features['passage-score'] ?? 0
  const [byBm25, byCovered] = [ofMost(bm25, most.bm25), ofMost(covered, most.covered)]
  return {
    ...features,
    bm25: bm25 / 3,
    'bm25-of-most': byBm25,
    'bm25-of-most-steep': byBm25 ** 4,
    'covered-of-most': byCovered,
    'covered-of-most-steep': byCovered ** 4,
    'passage-of-most': ofMost(features['covered-in-passage'] ?? 0, most.inPassage),
    'most-covered': most.covered,
    terms: question.terms.filter(({ whole }) => !whole).length / 5,
    'plenty-covered': plenty.covered,
    'plenty-bm25': plenty.bm25,
    'plenty-passages': plenty.passages,
    'covered-plenty': covered * plenty.covered,
    'bm25-plenty': byBm25 * plenty.bm25,
    'passage-plenty': score * plenty.bm25,
  }
}

/** A sentence of a passage, with how likely it is evidence (0 to 1). */
export interface WeighedSentence extends Span {
  likelihood: number
}

/** The sentences of a passage in its order, or those of a stretch of it, each with how likely it bears out a query. */
export function weighEvidence(
  sought: SoughtEvidence,
  passage: IndexedPassage,
  within: Span = { start: 0, end: passage.text.length },
): WeighedSentence[] {
  const read = sought.read(passage)
  return read.sentences.flatMap(({ start, end }, at) => {
    if (start >= within.end || end <= within.start) return []
    const likelihood = logistic(weigh(evidenceFeatures(sought, read, at), evidenceModel.weights))
    return { start, end, likelihood }
  })
}

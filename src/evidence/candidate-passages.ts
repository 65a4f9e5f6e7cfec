import type { EngineHit } from '../engine/search-engine.ts'
import { contentLanguages } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import { type RangeWords, readText, readWords } from '../translate/read-words.ts'
import type { ContextOf } from './passage-context.ts'
import type { RankQuestion } from './question-terms.ts'
import { type ReadPassage, type ReadSentence, readPassage, strengthsIn } from './read-passage.ts'

/** A passage that search found, read. */
export interface CandidatePassage extends ReadPassage {
  /** Among those found, from 0. */
  rank: number
  /** Of the best one's score, 0 to 1. */
  relativeScore: number
  /** By how much the best one leads the second, as a share of its score; the same for all. */
  lead: number
  /** Surest match of each term anywhere in the passage. */
  strengths: Float64Array
  /** The same in what the passage stands under: title and headings. */
  context: Float64Array
  /** The same in the passage before it. */
  preceding: Float64Array
  /** The same in how its document begins. */
  opening: Float64Array
  /** The best coverage of the question by one sentence. */
  bestCoverage: number
}

/** The words of a text that may be in any language: titles stand above annexes in another. */
const readInAny = (text: string) => contentLanguages.map((language) => readText(text, language))
/** Some megabytes: those of the documents that are found most. */
const titlesKept = 500
const readTitle = remembered(readInAny, titlesKept)

/** Surest match of each term of a question in a text, read in each language. */
function strengthsInAny(text: string, question: RankQuestion, read = readInAny): Float64Array {
  const all = read(text).map((words) => strengthsIn(text, question, words))
  return Float64Array.from(question.terms, (_, i) => Math.max(...all.map((one) => one[i] ?? 0)))
}

const shareHeld = ({ terms }: RankQuestion, strengths: Float64Array) => {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  return all > 0 ? terms.reduce((sum, { weight }, i) => sum + weight * (strengths[i] ?? 0), 0) / all : 0
}

function mergedStrengths(sentences: readonly ReadSentence[], size: number): Float64Array {
  const merged = new Float64Array(size)
  for (const { strengths } of sentences)
    for (const [i, strength] of strengths.entries()) merged[i] = Math.max(merged[i] ?? 0, strength)
  return merged
}

/** Where a search put a passage. */
export type FoundPlace = Pick<CandidatePassage, 'rank' | 'relativeScore' | 'lead'>

/** The places of hits, best first. */
export function foundPlaces(hits: readonly { score: number }[]): FoundPlace[] {
  const [top, second] = hits.map(({ score }) => score)
  const lead = top ? (top - (second ?? 0)) / top : 0
  return hits.map(({ score }, rank) => ({ rank, relativeScore: top ? score / top : 0, lead }))
}

/** Reads passages that a search put in their places, each when it is asked for. */
export function candidateReader(
  question: RankQuestion,
  contextOf: ContextOf,
  wordsOf: (passage: IndexedPassage) => readonly RangeWords[] = (passage) => readWords(passage),
): (passage: IndexedPassage, place: FoundPlace) => CandidatePassage {
  // Passages of a document stand under the same titles.
  const strengthsInTitle = remembered((text) => strengthsInAny(text, question, readTitle))
  const strengthsOf = remembered((text) => strengthsInAny(text, question))
  return (passage, place) => {
    const read = readPassage(passage, question, wordsOf(passage))
    const { title, preceding, opening } = contextOf(passage)
    return {
      ...read,
      ...place,
      strengths: mergedStrengths(read.sentences, question.terms.length),
      context: strengthsInTitle(title),
      preceding: strengthsOf(preceding),
      opening: strengthsOf(opening),
      bestCoverage: Math.max(0, ...read.sentences.map(({ strengths }) => shareHeld(question, strengths))),
    }
  }
}

/** Reads the passages that search found, best first. */
export function candidatePassages(
  hits: readonly EngineHit[],
  question: RankQuestion,
  contextOf: ContextOf,
): CandidatePassage[] {
  const places = foundPlaces(hits)
  const read = candidateReader(question, contextOf)
  return hits.map(({ passage }, i) => read(passage, places[i] as FoundPlace))
}

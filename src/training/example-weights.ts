import type { Amount } from '../answer/sentences/answer-model.ts'
import type { NearMiss } from './collect-examples.ts'
import { ownPrefix } from './own-examples.ts'
import { amountFound, type TrainingExample } from './training-example.ts'

/**
 * How much the questions of a set count. Few are our own, but they are of the kind that is asked; PIAF's lean on their
 * paragraph (« dans le texte »), which nobody's questions to a collection do.
 */
const setWeights: Readonly<Record<string, number>> = { 'piaf-fr': 0.5 }
const ownWeight = 3
/**
 * In learning confidence: questions of our own longer documents, whose near misses are those that people ask. On the
 * questions of six other writers they tell a little more than they cost those of public sets.
 */
const longWeight = 2
const isLong = ({ set }: Pick<TrainingExample, 'set'>) => set.startsWith('long-')

/** In learning confidence: made near misses count less, as some happen to have an answer. */
const confidenceWeights: Readonly<Record<NearMiss, number>> = {
  removed: 0.6,
  exchanged: 0.7,
  foreign: 0.7,
  posed: 1,
}
/**
 * In calibration: near misses come with each question that has an answer, one in large collections, three in short documents;
 * in the world they are so many to one. Short documents say little of what may be asked of them.
 */
const nearMissShare: Readonly<Record<Amount, number>> = { few: 0.3, many: 0.025 }
/** Answers to our own questions often stand in records, which the text is not asked for: they say little of its quotations. */
const ownShare = 0.1

/** Whether a question is one of our own. */
export const isOwn = ({ set }: Pick<TrainingExample, 'set'>) => set.startsWith(ownPrefix)
const setWeight = (example: TrainingExample) => (isOwn(example) ? ownWeight : (setWeights[example.set] ?? 1))

const shareOf = (example: TrainingExample) =>
  example.nearMiss === null ? 1 : nearMissShare[amountFound(example)]

/** How much an example counts for each of the models. */
export const exampleWeights = {
  ranker: setWeight,
  confidence: (example: TrainingExample) =>
    setWeight(example) *
    (isLong(example) ? longWeight : 1) *
    (example.nearMiss ? confidenceWeights[example.nearMiss] : 1),
  calibration: (example: TrainingExample) =>
    setWeight(example) * (isOwn(example) ? ownShare : shareOf(example)),
}

import type { Amount } from '../answer/sentences/answer-model.ts'
import { ownPrefix } from './own-examples.ts'
import { amountFound, type TrainingExample } from './training-example.ts'

/**
 * How much the questions of a set count. Few are our own, but they are of the kind that is asked; PIAF's lean on their
 * paragraph (« dans le texte »), which nobody's questions to a collection do.
 */
const setWeights: Readonly<Record<string, number>> = { 'piaf-fr': 0.5 }
const ownWeight = 3

/**
 * In learning whether another sentence answers: questions whose paragraph was taken away are no wrong choices, but look
 * like them. In large collections a quarter of them are answered with 0.3, with this a fifth; in short documents few are.
 */
const removedWeight: Readonly<Record<Amount, number>> = { few: 0.3, many: 0.8 }
/**
 * In learning whether anything answers: of our own documents nearly every second question asks what they don't tell, of
 * what a large collection is asked a third at most. More of them costs right answers where nearly all is answered.
 */
const posedWeight: Readonly<Record<Amount, number>> = { few: 1, many: 0.6 }

/**
 * In calibration: near misses come with each question that has an answer, one in large collections, two or three in short documents;
 * in the world they are so many to one. Short documents say little of what may be asked of them.
 */
const nearMissShare: Readonly<Record<Amount, number>> = { few: 0.25, many: 0.025 }
/** In calibration, of the sets of a language one is not to count four times as much as another. */
const calibrationWeights: Readonly<Record<string, number>> = { 'xquad-en': 4, 'xquad-es': 4 }
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
  answerable: (example: TrainingExample) =>
    setWeight(example) * (example.nearMiss === 'posed' ? posedWeight[amountFound(example)] : 1),
  chosen: (example: TrainingExample) =>
    setWeight(example) * (example.nearMiss ? removedWeight[amountFound(example)] : 1),
  calibration: (example: TrainingExample) =>
    setWeight(example) *
    (calibrationWeights[example.set] ?? 1) *
    (isOwn(example) ? ownShare : shareOf(example)),
}

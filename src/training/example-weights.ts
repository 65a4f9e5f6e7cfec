import type { Amount } from '../answer/sentences/answer-model.ts'
import { ownPrefix } from './own-examples.ts'
import { amountFound, type TrainingExample } from './training-example.ts'

/**
 * How much the questions of a set count. Few are our own, but they are of the kind that is asked; PIAF's lean on their
 * paragraph (« dans le texte »), which nobody's questions to a collection do.
 */
const setWeights: Readonly<Record<string, number>> = { 'piaf-fr': 0.5 }
const ownWeight = 3

/** In learning whether another sentence answers: questions whose paragraph was taken away are no wrong choices, but look like them. */
const removedWeight = 0.3

/**
 * In calibration: near misses come with each question that has an answer, one in large collections, two or three in short documents;
 * in the world they are so many to one. Short documents say little of what may be asked of them.
 */
const nearMissShare: Readonly<Record<Amount, number>> = { few: 0.25, many: 0.025 }
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
  answerable: setWeight,
  chosen: (example: TrainingExample) => setWeight(example) * (example.nearMiss ? removedWeight : 1),
  calibration: (example: TrainingExample) =>
    setWeight(example) * (isOwn(example) ? ownShare : shareOf(example)),
}

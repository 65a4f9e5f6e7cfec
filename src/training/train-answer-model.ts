import { type AnswerModel, amounts } from '../answer/sentences/answer-model.ts'
import {
  type crossValidate,
  learnConfidence,
  learnRanker,
  learnValueConfidence,
  type reasons,
} from './cross-validate.ts'
import { toTable } from './linear-model.ts'
import type { TrainingExample } from './training-example.ts'

/**
 * The models that are shipped, learned from all examples. Confidence is learned of what rankers quoted that had not
 * seen the question.
 */
export function trainAnswerModel(
  examples: readonly TrainingExample[],
  names: readonly string[],
  { outcomes, taught, calibration }: ReturnType<typeof crossValidate>,
): AnswerModel {
  const confidence = (reason: (typeof reasons)[number]) =>
    Object.fromEntries(
      amounts.map((amount) => {
        const model = learnConfidence(taught, amount, reason)
        return [amount, toTable([...model.names, 'bias'], model.weights)]
      }),
    ) as AnswerModel['answerable']
  const value = learnValueConfidence(outcomes)
  return {
    ranker: toTable(names, learnRanker(examples, names.length)),
    answerable: confidence('answerable'),
    chosen: confidence('chosen'),
    value: toTable([...value.names, 'bias'], value.weights),
    calibration,
  }
}

import type { AnswerModel } from '../answer/sentences/answer-model.ts'
import { type crossValidate, learnConfidence, learnRanker, learnValue } from './cross-validate.ts'
import { toTable } from './linear-model.ts'
import type { TrainingExample } from './training-example.ts'

/**
 * The models that are shipped, learned from all examples. Confidence and values are learned of what rankers quoted that
 * had not seen the question.
 */
export function trainAnswerModel(
  examples: readonly TrainingExample[],
  names: readonly string[],
  { outcomes, taught, calibration }: ReturnType<typeof crossValidate>,
): AnswerModel {
  const confidence = learnConfidence(taught)
  const value = learnValue(outcomes)
  return {
    ranker: toTable(names, learnRanker(examples, names.length)),
    confidence: toTable([...confidence.names, 'bias'], confidence.weights),
    calibration,
    value: toTable([...value.names, 'bias'], value.weights),
  }
}

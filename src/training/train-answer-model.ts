import type { AnswerModel } from '../answer/sentences/answer-model.ts'
import { type crossValidate, learnConfidence, learnRanker, learnValue } from './cross-validate.ts'
import { toTable } from './linear-model.ts'
import type { TrainingExample } from './training-example.ts'

/**
 * The models that are shipped, learned from all examples. Confidence and values are learned of what rankers quoted that
 * had not seen the question; the calibration goes into the weights.
 */
export function trainAnswerModel(
  examples: readonly TrainingExample[],
  names: readonly string[],
  { outcomes, taught, calibration }: ReturnType<typeof crossValidate>,
): AnswerModel {
  const { slope, offset } = calibration
  const confidence = learnConfidence(taught)
  const stretched = confidence.weights.map((weight, i) =>
    i < confidence.names.length ? weight * slope : weight * slope + offset,
  )
  const value = learnValue(outcomes)
  return {
    ranker: toTable(names, learnRanker(examples, names.length)),
    confidence: toTable([...confidence.names, 'bias'], stretched),
    value: toTable([...value.names, 'bias'], value.weights),
  }
}

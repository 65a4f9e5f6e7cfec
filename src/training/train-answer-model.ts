import type { AnswerModel } from '../answer/sentences/answer-model.ts'
import { type crossValidate, learnConfidence, learnRanker, learnValue } from './cross-validate.ts'
import { exampleWeights } from './example-weights.ts'
import { fitLogistic } from './fit-logistic.ts'
import { hashText } from './folds.ts'
import { toTable } from './linear-model.ts'
import type { TrainingExample } from './training-example.ts'

const evidencePenalty = 3
/** One of so many examples teaches what evidence is: more of them take memory and change nothing. */
const evidenceExamples = 2
/** One of so many sentences that are no evidence is learned from, and counts as many. */
const negatives = 3
/** What the rank of a passage tells is nothing that a sentence holds by itself. */
const isOfPassage = (name: string) => name.startsWith('passage-')

/** Learns how likely a sentence by itself bears out what is asked. */
function learnEvidence(
  examples: readonly TrainingExample[],
  names: readonly string[],
): Record<string, number> {
  const rows = examples
    .filter(({ id }) => hashText(id) % evidenceExamples === 0)
    .flatMap((example) =>
      example.sentences.flatMap((sentences, p) =>
        sentences.flatMap(({ row, gold }, at) => {
          if (!gold && hashText(`${example.id}${p}${at}`) % negatives !== 0) return []
          const weight = exampleWeights.evidence(example) * (gold ? 1 : negatives)
          return [
            { row: row.map((value, i) => (isOfPassage(names[i] ?? '') ? 0 : value)), yes: gold, weight },
          ]
        }),
      ),
    )
  return toTable([...names, 'bias'], fitLogistic(rows, names.length, evidencePenalty))
}

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
    evidence: learnEvidence(examples, names),
    value: toTable([...value.names, 'bias'], value.weights),
  }
}

import {
  type Amount,
  type AnswerModel,
  amounts,
  answerBar,
  calibrated,
  calibrationKey,
  calibrationKeys,
} from '../answer/sentences/answer-model.ts'
import { valueConfidenceFeatures } from '../answer/sentences/value-confidence.ts'
import type { ValueFeature } from '../answer/sentences/value-features.ts'
import { fitCalibration } from './calibrate.ts'
import { exampleWeights } from './example-weights.ts'
import { fitRanker } from './fit-ranker.ts'
import { foldCount, foldOf } from './folds.ts'
import { featureNames, fitLinear, type LinearModel, tell } from './linear-model.ts'
import { type QuotedExample, quoteExample } from './quote-example.ts'
import { amountFound, type TrainingExample } from './training-example.ts'

/** What became of a question whose article no model had seen. */
export interface Outcome {
  example: TrainingExample
  quoted: QuotedExample | null
  /** That the quotation is right, calibrated; 0 where nothing was found. */
  confidence: number
  /** That the value of the quotation is the one asked for; null where it has none. */
  valueConfidence: number | null
}

const rankerPenalty = 0.3
const confidencePenalty = 3
const valuePenalty = 1

/** Learns to put sentences that answer before others; near misses have none. */
export function learnRanker(examples: readonly TrainingExample[], size: number): Float64Array {
  const groups = examples.flatMap((example) => {
    const sentences = example.sentences.flat()
    const rows = sentences.map(({ row }) => row)
    const right = sentences.map(({ gold }) => gold)
    return example.nearMiss ? [] : [{ rows, right, weight: exampleWeights.ranker(example) }]
  })
  return fitRanker(groups, size, rankerPenalty)
}

/** What speaks against a value, or for another. */
const againstValues: ReadonlySet<string> = new Set(
  (['otherZone', 'otherAnchor', 'asked', 'negated', 'attributive', 'whole'] satisfies ValueFeature[]).map(
    (name) => `value-${name}`,
  ),
)
/** What tells neither for nor against one. */
const besideValues: ReadonlySet<string> = new Set(
  (['after', 'bracketed'] satisfies ValueFeature[]).map((name) => `value-${name}`),
)
/**
 * What is lacking or put in other ways never makes a quotation surer, what is covered, and what speaks for its value,
 * never less sure: where questions of a set happen to say the contrary, their writers are why.
 */
const signOf = (name: string) => {
  if (besideValues.has(name)) return 0
  if (/^(?:lacks|replaced|missing|unfit|other)-|-(?:gone|broken)|^nameless$|^few-words$/.test(name)) return -1
  if (againstValues.has(name)) return -1
  return /^(?:covered|value)|^(?:bigrams|density|fits)/.test(name) ? 1 : 0
}

/** What a logistic regression of a confidence is learned of, and how much each example counts. */
interface Lesson {
  of: (quoted: QuotedExample) => boolean
  weight: (example: TrainingExample) => number
}
/**
 * A quotation is wrong for one of two reasons, which look different, so that one regression would weigh the signs of both
 * against each other: nothing answers the question (learned of right quotations and of questions that people pose which
 * nothing answers), or another sentence does (learned of the questions that have an answer,
 * and of those whose paragraph was taken away: what is quoted in its stead is wrong alike).
 */
const lessons = {
  answerable: {
    of: ({ example, right }) => right || example.nearMiss === 'posed',
    weight: exampleWeights.answerable,
  },
  chosen: {
    of: ({ example: { nearMiss } }) => nearMiss === null || nearMiss === 'removed',
    weight: exampleWeights.chosen,
  },
} satisfies Record<string, Lesson>
export const reasons = Object.keys(lessons) as (keyof typeof lessons)[]

/** Learns how likely a quotation isn't wrong for a reason where so much is found, of rankings by a ranker that had not seen its question. */
export function learnConfidence(
  quoted: readonly QuotedExample[],
  amount: Amount,
  reason: keyof typeof lessons,
): LinearModel {
  const { of, weight }: Lesson = lessons[reason]
  const rows = quoted
    .filter((one) => of(one) && amountFound(one.example) === amount)
    .map(({ example, features, right }) => ({ features, yes: right, weight: weight(example) }))
  return fitLinear(rows, Object.keys(quoted[0]?.features ?? {}), confidencePenalty, signOf)
}

function valueFeaturesOf({ quoted, confidence }: Outcome): Record<string, number> | null {
  if (!quoted?.value) return null
  const { likelihood, probability } = quoted.value
  return valueConfidenceFeatures({ confidence, likelihood, probability })
}

/** Learns how surely the value of a quotation is the one asked for, of the questions that are answered. */
export function learnValueConfidence(outcomes: readonly Outcome[]): LinearModel {
  const rows = outcomes.flatMap((outcome) => {
    const { example, quoted, confidence } = outcome
    const features = valueFeaturesOf(outcome)
    if (!features || confidence < answerBar || example.nearMiss) return []
    return [{ features, yes: quoted?.value?.right === true, weight: 1 }]
  })
  return fitLinear(rows, featureNames(rows), valuePenalty)
}

const keyOf = ({ example: { language, sentences } }: Outcome) =>
  calibrationKey(language, sentences.flat().length)

/**
 * Learns how confidence is to be read: language by language, as the questions that are learned from are not as hard in one
 * as in another, and by itself where there is little text.
 */
function learnCalibration(outcomes: readonly Outcome[]): AnswerModel['calibration'] {
  const learned = calibrationKeys.map((key) => {
    const told = outcomes.flatMap((outcome) => {
      const { example, quoted, confidence } = outcome
      return quoted && keyOf(outcome) === key
        ? [{ probability: confidence, yes: quoted.right, weight: exampleWeights.calibration(example) }]
        : []
    })
    return [key, fitCalibration(told)]
  })
  return Object.fromEntries(learned)
}

const folds = Array.from({ length: foldCount }, (_, fold) => fold)
const isIn = (fold: number) => (row: { example: TrainingExample }) => foldOf(row.example.article) === fold
const isOut = (fold: number) => (row: { example: TrainingExample }) => !isIn(fold)(row)

/**
 * Answers every question by models that were learned without the articles of its fold: rankers first, confidence of what
 * these quote, the calibration of that. One outcome an example, in their order; `taught` is what confidence
 * was learned from.
 */
export function crossValidate(
  examples: readonly TrainingExample[],
  names: readonly string[],
): { outcomes: Outcome[]; taught: QuotedExample[]; calibration: AnswerModel['calibration'] } {
  const rankers = folds.map((fold) =>
    learnRanker(
      examples.filter(({ article }) => foldOf(article) !== fold),
      names.length,
    ),
  )
  const quote = (example: TrainingExample) =>
    quoteExample(example, names, rankers[foldOf(example.article)] as Float64Array)
  const outcomeOf = (example: TrainingExample): Outcome => {
    const quoted = quote(example)
    return { example, quoted, confidence: 0, valueConfidence: null }
  }
  const outcomes = examples.map(outcomeOf)
  const taught = outcomes.flatMap(({ quoted }) => quoted ?? [])
  for (const fold of folds) {
    for (const amount of amounts) {
      const models = reasons.map((reason) => learnConfidence(taught.filter(isOut(fold)), amount, reason))
      for (const outcome of outcomes.filter(isIn(fold))) {
        const { quoted, example } = outcome
        if (quoted && amountFound(example) === amount)
          outcome.confidence = models.reduce((p, model) => p * tell(model, quoted.features), 1)
      }
    }
  }
  const calibration = learnCalibration(outcomes)
  for (const outcome of outcomes)
    if (outcome.quoted) outcome.confidence = calibrated(outcome.confidence, calibration[keyOf(outcome)])
  for (const fold of folds) {
    const model = learnValueConfidence(outcomes.filter(isOut(fold)))
    for (const outcome of outcomes.filter(isIn(fold))) {
      const features = valueFeaturesOf(outcome)
      if (features) outcome.valueConfidence = tell(model, features)
    }
  }
  return { outcomes, taught, calibration }
}

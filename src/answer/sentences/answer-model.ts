import { z } from 'zod'
import { logistic, logOdds } from '../../evidence/rank-sentences.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { readTable } from '../../tables/read-table.ts'

/** Where fewer sentences than this are found, the documents are short, and say little of what may be asked of them. */
const fewSentences = 8
/**
 * How much is found: where that is little, nothing competes with the best sentence, which says nothing for it, and what it
 * lacks of the question says more.
 */
export const amounts = ['few', 'many'] as const
export type Amount = (typeof amounts)[number]
/** By how many sentences were weighed. */
export const amountOf = (sentences: number): Amount => (sentences < fewSentences ? 'few' : 'many')

export const calibrationKeys = [...contentLanguages, 'few'] as const
export type CalibrationKey = (typeof calibrationKeys)[number]
/** How confidence is to be read, by the question's language and how many sentences were weighed. */
export const calibrationKey = (language: ContentLanguage, sentences: number): CalibrationKey =>
  amountOf(sentences) === 'few' ? 'few' : language

/** How log-odds are to be stretched and moved so that probabilities mean what they say. */
const calibrationSchema = z.object({ slope: z.number(), offset: z.number() })
export type Calibration = z.infer<typeof calibrationSchema>
/** Surer than this no model is. */
export const surest = 1e-6
export const calibrated = (probability: number, { slope, offset }: Calibration) =>
  logistic(slope * logOdds(probability, surest) + offset)

const weights = z.record(z.string(), z.number())

/**
 * What `npm run train` learned: by which weights sentences are ranked, and how the figures of a ranking tell how likely its
 * quotation is right.
 */
const answerModelSchema = z.object({
  ranker: weights,
  /** Whether anything answers the question, of logistic regressions, `bias` among them. */
  answerable: z.record(z.enum(amounts), weights),
  /** Whether it is this quotation that does, if anything does. */
  chosen: z.record(z.enum(amounts), weights),
  /** How surely the value of a quotation is the one asked for; `bias` among them. */
  value: weights,
  /**
   * How the log-odds of both together are stretched and moved to mean what they say: by the question's language, or
   * where there is little text.
   */
  calibration: z.record(z.enum(calibrationKeys), calibrationSchema),
})

export type AnswerModel = z.infer<typeof answerModelSchema>

export const answerModel = readTable('learned/answer-model.json', answerModelSchema)

/** From which confidence on a quotation is an answer. Below it something wrong would be said too often. */
export const answerBar = 0.72
/** From which confidence on a value is stated beside its quotation. */
export const valueBar = 0.82
/** From which confidence on a quotation is worth showing as what comes nearest. */
export const closestBar = 0.02

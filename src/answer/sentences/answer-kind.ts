import type { ExpectedAnswer, ValueType } from '../question/expected-types.ts'

/** Classes of answers as evidence is weighed by them. */
export const answerKinds = [
  'date',
  'place',
  'person',
  'name',
  'number',
  'amount',
  'length',
  'reason',
  'none',
] as const
export type AnswerKind = (typeof answerKinds)[number]

const kindOfType: Partial<Record<ValueType, AnswerKind>> = {
  date: 'date',
  year: 'date',
  place: 'place',
  country: 'place',
  person: 'person',
  number: 'number',
  money: 'amount',
  percentage: 'amount',
  duration: 'length',
  measure: 'length',
}

/** The class of what a question expects, by the likeliest type of its value; a reason has none. */
export const answerKind = ({ types: [first] }: ExpectedAnswer, asksReason: boolean): AnswerKind =>
  first === undefined ? (asksReason ? 'reason' : 'none') : (kindOfType[first] ?? 'name')

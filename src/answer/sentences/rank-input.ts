import type { Corpus } from '../../corpus/corpus.ts'
import { type RankQuestion, rankQuestion } from '../../evidence/question-terms.ts'
import { foldInPlace } from '../../model/fold.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { QueryPlan } from '../../search/query/query-plan.ts'
import { expectedTypes, type ValueType } from '../question/expected-types.ts'
import { type AnswerKind, answerKind } from './answer-kind.ts'
import { clauseWords } from './clauses.ts'
import { readValueQuestion, type ValueQuestion } from './value-question.ts'

/** A question as its answer is looked for in open text. */
export interface RankInput {
  question: RankQuestion
  /** What kind of value answers it. */
  kind: AnswerKind
  /** The types of value that answer it, the likeliest first. */
  wanted: readonly ValueType[]
  /** The question as values are chosen by it. */
  value: ValueQuestion
}

/** A question, planned as a search, as its answer is looked for in open text. */
export function rankInput(
  text: string,
  plan: QueryPlan,
  corpus: Corpus,
  language: ContentLanguage,
): RankInput {
  const question = rankQuestion(text, plan, corpus)
  const expected = expectedTypes(text, language)
  const { head } = expected
  const at = question.terms.findIndex(
    ({ start, end, whole }) => head !== null && !whole && start < head.end && end > head.start,
  )
  const asksReason = clauseWords(language).reasons(foldInPlace(text)).length > 0
  const value = readValueQuestion(text, language, expected)
  return {
    question: { ...question, head: at },
    value,
    kind: answerKind(expected, asksReason),
    wanted: expected.types,
  }
}

import type { Corpus } from '../../corpus/corpus.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { QueryPlan } from '../../search/query/query-plan.ts'
import { expectedTypes } from '../question/expected-types.ts'
import { answerKind } from './answer-kind.ts'
import type { RankInput } from './candidate-passages.ts'
import { rankQuestion } from './question-terms.ts'
import { readValueQuestion } from './value-question.ts'

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
  const value = readValueQuestion(text, language, expected)
  return { question, value, kind: answerKind(expected), wanted: expected.types, head: at }
}

import { withQuestions } from '../evaluation/article-corpus.ts'
import type { QuestionSet } from '../evaluation/question-sets.ts'
import { collectExample, type NearMiss } from './collect-examples.ts'
import { hashText } from './folds.ts'
import { askOfName, exchangeWord, seededRandom } from './near-misses.ts'
import { type TrainingExample, toTrainingExample } from './training-example.ts'

/** More articles of a set say nothing new, and it takes longer to learn from them. */
export const mostArticles = 120

/** Which near miss is made of a question besides itself: a third of each kind, always the same. */
const nearMissOf = (id: string): Exclude<NearMiss, 'posed'> =>
  (['removed', 'exchanged', 'foreign'] as const)[(hashText(id) % 6) >> 1] ?? 'removed'

/**
 * Asks the questions about the first articles of a set, and one near miss for each, of these articles; a set that has
 * questions which nothing answers has its near misses: each question is asked of its own article and of some dozens, and
 * those that have an answer of another article too.
 */
export async function collectSetExamples(
  set: QuestionSet,
  limit: number = mostArticles,
): Promise<TrainingExample[]> {
  const random = seededRandom(1)
  const examples: TrainingExample[] = []
  await withQuestions(set, limit, async (corpus, questions) => {
    for (const [at, question] of questions.entries()) {
      const { id, article, text, answers, context, documents } = question
      const asked = { id, set: set.name, article, language: set.language, answers, context }
      const collect = async (words: string, nearMiss: NearMiss | null, within = documents) =>
        examples.push(
          toTrainingExample(await collectExample({ ...asked, question: words, nearMiss }, corpus, within)),
        )
      const posed = answers.length > 0 ? null : 'posed'
      await collect(text, posed)
      if (documents.length > 0) {
        await collect(text, posed, [])
        const other = questions[(at + (questions.length >> 1)) % questions.length]
        if (answers.length === 0 || !other || other.article === article) continue
        await collect(text, 'removed', other.documents)
        const elsewhere = askOfName(question, other, set.language, random)
        if (elsewhere !== null) await collect(elsewhere, 'foreign')
        continue
      }
      const nearMiss = nearMissOf(id)
      if (nearMiss === 'removed') {
        await collect(text, nearMiss)
        continue
      }
      const other =
        nearMiss === 'foreign' ? set.questions[Math.floor(random() * set.questions.length)] : undefined
      if (other?.article === article) continue
      const exchanged = exchangeWord(question, set.language, random, other)
      if (exchanged !== null) await collect(exchanged, nearMiss)
    }
  })
  return examples
}

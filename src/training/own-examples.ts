import { withSources } from '../evaluation/article-corpus.ts'
import { judgedQuestionSchema } from '../evaluation/evaluate-questions.ts'
import { evaluationFolder, readLines } from '../evaluation/evaluation-report.ts'
import { judgedSets, sourceOf } from '../evaluation/questions-report.ts'
import { collectExample } from './collect-examples.ts'
import { hashText } from './folds.ts'
import { type TrainingExample, toTrainingExample } from './training-example.ts'

/** The questions of a set can't be told apart by article: they are cut into so many parts instead. */
const partsOfSet = 4

/** What the names of our own sets begin with. */
export const ownPrefix = 'own-'

/**
 * The judged questions of `tests/evaluation` that stand for themselves and ask for one thing, with the passages found for
 * them; those which the documents don't answer are near misses that somebody posed.
 */
export async function collectOwnExamples(): Promise<TrainingExample[]> {
  const examples: TrainingExample[] = []
  for (const set of judgedSets) {
    const { file } = set
    const name = file.replace(/^questions-(.*)\.jsonl$/, '$1')
    const questions = await readLines(new URL(file, evaluationFolder), judgedQuestionSchema)
    await withSources([sourceOf(set)], async (corpus) => {
      for (const { id, language, question, follows, expect, answerable } of questions) {
        if (follows !== null || (answerable && expect.length !== 1)) continue
        const asked = {
          id,
          set: `${ownPrefix}${name}`,
          article: `${name}:${hashText(id) % partsOfSet}`,
          language,
          question,
          answers: answerable ? (expect[0] ?? '').split('|') : [],
          context: '',
          nearMiss: answerable ? null : ('posed' as const),
        }
        examples.push(toTrainingExample(await collectExample(asked, corpus)))
      }
    })
  }
  return examples
}

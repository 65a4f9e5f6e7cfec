import { answerBar, closestBar, valueBar } from '../answer/sentences/answer-model.ts'
import { isStrange } from '../answer/sentences/confidence-features.ts'
import { calibrationError, percent, rightAtPrecision } from '../evaluation/answer-figures.ts'
import { markdownTable } from '../evaluation/markdown-table.ts'
import { bestByScore } from '../evidence/bm25-sentences.ts'
import type { NearMiss } from './collect-examples.ts'
import type { Outcome } from './cross-validate.ts'
import type { TrainingExample } from './training-example.ts'

const precisions = [0.95, 0.93, 0.9, 0.85]
const nearMisses: readonly NearMiss[] = ['removed', 'exchanged', 'foreign', 'posed']

const scoresOf = ({ sentences }: TrainingExample) => sentences.map((own) => own.map(({ bm25 }) => bm25))
const holds = ({ sentences }: TrainingExample, places: ReturnType<typeof bestByScore>) =>
  places.some(({ passage, at }) => sentences[passage]?.[at]?.holds)
/** Whether the best BM25 sentence of all that were found answers. */
const bestSentence = (example: TrainingExample) => holds(example, bestByScore(scoresOf(example), 1))
/** Whether one of the two best BM25 sentences of search's best passage does. */
const twoBest = (example: TrainingExample) => holds(example, bestByScore(scoresOf(example).slice(0, 1), 2))

const count = <T>(rows: readonly T[], of: (row: T) => boolean) => rows.filter(of).length
const isRight = ({ quoted }: Outcome) => quoted?.right === true
const isAnswered = ({ confidence, quoted }: Outcome) =>
  confidence >= answerBar && quoted !== null && !isStrange(quoted.features)
const isClosest = (outcome: Outcome) => !isAnswered(outcome) && outcome.confidence >= closestBar

/** The outcomes of one set: its questions that have an answer, and its near misses. */
function linesOf(set: string, outcomes: readonly Outcome[]) {
  const asked = outcomes.filter(({ example }) => example.nearMiss === null)
  const answered = asked.filter(isAnswered)
  const right = count(answered, isRight)
  const closest = asked.filter(isClosest)
  const valued = answered.filter(({ valueConfidence }) => (valueConfidence ?? 0) >= valueBar)
  const judged = asked.map((row) => ({ confidence: row.confidence, right: isRight(row) }))
  const n = asked.length
  const missed = nearMisses.map((kind) => {
    const own = outcomes.filter(({ example }) => example.nearMiss === kind)
    return percent(count(own, isAnswered), own.length)
  })
  return {
    shipped: [
      set,
      n,
      percent(right, n),
      percent(right, answered.length),
      percent(answered.length, n),
      percent(closest.length, n),
      percent(count(closest, isRight), n),
      `${percent(
        count(valued, ({ quoted }) => quoted?.value?.right === true),
        valued.length,
      )} of ${valued.length}`,
      calibrationError(judged).toFixed(3),
      calibrationError(outcomes.map((row) => ({ confidence: row.confidence, right: isRight(row) }))).toFixed(
        3,
      ),
    ],
    bars: [
      set,
      ...precisions.map((precision) => percent(rightAtPrecision(judged, precision, n).share, 1)),
      percent(count(asked, isRight), n),
      percent(
        count(asked, ({ example }) => bestSentence(example)),
        n,
      ),
      percent(
        count(asked, ({ example }) => twoBest(example)),
        n,
      ),
    ],
    missed: [set, ...missed],
  }
}

/** The figures of a cross-validation, set by set, in Markdown, with what plain BM25 quotes beside them. */
export function trainingReport(outcomes: readonly Outcome[]): string {
  const sets = [...new Set(outcomes.map(({ example }) => example.set))]
  const lines = sets.map((set) =>
    linesOf(
      set,
      outcomes.filter(({ example }) => example.set === set),
    ),
  )
  return [
    `# Answers from the text, five folds by article`,
    '',
    `At the shipped bars (answer from ${answerBar}, value from ${valueBar}, closest from ${closestBar}), of questions that have an answer:`,
    '',
    markdownTable(
      [
        'set',
        'questions',
        'answered rightly',
        'precision',
        'coverage',
        'closest',
        'closest and right',
        'value precision',
        'calibration error',
        'with near misses',
      ],
      lines.map(({ shipped }) => shipped),
    ),
    '',
    'Answered rightly, of all, where the bar is set for a precision; and where always something is quoted:',
    '',
    markdownTable(
      [
        'set',
        ...precisions.map((precision) => `at ${precision}`),
        'ranker',
        'best BM25 sentence',
        'two best BM25 sentences of the best passage',
      ],
      lines.map(({ bars }) => bars),
    ),
    '',
    'Near misses that were answered at the shipped bar:',
    '',
    markdownTable(
      [
        'set',
        'paragraph taken away',
        'word exchanged within the paragraph',
        'word of another article',
        'posed by somebody',
      ],
      lines.map(({ missed }) => missed),
    ),
    '',
  ].join('\n')
}

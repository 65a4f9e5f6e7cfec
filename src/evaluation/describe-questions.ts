import { contentLanguages } from '../model/language.ts'
import { describeOutcomes } from './describe-outcomes.ts'
import type { EvaluatedQuestion } from './evaluate-questions.ts'

/** Right answers of those asked, by kind of question and language, and what became of the others, in Markdown. */
export function describeQuestions(name: string, rows: readonly EvaluatedQuestion[]): string {
  const languages = contentLanguages.filter((code) => rows.some(({ language }) => language === code))
  const share = (some: readonly EvaluatedQuestion[]) =>
    `${some.filter(({ right }) => right).length}/${some.length}`
  const line = (label: string, some: readonly EvaluatedQuestion[]) => {
    const cells = languages.map((code) => share(some.filter(({ language }) => language === code)))
    return `| ${[label, ...cells, share(some)].join(' | ')} |`
  }
  const answerable = rows.filter((row) => row.answerable)
  return [
    `## ${name}`,
    '',
    `| ${['kind', ...languages, 'all'].join(' | ')} |`,
    `|${'---|'.repeat(languages.length + 2)}`,
    ...[...new Set(rows.map(({ category }) => category))].map((category) =>
      line(
        category,
        rows.filter((row) => row.category === category),
      ),
    ),
    line('answerable', answerable),
    line('all', rows),
    '',
    describeOutcomes([
      { name: 'answerable', rows: answerable },
      { name: 'unanswerable', rows: rows.filter((row) => !row.answerable) },
    ]),
    '',
  ].join('\n')
}

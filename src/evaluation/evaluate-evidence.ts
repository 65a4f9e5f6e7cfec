import { evidenceModel } from '../evidence/evidence-model.ts'
import { logistic, weigh } from '../evidence/rank-sentences.ts'
import { articlesAtOnce, withQuestions } from './article-corpus.ts'
import { bestBar, bestSentence, wordFigures } from './evidence-figures.ts'
import { evidenceQueries, type QueryForm, queryForms } from './evidence-queries.ts'
import { type EvidenceList, type ListedSentence, listEvidence } from './list-evidence.ts'
import { markdownTable } from './markdown-table.ts'
import type { QuestionSet } from './question-sets.ts'

/** So many queries of a set and form tell enough: they are drawn evenly from all. */
const mostQueries = 200

function drawn<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count)
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)] as T)
}

/** Lists the sentences that are found for queries made of the questions about the first articles of a set, form by form. */
export async function listSet(
  set: QuestionSet,
  limit: number = set.articles.length,
): Promise<Map<QueryForm, EvidenceList[]>> {
  const lists = new Map(queryForms.map((form): [QueryForm, EvidenceList[]] => [form, []]))
  const parts = Math.ceil(Math.min(limit, set.articles.length) / articlesAtOnce)
  await withQuestions(set, limit, async (corpus, questions) => {
    for (const [form, own] of lists)
      for (const query of drawn(evidenceQueries(questions, set.language, form), mostQueries / parts))
        own.push(await listEvidence(query, corpus))
  })
  return lists
}

const likelihoodOf = ({ features }: ListedSentence) => logistic(weigh(features, evidenceModel.weights))
const bm25Of = ({ bm25 }: ListedSentence) => bm25
const figure = (value: number) => value.toFixed(3)

/** A line of the report: how well the sentences of some lists are chosen, with plain BM25 beside. */
export function evidenceLine(
  name: string,
  lists: readonly EvidenceList[],
  chosen: (sentence: ListedSentence) => boolean = (one) => likelihoodOf(one) >= evidenceModel.bar,
): string[] {
  const own = wordFigures(lists, ({ sentences }) => sentences.filter(chosen))
  const top = wordFigures(lists, (list) => bestSentence(list, bm25Of))
  const words = lists.flatMap(({ sentences }) => sentences.map(({ words }) => words))
  const gold = lists.reduce((sum, { goldWords }) => sum + goldWords, 0)
  return [
    name,
    String(lists.length),
    figure(
      gold /
        Math.max(
          1,
          words.reduce((sum, count) => sum + count, 0),
        ),
    ),
    figure(own.f1),
    figure(own.precision),
    figure(own.recall),
    figure(own.macro),
    figure(bestBar(lists, bm25Of).f1),
    figure(top.f1),
  ]
}

/** The report of some lines, in Markdown. */
export const describeEvidence = (lines: readonly string[][]): string =>
  markdownTable(
    [
      'set and form of queries',
      'queries',
      'share of evidence',
      'word F1',
      'precision',
      'recall',
      'F1 by query',
      'BM25 over its best bar',
      'best BM25 sentence',
    ],
    lines.map((line) => [...line]),
  )

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Corpus } from '../corpus/corpus.ts'
import { searchRequestSchema } from '../model/search-request.ts'
import {
  describeAblation,
  describeFigures,
  describeRatio,
  type EvaluatedQuery,
  evaluateQueries,
  judgedQuerySchema,
} from './evaluate-queries.ts'
import { mean } from './ranking-figures.ts'

export async function readLines<T>(file: URL, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  return lines.map((line) => schema.parse(JSON.parse(line)))
}

/** Where the judged sets are; the corpus that they are judged on is in `corpus/` beside them, and the source document. */
export const evaluationFolder = new URL('../../tests/evaluation/', import.meta.url)

async function languageAccuracy(corpus: Corpus): Promise<number> {
  const file = new URL('language-id.jsonl', evaluationFolder)
  const queries = await readLines(file, z.object({ query: z.string(), language: z.string() }))
  const right = await Promise.all(
    queries.map(async ({ query, language }) => {
      const result = await corpus.search(searchRequestSchema.parse({ q: query, limit: 1 }))
      return result.query.language === language ? 1 : 0
    }),
  )
  return mean(right)
}

export interface EvaluationReport {
  rows: EvaluatedQuery[]
  /** Share of queries of two words and more whose language was told right. */
  languageAccuracy: number
  /** Markdown. */
  text: string
}

/** Measures retrieval on the judged queries, split by split, with what each source of translations brings. */
export async function evaluationReport(corpus: Corpus, ablation: boolean): Promise<EvaluationReport> {
  const queries = await readLines(new URL('queries.jsonl', evaluationFolder), judgedQuerySchema)
  const rows = await evaluateQueries(corpus, queries)
  const accuracy = await languageAccuracy(corpus)
  const lines = ['# Retrieval', '']
  for (const split of ['dev', 'test'] as const) {
    const own = rows.filter((row) => row.split === split)
    lines.push(`## ${split === 'dev' ? 'Development' : 'Test'} queries`, '')
    lines.push(...describeFigures(own), '', describeRatio(own), '')
  }
  lines.push(`Query language told right: ${accuracy.toFixed(3)}`, '')
  if (ablation) {
    const dev = queries.filter((query) => query.split === 'dev')
    lines.push('## Ablation (development queries)', '', ...(await describeAblation(corpus, dev)), '')
  }
  return { rows, languageAccuracy: accuracy, text: lines.join('\n') }
}

import { z } from 'zod'
import type { Corpus } from '../corpus/corpus.ts'
import { searchRequestSchema } from '../model/search-request.ts'
import type { TranslationOrigin } from '../translate/translate-word.ts'
import { mean, type RankingFigures, rankingFigures, ratioInterval } from './ranking-figures.ts'

/** A search with the passages that answer it, written and judged before the ranking was tuned. */
export const judgedQuerySchema = z.object({
  id: z.string(),
  language: z.enum(['fr', 'en']),
  query: z.string(),
  relevant: z.union([z.array(z.string()), z.record(z.string(), z.number())]),
  cross: z.boolean().describe('Whether the passages are in the other language'),
  split: z.enum(['dev', 'test']),
  style: z.enum(['keyword', 'question']),
  twin: z.string().nullish().describe('The same need in the other language'),
})
export type JudgedQuery = z.infer<typeof judgedQuerySchema>

export interface EvaluatedQuery extends JudgedQuery, RankingFigures {
  detected: string
}

/** Runs judged queries as a reader would; `null` as origins searches without crossing languages. */
export async function evaluateQueries(
  corpus: Corpus,
  queries: JudgedQuery[],
  origins?: ReadonlySet<TranslationOrigin> | null,
): Promise<EvaluatedQuery[]> {
  const rows: EvaluatedQuery[] = []
  for (const judged of queries) {
    const request = searchRequestSchema.parse({
      q: judged.query,
      crossLanguage: origins === null ? 'false' : 'true',
    })
    const { hits, query } = await corpus.search(request, undefined, origins ?? undefined)
    const gains = Array.isArray(judged.relevant)
      ? Object.fromEntries(judged.relevant.map((id) => [id, 1]))
      : judged.relevant
    const figures = rankingFigures(
      hits.map(({ id }) => id),
      gains,
    )
    rows.push({ ...judged, ...figures, detected: query.language })
  }
  return rows
}

const cell = (value: number) => value.toFixed(3)

/** A table of figures, one row for each kind of query. */
export function describeFigures(rows: EvaluatedQuery[]): string[] {
  const kinds: [string, (row: EvaluatedQuery) => boolean][] = [
    ['all', () => true],
    ['same language', (row) => !row.cross],
    ['across languages', (row) => row.cross],
    ['across, French query', (row) => row.cross && row.language === 'fr'],
    ['across, English query', (row) => row.cross && row.language === 'en'],
    ['keywords', (row) => row.style === 'keyword'],
    ['questions', (row) => row.style === 'question'],
  ]
  const lines = kinds.map(([name, belongs]) => {
    const own = rows.filter(belongs)
    const figures = [own.map((r) => r.ndcg), own.map((r) => r.recall), own.map((r) => r.reciprocalRank)]
    return `| ${name} | ${own.length} | ${figures.map((values) => cell(mean(values))).join(' | ')} |`
  })
  return ['| queries | n | nDCG@10 | recall@10 | MRR |', '|---|---|---|---|---|', ...lines]
}

/** nDCG across languages against the same need asked in the passages' language, over pairs of twins. */
export function describeRatio(rows: EvaluatedQuery[]): string {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const pairs = rows.flatMap((row): [number, number][] => {
    const twin = row.twin ? byId.get(row.twin) : undefined
    return row.cross && twin && !twin.cross ? [[row.ndcg, twin.ndcg]] : []
  })
  const { ratio, low, high } = ratioInterval(pairs)
  return `Across / same language over ${pairs.length} pairs of twins: ${cell(ratio)} (95 % bootstrap interval ${cell(low)} to ${cell(high)})`
}

/** The approaches, added one after the other, and the whole without each of them. */
export async function describeAblation(corpus: Corpus, queries: JudgedQuery[]): Promise<string[]> {
  const all: TranslationOrigin[] = ['name', 'concept', 'dictionary', 'learned', 'cognate', 'documents']
  const runs: [string, ReadonlySet<TranslationOrigin> | null][] = [
    ['crossLanguage=false', null],
    ['same letters only', new Set<TranslationOrigin>()],
    ['names', new Set(all.slice(0, 1))],
    ['names, concepts', new Set(all.slice(0, 2))],
    ['names, concepts, dictionary', new Set(all.slice(0, 3))],
    ['names, concepts, dictionary, learned', new Set(all.slice(0, 4))],
    ['all', new Set(all)],
    ...all
      .slice(0, 5)
      .map((origin): [string, ReadonlySet<TranslationOrigin>] => [
        `all but ${origin}`,
        new Set(all.filter((other) => other !== origin)),
      ]),
  ]
  const lines = ['| translations from | across languages nDCG@10 | same language nDCG@10 |', '|---|---|---|']
  for (const [name, origins] of runs) {
    const rows = await evaluateQueries(corpus, queries, origins)
    const ndcg = (cross: boolean) => mean(rows.filter((row) => row.cross === cross).map((row) => row.ndcg))
    lines.push(`| ${name} | ${cell(ndcg(true))} | ${cell(ndcg(false))} |`)
  }
  return lines
}

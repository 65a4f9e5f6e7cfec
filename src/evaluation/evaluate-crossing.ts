import type { Corpus } from '../corpus/corpus.ts'
import type { EmbeddingSettings } from '../embedding-settings.ts'
import { plainSearch } from '../engine/minisearch/plain-search.ts'
import { PasserelleError } from '../errors.ts'
import { searchRequestSchema } from '../model/search-request.ts'
import type { TranslationTable } from '../translate/learned-translations.ts'
import { openSet, paragraphKey, paragraphReader } from './crossing-corpus.ts'
import type { CrossingQuery, CrossingSet } from './crossing-sets.ts'
import { rankingFigures } from './ranking-figures.ts'

/** What became of one query. */
export interface CrossingRow {
  id: string
  set: string
  cross: boolean
  query: string
  target: string
  /** As it was told. */
  detected: string
  ndcg: number
  recall: number
  /** The same figure of plain MiniSearch; null across languages, where it finds next to nothing. */
  plain: number | null
  tookMs: number
}

/** Passages may be parts of one paragraph: so many are asked for that ten paragraphs are among them. */
const asked = 20

async function runQuery(
  corpus: Corpus,
  { text, target }: CrossingQuery,
  read: ReturnType<typeof paragraphReader>,
) {
  const request = searchRequestSchema.parse({ q: text, limit: asked })
  const { hits, plan, tookMs, wordsAlone } = await corpus.retrieve(request)
  if (wordsAlone) throw new PasserelleError((await corpus.health()).detail ?? '')
  const ranked = [...new Set(hits.map(({ passage }) => read(passage, target)))]
  return {
    ...rankingFigures(ranked, { [paragraphKey(target)]: 1 }),
    detected: plan.language.language,
    tookMs,
  }
}

/** Runs the queries of a set as a reader would, in its own language and in the other. */
export async function evaluateCrossing(
  set: CrossingSet,
  translations?: TranslationTable,
  embeddings?: EmbeddingSettings,
): Promise<CrossingRow[]> {
  const corpus = await openSet(set, translations, embeddings)
  const read = paragraphReader(set)
  const texts = set.documents.flat()
  const plain = plainSearch(texts)
  const rows: CrossingRow[] = []
  for (const query of set.queries) {
    const { ndcg, recall, detected, tookMs } = await runQuery(corpus, query, read)
    const byPlain = query.cross
      ? null
      : rankingFigures(
          plain(query.text).map((at) => texts[at] ?? ''),
          { [query.target]: 1 },
        ).ndcg
    rows.push({
      id: query.id,
      set: set.name,
      cross: query.cross,
      query: query.text,
      target: query.target,
      detected,
      ndcg,
      recall,
      plain: byPlain,
      tookMs,
    })
  }
  await corpus.close()
  return rows
}

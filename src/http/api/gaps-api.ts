import { Hono } from 'hono'
import { z } from 'zod'
import type { Corpus } from '../../corpus/corpus.ts'
import { readGaps } from '../../gaps/gap-log.ts'
import { type GapGroup, listGaps } from '../../gaps/list-gaps.ts'
import { contentLanguageSchema } from '../../model/language.ts'
import { requireToken } from '../admin-token.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'

/** Where gaps are counted, and who may see them. */
export interface GapSettings {
  stateDir: string
  /** Null hides them. */
  adminToken: string | null
}

/** Where nothing is counted: nobody sees anything. */
export const noGaps: GapSettings = { stateDir: '', adminToken: null }

const usualGaps = 20
export const gapsQuery = z.object({ limit: z.coerce.number().int().min(1).max(100).default(usualGaps) })
export const gapListSchema = z.object({
  gaps: z.array(
    z.object({
      count: z.int().describe('How often it was asked for, in all wordings'),
      last: z.string().describe('The day when it was asked for last'),
      wordings: z.array(
        z.object({
          kind: z.enum(['search', 'question']),
          text: z.string(),
          language: contentLanguageSchema,
          count: z.int(),
        }),
      ),
      missing: z.array(z.string()).describe('Words that stand in no document, whatever stands for them'),
      proposals: z.array(
        z.object({
          word: z.string(),
          language: contentLanguageSchema,
          meant: z.string().describe('A word of the documents that would stand for it'),
          meantLanguage: contentLanguageSchema,
          because: z.enum(['translation', 'spelling', 'meaning']),
          likeness: z.number(),
          row: z.string().describe('A row for data/tables/terminology'),
          gained: z.int().describe('How many passages more would be found'),
        }),
      ),
    }),
  ),
})

/** The gaps of the newest index, most often asked for first. */
export async function gapsOf(
  { stateDir }: GapSettings,
  corpus: Corpus,
  limit = usualGaps,
): Promise<GapGroup[]> {
  return listGaps(await readGaps(stateDir), corpus, { limit })
}

/** `/api/gaps`: what was asked for and not found, for whoever has the token. */
export function gapsApi(settings: GapSettings): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>().get('/api/gaps', requireToken(settings.adminToken), async (c) => {
    const { limit } = parseQuery(c, gapsQuery)
    const gaps = await gapsOf(settings, c.var.corpus, limit)
    return c.json(gapListSchema.parse({ gaps }), 200, { 'Cache-Control': 'no-store' })
  })
}

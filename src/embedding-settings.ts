import { z } from 'zod'
import { isWebAddress, secret, wholeNumber } from './setting-schemas.ts'

/** The settings of search by meaning, as environment variables; see docs/operation.md. */
export const embeddingShape = {
  EMBEDDINGS_URL: z
    .string()
    .refine(isWebAddress, 'give an address as http://host/v1/embeddings')
    .refine(
      (url) => !/^https?:\/\/[^/]*@/.test(url),
      'give user and password in no address, but EMBEDDINGS_KEY',
    )
    .optional(),
  EMBEDDINGS_MODEL: z.string().regex(/\S/, 'must name a model').optional(),
  EMBEDDINGS_KEY: secret.optional(),
  EMBEDDINGS_QUERY_PREFIX: z.string().default(''),
  EMBEDDINGS_PASSAGE_PREFIX: z.string().default(''),
  // A search that takes longer is felt to wait; models on the same machine take a tenth of it.
  EMBEDDINGS_QUERY_MS: wholeNumber(50, 60_000).default(1000),
}
const embeddingSchema = z.object(embeddingShape)
type Given = z.infer<typeof embeddingSchema>

/** An endpoint that tells the meaning of texts as vectors, as OpenAI's `/v1/embeddings` does. */
export interface EmbeddingSettings {
  url: string
  model: string
  key: string | null
  /** What models want before texts, to know a query from a passage: `query: `. */
  queryPrefix: string
  passagePrefix: string
  /** How long a search waits for the vector of its query. */
  queryMs: number
}

/** What the settings lack together, by the name of the setting to mend. */
export function embeddingProblem(
  given: Given & { ENGINE: string },
): { name: string; message: string } | null {
  if (given.EMBEDDINGS_URL === undefined) return null
  if (given.EMBEDDINGS_MODEL === undefined)
    return { name: 'EMBEDDINGS_MODEL', message: 'must name the model of EMBEDDINGS_URL' }
  return given.ENGINE === 'opensearch'
    ? { name: 'EMBEDDINGS_URL', message: 'works with the engines frozen and minisearch alone' }
    : null
}

/** Null where search by meaning is off. */
export const embeddingSettings = (given: Given): EmbeddingSettings | null =>
  given.EMBEDDINGS_URL === undefined
    ? null
    : {
        url: given.EMBEDDINGS_URL,
        model: given.EMBEDDINGS_MODEL ?? '',
        key: given.EMBEDDINGS_KEY ?? null,
        queryPrefix: given.EMBEDDINGS_QUERY_PREFIX,
        passagePrefix: given.EMBEDDINGS_PASSAGE_PREFIX,
        queryMs: given.EMBEDDINGS_QUERY_MS,
      }

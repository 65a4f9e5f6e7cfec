import { z } from 'zod'
import type { EmbeddingSettings } from '../embedding-settings.ts'
import { PasserelleError } from '../errors.ts'

/** The endpoint of EMBEDDINGS_URL gives no vectors. */
export class EmbeddingsError extends PasserelleError {
  /** Whether it may give them when it is asked again. */
  readonly isPassing: boolean
  constructor(url: string, reason: string, isPassing: boolean, options?: ErrorOptions) {
    const { origin, pathname } = new URL(url)
    super(`EMBEDDINGS_URL ${origin}${pathname}: ${reason}`, options)
    this.isPassing = isPassing
  }
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative().optional(), embedding: z.array(z.number()).min(1) })),
})

/** So much of what an endpoint says of a refusal is told. */
const maxTold = 200

/** A vector of length 1, so that a dot product of two is the cosine of their angle; null of one that has no length. */
function normalised(numbers: readonly number[]): Float32Array | null {
  const length = Math.hypot(...numbers)
  return length > 0 && Number.isFinite(length) ? Float32Array.from(numbers, (n) => n / length) : null
}

async function ask(input: string[], settings: EmbeddingSettings, timeoutMs: number): Promise<Response> {
  const { url, model, key } = settings
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, input, encoding_format: 'float' }),
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch (error) {
    throw unanswered(url, timeoutMs, error)
  }
}

/** What a connection or a body that breaks off is told as. */
function unanswered(url: string, timeoutMs: number, error: unknown): EmbeddingsError {
  const { name, message, cause } = error as Error
  const reason = cause instanceof Error ? `${message}: ${cause.message}` : message
  const isLate = name === 'TimeoutError'
  const told = isLate ? `no answer within ${timeoutMs} ms` : reason
  // Whoever had that much time needs more than another try.
  return new EmbeddingsError(url, told, !isLate, { cause: error })
}

/**
 * Asks the endpoint for the vectors of some texts, once.
 * @returns a vector of length 1 for each text, all of as many numbers
 * @throws EmbeddingsError where it doesn't give them within the time
 */
export async function embedTexts(
  texts: string[],
  settings: EmbeddingSettings,
  timeoutMs: number,
): Promise<Float32Array[]> {
  const { url } = settings
  const response = await ask(texts, settings, timeoutMs)
  const body = await response.text().catch((error) => {
    throw unanswered(url, timeoutMs, error)
  })
  if (!response.ok) {
    const isPassing = response.status === 408 || response.status === 429 || response.status >= 500
    throw new EmbeddingsError(url, `status ${response.status} ${body.slice(0, maxTold)}`.trim(), isPassing)
  }
  const data = readAnswer(body)
  if (data?.length !== texts.length)
    throw new EmbeddingsError(url, 'its answer is no list of embeddings', false)
  const ordered = data.map((one, at) => ({ at: one.index ?? at, vector: normalised(one.embedding) }))
  const vectors = ordered.sort((a, b) => a.at - b.at).map(({ vector }) => vector)
  const [first] = vectors
  return vectors.map((vector) => {
    if (vector && vector.length === first?.length) return vector
    throw new EmbeddingsError(url, 'its vectors have no length, or not the same number of numbers', false)
  })
}

function readAnswer(body: string) {
  try {
    return answerSchema.parse(JSON.parse(body)).data
  } catch {
    return null
  }
}

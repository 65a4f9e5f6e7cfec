import type { EmbeddingSettings } from '../embedding-settings.ts'
import { EmbeddingsError, embedTexts } from './embed-texts.ts'

/** Pages, their facets and the next pages ask for the same query again. */
const maxKept = 500
/** An endpoint that failed is left alone for so long: searches don't wait for it one by one. */
const restMs = 10_000
/** Gives the vectors of queries, each asked for once. */
export class QueryEmbedder {
  private readonly settings: EmbeddingSettings
  private readonly now: () => number
  private readonly kept = new Map<string, Promise<Float32Array>>()
  private failure: { error: EmbeddingsError; until: number } | null = null

  constructor(settings: EmbeddingSettings, now: () => number = () => performance.now()) {
    this.settings = settings
    this.now = now
  }

  /** The vector of a query, of length 1. @throws EmbeddingsError where the endpoint fails, or failed a moment ago */
  async embed(query: string): Promise<Float32Array> {
    const known = this.kept.get(query)
    if (known) {
      // The last that was asked for is the last to go.
      this.kept.delete(query)
      this.kept.set(query, known)
      return known
    }
    if (this.failure && this.now() < this.failure.until) throw this.failure.error
    const asked = this.ask(query)
    this.kept.set(query, asked)
    if (this.kept.size > maxKept) this.kept.delete(this.kept.keys().next().value as string)
    asked.catch(() => this.kept.delete(query))
    return asked
  }

  private async ask(query: string): Promise<Float32Array> {
    const { settings } = this
    try {
      const [vector] = await embedTexts([settings.queryPrefix + query], settings, settings.queryMs)
      this.failure = null
      return vector as Float32Array
    } catch (error) {
      if (error instanceof EmbeddingsError) this.failure = { error, until: this.now() + restMs }
      throw error
    }
  }
}

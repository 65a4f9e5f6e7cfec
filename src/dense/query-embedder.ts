import type { EmbeddingSettings } from '../embedding-settings.ts'
import { RecentValues } from '../model/recent-values.ts'
import { EmbeddingsError, embedTexts } from './embed-texts.ts'

/** Pages, their facets and the next pages ask for the same query again. */
const maxKept = 500
/** An endpoint that failed is left alone for so long: searches don't wait for it one by one. */
const holdsMs = 10_000
/** What is asked where only is to be known whether the endpoint answers. */
const probe = 'trade'
/** Gives the vectors of queries, each asked for once. */
export class QueryEmbedder {
  private readonly settings: EmbeddingSettings
  private readonly now = () => performance.now()
  private readonly kept = new RecentValues<string, Promise<Float32Array>>(maxKept)
  /** What came of the last time that the endpoint was asked, and until when that is taken to hold. */
  private last: { outcome: Float32Array | EmbeddingsError; until: number } | null = null

  constructor(settings: EmbeddingSettings) {
    this.settings = settings
  }

  /** The vector of a query, of length 1. @throws EmbeddingsError where the endpoint fails, or failed a moment ago */
  async embed(query: string): Promise<Float32Array> {
    const known = this.kept.get(query)
    if (known) return known
    const last = this.outcome()
    if (last instanceof EmbeddingsError) throw last
    const asked = this.ask(query)
    this.kept.set(query, asked)
    asked.catch(() => this.kept.delete(query))
    return asked
  }

  /** Of how many numbers the endpoint's vectors are. It is asked where that is not known of late. @throws as `embed` */
  async dimensions(): Promise<number> {
    const outcome = this.outcome() ?? (await this.ask(probe))
    if (outcome instanceof EmbeddingsError) throw outcome
    return outcome.length
  }

  /** Whether it failed a moment ago, and is left alone. */
  get isResting(): boolean {
    return this.outcome() instanceof EmbeddingsError
  }

  private outcome(): Float32Array | EmbeddingsError | null {
    return this.last && this.now() < this.last.until ? this.last.outcome : null
  }

  private async ask(query: string): Promise<Float32Array> {
    const { settings } = this
    try {
      const [vector] = await embedTexts([settings.queryPrefix + query], settings, settings.queryMs)
      this.last = { outcome: vector as Float32Array, until: this.now() + holdsMs }
      return vector as Float32Array
    } catch (error) {
      if (error instanceof EmbeddingsError) this.last = { outcome: error, until: this.now() + holdsMs }
      throw error
    }
  }
}

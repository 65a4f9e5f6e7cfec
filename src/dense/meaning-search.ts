import type { EmbeddingSettings } from '../embedding-settings.ts'
import type { NearPassage } from '../engine/raise-near.ts'
import { EmbeddingsError } from './embed-texts.ts'
import { nearestPassages } from './nearest-passages.ts'
import type { VectorTable } from './passage-vectors.ts'
import { QueryEmbedder } from './query-embedder.ts'

/** Finds passages by what they mean. */
export class MeaningSearch {
  private readonly table: VectorTable | null
  private readonly embedder: QueryEmbedder
  private readonly settings: EmbeddingSettings

  /** @param table null where the index lacks vectors of the model that is set: then nothing is found */
  constructor(settings: EmbeddingSettings, table: VectorTable | null) {
    this.settings = settings
    this.table = table
    this.embedder = new QueryEmbedder(settings)
  }

  /** The passages that are near to a query; null where they can't be told. */
  async nearest(query: string): Promise<NearPassage[] | null> {
    if (!this.table) return null
    try {
      const vector = await this.embedder.embed(query)
      return vector.length === this.table.dimensions ? nearestPassages(vector, this.table) : null
    } catch (error) {
      if (error instanceof EmbeddingsError) return null
      throw error
    }
  }

  /** Whether searches lack at the moment what they may have in the next. */
  get isResting(): boolean {
    return this.embedder.isResting
  }

  /** Why passages can't be found by what they mean; null where they can. */
  async fault(): Promise<string | null> {
    const { url, model } = this.settings
    if (!this.table) return `the index lacks vectors of passages by ${model}; run: npx passerelle index`
    try {
      const length = await this.embedder.dimensions()
      const { dimensions } = this.table
      if (length === dimensions) return null
      return `${model} at ${url} gives ${length} numbers for a query, the index has ${dimensions} for a passage; give it a name of its own in EMBEDDINGS_MODEL`
    } catch (error) {
      if (error instanceof EmbeddingsError) return error.message
      throw error
    }
  }
}

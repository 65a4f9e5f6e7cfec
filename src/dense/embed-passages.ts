import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { EmbeddingSettings } from '../embedding-settings.ts'
import { type PassageLanguage, passageLanguages } from '../model/language.ts'
import { type IndexedPassage, isPlace } from '../model/passage.ts'
import { EmbeddingsError, embedTexts } from './embed-texts.ts'
import { nameBytes, noVector, quantise, type VectorTable } from './passage-vectors.ts'

/** So much is asked for at once: enough that the way costs little, and a small model on a busy machine is in time. */
const batch = { texts: 32, characters: 16_000, ms: 120_000 }
/** What is waited before asking again what may have been passing. */
const pausesMs = [500, 2000]
/** Models read some hundreds of words; what follows is not sent. */
const maxChars = 4000

/** Identifies the model with what it is told: vectors of another one are never compared with its own. */
export const makerOf = ({ model, passagePrefix }: EmbeddingSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([model, passagePrefix, maxChars]))
    .digest('hex')
    .slice(0, 16)

/** What is embedded of an entry; empty where there is nothing to embed. */
const textOf = (entry: IndexedPassage) => (isPlace(entry) ? '' : entry.text.slice(0, maxChars).trim())

const nameOf = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * nameBytes)

async function embedPatiently(texts: string[], settings: EmbeddingSettings): Promise<Float32Array[]> {
  for (const pause of pausesMs) {
    try {
      return await embedTexts(texts, settings, batch.ms)
    } catch (error) {
      if (!(error instanceof EmbeddingsError) || !error.isPassing) throw error
      await wait(pause)
    }
  }
  return embedTexts(texts, settings, batch.ms)
}

/** Named texts in batches. */
function* batchesOf(texts: ReadonlyMap<string, string>): Generator<Map<string, string>> {
  let next = new Map<string, string>()
  let characters = 0
  for (const [name, text] of texts) {
    if (next.size === batch.texts || (next.size > 0 && characters + text.length > batch.characters)) {
      yield next
      next = new Map()
      characters = 0
    }
    next.set(name, text)
    characters += text.length
  }
  if (next.size > 0) yield next
}

/** What there is to embed of an entry; without a name where there is nothing. */
interface NamedText {
  name: string
  language: PassageLanguage
}

/** Vectors by the names of their texts. */
class NamedVectors {
  /** Names → the places of their vectors. */
  readonly places = new Map<string, number>()
  private readonly scales: number[] = []
  private readonly values: Int8Array[] = []

  get dimensions(): number {
    return this.values[0]?.length ?? 0
  }

  add(name: string, scale: number, values: Int8Array): void {
    this.places.set(name, this.scales.length)
    this.scales.push(scale)
    this.values.push(values)
  }

  addAll({ names, scales, values, dimensions }: VectorTable): void {
    for (const [at, scale] of scales.entries()) {
      const name = Buffer.from(names.subarray(at * nameBytes, (at + 1) * nameBytes)).toString('hex')
      this.add(name, scale, values.subarray(at * dimensions, (at + 1) * dimensions))
    }
  }

  /** The vectors of the texts of some entries, each once, in their order. */
  tableOf(maker: string, texts: readonly NamedText[]): VectorTable {
    const { dimensions } = this
    const languages = new Map<string, PassageLanguage>()
    for (const { name, language } of texts)
      if (this.places.has(name) && !languages.has(name)) languages.set(name, language)
    const kept = [...languages.keys()]
    const rows = new Map(kept.map((name, row) => [name, row]))
    const places = kept.map((name) => this.places.get(name) as number)
    const values = new Int8Array(kept.length * dimensions)
    for (const [row, place] of places.entries()) values.set(this.values[place] as Int8Array, row * dimensions)
    return {
      maker,
      dimensions,
      rows: Int32Array.from(texts, ({ name }) => rows.get(name) ?? noVector),
      names: Buffer.from(kept.join(''), 'hex'),
      languages: Uint8Array.from(languages.values(), (language) => passageLanguages.indexOf(language)),
      scales: Float32Array.from(places, (place) => this.scales[place] as number),
      values,
    }
  }
}

/** What a round of embedding gave. */
export interface EmbeddedPassages {
  /** Has all that is known of the entries' texts by now. */
  table: VectorTable
  /** How many texts the endpoint gave the vectors of. */
  asked: number
  /** How many are left without one. */
  left: number
  /** Why the endpoint was asked for no more; null where it gave all that it was asked for. */
  fault: string | null
}

/** Asks for the vectors of texts by their names, and adds them. @throws EmbeddingsError where they can't be had */
async function embedBatch(texts: Map<string, string>, known: NamedVectors, settings: EmbeddingSettings) {
  const prefixed = Array.from(texts.values(), (text) => settings.passagePrefix + text)
  const vectors = await embedPatiently(prefixed, settings)
  const { dimensions } = known
  const size = vectors[0]?.length
  if (dimensions > 0 && size !== dimensions) {
    const reason = `the model gives ${size} numbers for a text, it gave ${dimensions} before; name it otherwise in EMBEDDINGS_MODEL`
    throw new EmbeddingsError(settings.url, reason, false)
  }
  for (const [i, name] of [...texts.keys()].entries()) {
    const vector = vectors[i] as Float32Array
    const values = new Int8Array(vector.length)
    known.add(name, quantise(vector, values), values)
  }
}

/**
 * Asks for the vectors of the passages among some entries of a corpus, at most so many; those of `old`, of the same
 * model, are used again.
 * @param onBatch is told how many have been had so far, of those that are missing
 */
export async function embedPassages(
  entries: Iterable<IndexedPassage>,
  settings: EmbeddingSettings,
  old: VectorTable | null,
  most: number,
  onBatch: (asked: number, missing: number) => void = () => {},
): Promise<EmbeddedPassages> {
  const maker = makerOf(settings)
  const known = new NamedVectors()
  if (old?.maker === maker) known.addAll(old)
  const texts: NamedText[] = []
  const missing = new Map<string, string>()
  const others = new Set<string>()
  for (const entry of entries) {
    const text = textOf(entry)
    const name = text === '' ? '' : nameOf(text)
    texts.push({ name, language: entry.language })
    if (name === '' || known.places.has(name)) continue
    if (missing.size < most) missing.set(name, text)
    else if (!missing.has(name)) others.add(name)
  }
  const all = missing.size + others.size
  let done = 0
  let fault: string | null = null
  try {
    for (const some of batchesOf(missing)) {
      await embedBatch(some, known, settings)
      done += some.size
      onBatch(done, all)
    }
  } catch (error) {
    if (!(error instanceof EmbeddingsError)) throw error
    fault = error.message
  }
  return { table: known.tableOf(maker, texts), asked: done, left: all - done, fault }
}

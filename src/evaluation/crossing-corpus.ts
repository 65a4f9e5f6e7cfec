import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Corpus } from '../corpus/corpus.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import type { EmbeddingSettings } from '../embedding-settings.ts'
import { PasserelleError } from '../errors.ts'
import { buildIndex } from '../indexing/build-index.ts'
import { codeVersion } from '../indexing/code-version.ts'
import type { Passage } from '../model/passage.ts'
import type { TranslationTable } from '../translate/learned-translations.ts'
import type { CrossingSet } from './crossing-sets.ts'

const nameOf = (at: number) => `part-${String(at).padStart(3, '0')}`

/** What tells a paragraph however it was cut out: its letters and figures. */
export const paragraphKey = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Opens the texts of a set as documents of their own; an index of the same texts and code is used again. */
export async function openSet(
  { name, documents }: CrossingSet,
  translations: TranslationTable | undefined,
  embeddings: EmbeddingSettings | undefined,
): Promise<Corpus> {
  const content = createHash('sha256').update(codeVersion()).update(JSON.stringify(documents))
  const folder = join(
    tmpdir(),
    'passerelle-crossing',
    `${name.replaceAll(' ', '-')}-${content.digest('hex').slice(0, 16)}`,
  )
  const sources = join(folder, 'sources')
  await mkdir(sources, { recursive: true })
  for (const [at, paragraphs] of documents.entries()) {
    await writeFile(join(sources, `${nameOf(at)}.txt`), `Part ${at + 1}\n\n${paragraphs.join('\n\n')}\n`)
  }
  const settings = {
    indexDir: join(folder, 'index'),
    engine: 'frozen' as const,
    ...(embeddings ? { embeddings } : {}),
  }
  const { vectors } = await buildIndex([sources], settings, { threads: 0 })
  // A figure of search by words alone would pass for one of both.
  if (vectors?.fault) throw new PasserelleError(vectors.fault)
  return openCorpus(settings, translations)
}

/** Tells which paragraph of a set a passage is, or is a part of, or holds: the first of them. */
export function paragraphReader({ documents }: CrossingSet): (passage: Passage, target: string) => string {
  const keys = new Map(documents.map((paragraphs, at) => [nameOf(at), paragraphs.map(paragraphKey)]))
  return ({ documentId, text, kind, id }, target) => {
    if (kind === 'document') return id
    const own = paragraphKey(text)
    const wanted = paragraphKey(target)
    const isOne = (key: string) => key.includes(own) || own.includes(key)
    const paragraphs = keys.get(documentId) ?? []
    if (own === '') return id
    if (paragraphs.includes(wanted) && isOne(wanted)) return wanted
    return paragraphs.find((key) => key === own) ?? paragraphs.find(isOne) ?? id
  }
}

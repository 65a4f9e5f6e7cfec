import type { Config } from '../config.ts'
import { Lexicon } from '../engine/lexicon.ts'
import { engineDriver } from '../engine/open-engine.ts'
import { passesFilter } from '../engine/passage-filter.ts'
import { IndexError } from '../errors.ts'
import { versionMismatch } from '../indexing/index-manifest.ts'
import { readIndexFiles, readManifest } from '../indexing/index-store.ts'
import { publicDocument, publicPassage, type StoredDocument } from '../indexing/stored-documents.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { dictionary } from '../translate/dictionary.ts'
import { parseTranslations, shippedTranslations } from '../translate/learned-translations.ts'
import type { Corpus } from './corpus.ts'
import { planQuery } from './plan-query.ts'
import { runSearch } from './run-search.ts'
import { type SuggestedText, suggest, suggestedText } from './suggest.ts'
import { warmUp } from './word-translator.ts'

/** Names and headings, each once: what a reader may have in mind while typing. */
function suggestedTexts(documents: StoredDocument[]): SuggestedText[] {
  const texts = documents.flatMap((document) => [
    ...document.headings.map((heading) => heading.text.replace(/^[\d.]+\s+/, '')),
    ...document.content.flatMap(({ record }) =>
      record ? [record.programme ?? '', ...record.countries.map((country) => country.name)] : [],
    ),
  ])
  return [...new Set(texts)].filter((text) => text !== '' && text.length <= 80).map(suggestedText)
}

/**
 * Opens the index at `indexDir`.
 * @throws IndexError where it is missing, damaged, or doesn't fit the running code.
 */
export async function openCorpus({
  indexDir,
  engine: name,
}: Pick<Config, 'indexDir' | 'engine'>): Promise<Corpus> {
  const manifest = await readManifest(indexDir)
  const mismatch = versionMismatch(manifest, name)
  if (mismatch) throw new IndexError(indexDir, mismatch)
  const files = await readIndexFiles(indexDir, manifest)
  const documents = JSON.parse(files.get('documents.json') ?? '[]') as StoredDocument[]
  const documentsById = new Map(documents.map((document) => [document.id, document]))
  const passages = documents.flatMap((document) => document.content)
  const passagesById = new Map<string, IndexedPassage>(passages.map((passage) => [passage.id, passage]))
  const lexicon = Lexicon.parse(files.get('lexicon.json') ?? '')
  const engine = engineDriver(name).open(files.get('engine.json') ?? '', passages)
  const texts = suggestedTexts(documents)
  const tables = {
    dictionary: dictionary(),
    shipped: shippedTranslations(),
    own: parseTranslations(files.get('translations.tsv') ?? ''),
  }
  warmUp()
  const titleOf = (id: string) => documentsById.get(id)?.title ?? id

  return {
    search: (request, uiLanguage, origins) =>
      runSearch(request, { engine, lexicon, tables, titleOf }, { uiLanguage, origins }),
    suggest: async (q) => suggest(q, lexicon, texts),
    documents: () => documents.map(({ headings: _, content: __, ...summary }) => summary),
    document(id) {
      const document = documentsById.get(id)
      return document ? publicDocument(document) : null
    },
    passage(id) {
      const passage = passagesById.get(id)
      return passage ? publicPassage(passage) : null
    },
    records: (filter) =>
      passages.filter((passage) => passage.record && passesFilter(passage, filter)).map(publicPassage),
    contents: () => passages,
    plan: (q, uiLanguage) => planQuery(q, lexicon, tables, { crossLanguage: true, uiLanguage }),
    close: () => engine.close(),
  }
}

import { setImmediate } from 'node:timers/promises'
import type { IndexSettings } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import { passesFilter } from '../engine/passage-filter.ts'
import { PassageVersions } from '../engine/passage-versions.ts'
import type { SearchEngine } from '../engine/search-engine.ts'
import { IndexError } from '../errors.ts'
import type { LexiconPart } from '../indexing/build-lexicon.ts'
import { placesOf } from '../indexing/document-places.ts'
import { type IndexManifest, type IndexPart, sha256, versionMismatch } from '../indexing/index-manifest.ts'
import { readManifest, readStored } from '../indexing/index-store.ts'
import { LexiconMerger } from '../indexing/merge-lexicon.ts'
import { siteOf } from '../indexing/publish-parts.ts'
import {
  publicDocument,
  publicPassage,
  type StoredDocument,
  type StoredPassage,
  segmentationOf,
  summaryOf,
} from '../indexing/stored-documents.ts'
import { type IndexedPassage, isPlace } from '../model/passage.ts'
import type { QualityReport } from '../model/quality.ts'
import type { ListedDocument } from '../model/source-document.ts'
import { assessQuality } from '../quality/assess-quality.ts'
import { findEvidence } from '../search/find-evidence.ts'
import { markPassages } from '../search/mark-passages.ts'
import { planQuery } from '../search/query/plan-query.ts'
import { warmUp } from '../search/query/word-translator.ts'
import { present, retrieve, type SearchDependencies } from '../search/run-search.ts'
import { type SuggestedText, suggest, suggestedText } from '../search/suggest.ts'
import { dictionary } from '../translate/dictionary.ts'
import {
  parseTranslations,
  shippedTranslations,
  type TranslationTable,
} from '../translate/learned-translations.ts'
import type { Corpus } from './corpus.ts'
import { documentLabels } from './document-labels.ts'

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

/** For each entry of the engine its place among the passages, null where it is none. */
function placesInContent(entries: IndexedPassage[]): (number | null)[] {
  let next = 0
  return entries.map((entry) => (isPlace(entry) ? null : next++))
}

/** What was read of a part: kept for the next index, most of whose parts are the same. */
interface ReadPart {
  documents: StoredDocument[]
  /** What an engine finds of them, in the order in which it was built. */
  entries: IndexedPassage[]
  lexicon: LexiconPart
}

/** An opened index with what a later one can take from it. */
export interface OpenedIndex {
  corpus: Corpus
  manifest: IndexManifest
  parts: Map<string, ReadPart>
  engine: SearchEngine
}

async function readPart(indexDir: string, part: IndexPart): Promise<ReadPart> {
  const documents = JSON.parse(await readStored(indexDir, part, 'documents.json')) as StoredDocument[]
  return {
    documents,
    entries: documents.flatMap((document) => [...document.content, ...placesOf(document)]),
    lexicon: JSON.parse(await readStored(indexDir, part, 'lexicon.json')) as LexiconPart,
  }
}

/**
 * Opens the index at `indexDir`, part by part, letting requests through in between.
 * @throws IndexError where it is missing, damaged, or doesn't fit the running code.
 */
export async function openIndex(
  settings: IndexSettings,
  previous?: OpenedIndex,
  shipped: TranslationTable = shippedTranslations(),
): Promise<OpenedIndex> {
  const { indexDir, engine: name } = settings
  const manifest = await readManifest(indexDir)
  const mismatch = versionMismatch(manifest, name)
  if (mismatch) throw new IndexError(indexDir, mismatch)
  const parts = new Map<string, ReadPart>()
  const merger = new LexiconMerger()
  for (const part of manifest.parts) {
    const read = previous?.parts.get(part.folder) ?? (await readPart(indexDir, part))
    parts.set(part.folder, read)
    merger.add(read.lexicon)
    await setImmediate()
  }
  const engine = await engineDriver(name).open(
    manifest.parts.map((part) => ({
      key: part.folder,
      passages: parts.get(part.folder)?.entries ?? [],
      async read() {
        await setImmediate()
        return readStored(indexDir, part, 'engine.json')
      },
    })),
    previous?.engine,
    siteOf(settings, manifest),
  )
  const translations = await readStored(indexDir, manifest.shared, 'translations.tsv')
  const twins = JSON.parse(await readStored(indexDir, manifest.shared, 'twins.json')) as [string, string][]
  const copies = JSON.parse(await readStored(indexDir, manifest.shared, 'copies.json')) as [string, string][]
  const documents = [...parts.values()].flatMap((part) => part.documents)
  const entries = [...parts.values()].flatMap((part) => part.entries)
  const tables = {
    dictionary: dictionary(),
    shipped,
    own: parseTranslations(translations),
  }
  warmUp()
  const lexicon = merger.build()
  return {
    corpus: corpusOver({ documents, entries, twins, copies, manifest }, { engine, lexicon, tables }),
    manifest,
    parts,
    engine,
  }
}

/** What the files of an index hold. */
interface ReadCorpus extends Pick<ReadPart, 'documents' | 'entries'> {
  manifest: IndexManifest
  /** Pairs of documents. */
  twins: [string, string][]
  copies: [string, string][]
}

type SearchParts = Pick<SearchDependencies, 'engine' | 'lexicon' | 'tables'>

function corpusOver(
  { documents, entries, twins, copies, manifest }: ReadCorpus,
  { engine, lexicon, tables }: SearchParts,
): Corpus {
  const documentsById = new Map(documents.map((document) => [document.id, document]))
  const passages = documents.flatMap((document) => document.content)
  const contentAt = placesInContent(entries)
  const passagesById = new Map(entries.map((entry) => [entry.id, entry]))
  const versions = new PassageVersions(twins, passagesById, copies)
  const texts = suggestedTexts(documents)
  let quality: QualityReport | undefined
  const titleOf = (id: string) => documentsById.get(id)?.title ?? id
  const summaries = documents.map(summaryOf)
  const labels = documentLabels(summaries)
  const labelOf = (id: string) => labels.get(id) ?? id
  const source = {
    lexicon: () => lexicon,
    contents: () => passages,
    documents: () => summaries,
  }
  const dependencies = { engine, lexicon, tables, versions, documents: summaries, source, titleOf, labelOf }
  const versionsOf = (id: string) =>
    versions.documents(id).flatMap((other) => {
      const document = documentsById.get(other)
      return document ? [{ id: other, language: document.narrative }] : []
    })
  const listed = (document: StoredDocument): ListedDocument => ({
    ...summaryOf(document),
    label: labelOf(document.id),
    versions: versionsOf(document.id),
    copies: versions.copies(document.id),
  })
  const fingerprints = new Map(manifest.sources.map(({ id, sha256 }) => [id, sha256]))
  return {
    fingerprint: sha256(JSON.stringify(manifest)).slice(0, 16),
    fingerprintOf: (id) => fingerprints.get(id) ?? null,
    retrieve: (request, uiLanguage, origins) => retrieve(request, dependencies, { uiLanguage, origins }),
    present: (request, retrieved) => present(request, retrieved, dependencies),
    search: async (request, uiLanguage, origins) =>
      present(request, await retrieve(request, dependencies, { uiLanguage, origins }), dependencies),
    matches: (q, documentId, uiLanguage) =>
      markPassages({ q, uiLanguage }, documentsById.get(documentId)?.content ?? [], { lexicon, tables }),
    suggest: async (q) => suggest(q, lexicon, texts),
    documents: () => documents.map(listed),
    listed(id) {
      const document = documentsById.get(id)
      return document ? listed(document) : null
    },
    document(id) {
      const document = documentsById.get(id)
      return document ? { ...publicDocument(document), ...listed(document) } : null
    },
    segmentation(id) {
      const document = documentsById.get(id)
      return document ? segmentationOf(document) : null
    },
    quality() {
      quality ??= assessQuality(documents.map(segmentationOf), (id) => [
        ...versions.documents(id),
        ...versions.copies(id),
      ])
      return quality
    },
    passage(id) {
      const passage = passagesById.get(id)
      return passage ? publicPassage(passage) : null
    },
    async evidence(id, q) {
      const passage = passagesById.get(id)
      return passage && !isPlace(passage) ? findEvidence(passage, q, dependencies) : null
    },
    versions: (id) => versions.others(id).map((passage) => publicPassage(passage)),
    records(filter) {
      const told = new Set<string>()
      const isNew = ({ id }: StoredPassage) => told.size < told.add(versions.keyOf(id)).size
      return passages
        .filter((passage) => passage.record && passesFilter(passage, filter) && isNew(passage))
        .map(publicPassage)
    },
    contents: () => passages,
    async holders(terms) {
      const held = await engine.holders(terms)
      return new Map([...held].map(([term, places]) => [term, places.flatMap((at) => contentAt[at] ?? [])]))
    },
    lexicon: () => lexicon,
    plan: (q, uiLanguage) => planQuery(q, lexicon, tables, { crossLanguage: true, named: false, uiLanguage }),
    close: () => engine.close(),
  }
}

/**
 * Opens the index for one use.
 * @param translations in place of the learned ones that are shipped
 * @throws IndexError as `openIndex` does.
 */
export async function openCorpus(settings: IndexSettings, translations?: TranslationTable): Promise<Corpus> {
  return (await openIndex(settings, undefined, translations)).corpus
}

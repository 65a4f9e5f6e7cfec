import { setImmediate } from 'node:timers/promises'
import type { IndexSettings } from '../config.ts'
import { MeaningSearch } from '../dense/meaning-search.ts'
import type { VectorTable } from '../dense/passage-vectors.ts'
import type { EmbeddingSettings } from '../embedding-settings.ts'
import { Lexicon } from '../engine/lexicon.ts'
import { engineDriver } from '../engine/open-engine.ts'
import { PassageVersions } from '../engine/passage-versions.ts'
import type { SearchEngine } from '../engine/search-engine.ts'
import { IndexError } from '../errors.ts'
import { hasVectors, readStoredVectors } from '../indexing/add-vectors.ts'
import { snapshotFile } from '../indexing/freeze-parts.ts'
import { type IndexManifest, sha256, versionMismatch } from '../indexing/index-manifest.ts'
import {
  readManifest,
  readPacked,
  readPairs,
  readSelfChecked,
  readStored,
  readStoredBytes,
} from '../indexing/index-store.ts'
import { siteOf } from '../indexing/publish-parts.ts'
import { publicDocument, publicPassage, segmentationOf, summaryOf } from '../indexing/stored-documents.ts'
import { type IndexedPassage, isPlace } from '../model/passage.ts'
import type { QualityReport } from '../model/quality.ts'
import type { DocumentSummary, ListedDocument } from '../model/source-document.ts'
import { PackedFormatError } from '../packed/sections.ts'
import { assessQuality } from '../quality/assess-quality.ts'
import { findEvidence } from '../search/find-evidence.ts'
import { markPassages } from '../search/mark-passages.ts'
import { passesNarrowing } from '../search/narrow-search.ts'
import { planQuery } from '../search/query/plan-query.ts'
import { warmUp } from '../search/query/word-translator.ts'
import { present, retrieve, type SearchDependencies } from '../search/run-search.ts'
import { suggest } from '../search/suggest.ts'
import { type SuggestedName, suggestedNames } from '../search/suggested-names.ts'
import { dictionary } from '../translate/dictionary.ts'
import {
  parseTranslations,
  shippedTranslations,
  type TranslationTable,
} from '../translate/learned-translations.ts'
import type { Corpus } from './corpus.ts'
import { CorpusPassages } from './corpus-passages.ts'
import { documentLabels, documentMarks } from './document-labels.ts'
import { type OpenPart, openPart } from './open-part.ts'

/** An opened index with what a later one can take from it. */
export interface OpenedIndex {
  corpus: Corpus
  manifest: IndexManifest
  parts: Map<string, OpenPart>
  engine: SearchEngine
  /** Of the model that is set; null where there are none. */
  vectors: VectorTable | null
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
  const driver = engineDriver(name)
  const site = siteOf(settings, manifest)
  const bytes = site && (await driver.openBytes?.(site.cluster))
  const parts = new Map<string, OpenPart>()
  for (const part of manifest.parts) {
    const open = previous?.parts.get(part.folder) ?? (await openPart(indexDir, part, bytes))
    parts.set(part.folder, open)
    await setImmediate()
  }
  const opening = driver.open(
    manifest.parts.map((part) => ({
      key: part.folder,
      passages: parts.get(part.folder)?.documents ?? [],
      documents: parts.get(part.folder)?.documents.sized() ?? [],
      async read() {
        await setImmediate()
        return readPacked(indexDir, part, driver.file)
      },
    })),
    previous?.engine,
    site,
    manifest.snapshots.map((snapshot) => ({
      key: snapshot.folder,
      documents: snapshot.documents,
      read: () => readSelfChecked(indexDir, snapshot, snapshotFile),
    })),
  )
  const engine = await opening.catch((error: Error) => {
    if (!(error instanceof PackedFormatError)) throw error
    throw new IndexError(indexDir, `${snapshotFile} ${error.message}`, { cause: error })
  })
  const translations = await readStored(indexDir, manifest.shared, 'translations.tsv')
  const { twins, copies } = await readPairs(indexDir, manifest)
  const passages = new CorpusPassages([...parts.values()])
  const tables = {
    dictionary: dictionary(),
    shipped,
    own: parseTranslations(translations),
  }
  warmUp()
  const { embeddings } = settings
  const vectors = embeddings ? await openVectors(indexDir, manifest, embeddings, previous) : null
  const meaning = embeddings ? new MeaningSearch(embeddings, vectors) : null
  const lexicon = new Lexicon(await readStoredBytes(indexDir, manifest.words, 'lexicon.bin'))
  return {
    corpus: corpusOver({ passages, twins, copies, manifest }, { engine, meaning, lexicon, tables }),
    manifest,
    parts,
    engine,
    vectors,
  }
}

/** What the files of an index hold. */
interface ReadCorpus {
  passages: CorpusPassages
  manifest: IndexManifest
  /** Pairs of documents. */
  twins: [string, string][]
  copies: [string, string][]
}

/** The vectors of an index, unless the one before has the same. */
async function openVectors(
  indexDir: string,
  manifest: IndexManifest,
  embeddings: EmbeddingSettings,
  previous: OpenedIndex | undefined,
): Promise<VectorTable | null> {
  const { vectors } = manifest
  if (!vectors || !hasVectors(manifest, embeddings)) return null
  if (previous?.vectors && previous.manifest.vectors?.folder === vectors.folder) return previous.vectors
  return readStoredVectors(indexDir, vectors)
}

type SearchParts = Pick<SearchDependencies, 'engine' | 'meaning' | 'lexicon' | 'tables'>

function corpusOver(
  { passages, twins, copies, manifest }: ReadCorpus,
  { engine, meaning, lexicon, tables }: SearchParts,
): Corpus {
  const summaries = passages.documents.map(({ head }) => head.summary)
  const summariesById = new Map(summaries.map((summary) => [summary.id, summary]))
  const versions = new PassageVersions<IndexedPassage>(twins, passages, copies)
  let quality: QualityReport | undefined
  const titleOf = (id: string) => summariesById.get(id)?.title ?? id
  const labels = documentLabels(summaries)
  const labelOf = (id: string) => labels.get(id) ?? id
  const marks = documentMarks(summaries)
  let names: SuggestedName[] | undefined
  let all: readonly ListedDocument[] | undefined
  const source = {
    lexicon: () => lexicon,
    contents: () => passages,
    documents: () => summaries,
  }
  const dependencies = {
    engine,
    meaning,
    lexicon,
    tables,
    versions,
    documents: summaries,
    source,
    titleOf,
    labelOf,
  }
  const versionsOf = (id: string) =>
    versions.documents(id).flatMap((other) => {
      const document = summariesById.get(other)
      return document ? [{ id: other, language: document.language }] : []
    })
  const listed = (document: DocumentSummary): ListedDocument => ({
    ...document,
    label: labelOf(document.id),
    mark: marks.get(document.id) ?? null,
    versions: versionsOf(document.id),
    copies: versions.copies(document.id),
  })
  const fingerprints = new Map(manifest.sources.map(({ id, sha256 }) => [id, sha256]))
  return {
    // How parts were joined depends on the builds before, what is found doesn't.
    fingerprint: sha256(JSON.stringify({ ...manifest, snapshots: [] })).slice(0, 16),
    fingerprintOf: (id) => fingerprints.get(id) ?? null,
    retrieve: (request, uiLanguage, origins) => retrieve(request, dependencies, { uiLanguage, origins }),
    present: (request, retrieved) => present(request, retrieved, dependencies),
    search: async (request, uiLanguage, origins) =>
      present(request, await retrieve(request, dependencies, { uiLanguage, origins }), dependencies),
    matches: (q, documentId, uiLanguage) =>
      markPassages({ q, uiLanguage }, [...passages.ofDocument(documentId)], { lexicon, tables }),
    async suggest(q, uiLanguage) {
      names ??= suggestedNames(
        passages.documents.map(({ head, records }) => ({ ...head, records: records() })),
        labelOf,
      )
      return suggest(q, lexicon, names, uiLanguage)
    },
    documents() {
      all ??= summaries.map(listed)
      return all
    },
    listed(id) {
      const document = summariesById.get(id)
      return document ? listed(document) : null
    },
    document(id) {
      const document = passages.document(id)
      return document ? { ...publicDocument(document), ...listed(summaryOf(document)) } : null
    },
    segmentation(id) {
      const document = passages.document(id)
      return document ? segmentationOf(document) : null
    },
    quality() {
      quality ??= assessQuality(
        summaries.flatMap(({ id }) => {
          const document = passages.document(id)
          return document ? [segmentationOf(document)] : []
        }),
        (id) => [...versions.documents(id), ...versions.copies(id)],
      )
      return quality
    },
    passage(id) {
      const passage = passages.entry(id)
      return passage ? publicPassage(passage) : null
    },
    async evidence(id, q) {
      const passage = passages.entry(id)
      return passage && !isPlace(passage) ? findEvidence(passage, q, dependencies) : null
    },
    versions: (id) => versions.others(id).map((passage) => publicPassage(passage)),
    recordPlaces(filter) {
      const told = new Set<string>()
      const isNew = (id: string) => told.size < told.add(versions.keyOf(id)).size
      const passes = passesNarrowing(filter, summaries)
      return passages.documents.flatMap(({ id: documentId, records }) =>
        [...records()].flatMap(([place, record]) =>
          passes({ ...record, documentId, kind: 'record', record }) && isNew(passages.idAt(place))
            ? place
            : [],
        ),
      )
    },
    passageAt: (place) => publicPassage(passages.at(place) as IndexedPassage),
    contents: () => passages,
    async holders(terms) {
      const held = await engine.holders(terms)
      return new Map([...held].map(([term, ordinals]) => [term, passages.placesOfEntries(ordinals)]))
    },
    lexicon: () => lexicon,
    plan: (q, uiLanguage) => planQuery(q, lexicon, tables, { crossLanguage: true, named: false, uiLanguage }),
    isLacking: () => meaning?.isResting ?? false,
    async health() {
      const health = (await engine.health?.()) ?? { status: 'ready', detail: null }
      if (!meaning || health.status !== 'ready') return health
      const fault = await meaning.fault()
      return fault === null ? health : { status: 'degraded', detail: `Search goes by words alone: ${fault}` }
    },
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

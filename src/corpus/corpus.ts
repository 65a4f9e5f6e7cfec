import type { Lexicon } from '../engine/lexicon.ts'
import type { PassageContents } from '../engine/passage-list.ts'
import type { EngineHealth } from '../engine/search-engine.ts'
import type { EvidenceSentence } from '../model/evidence.ts'
import type { ContentLanguage } from '../model/language.ts'
import type { Passage, Span } from '../model/passage.ts'
import type { QualityReport } from '../model/quality.ts'
import type { Narrowing, SearchRequest } from '../model/search-request.ts'
import type { SearchResult } from '../model/search-result.ts'
import type { Segmentation } from '../model/segmentation.ts'
import type { ListedDocument, SourceDocument } from '../model/source-document.ts'
import type { Suggestion } from '../model/suggestion.ts'
import type { QueryPlan } from '../search/query/query-plan.ts'
import type { Retrieved } from '../search/run-search.ts'
import type { TranslationOrigin } from '../translate/translate-word.ts'

/** An opened index: everything that the HTTP routes and the commands ask of it. */
export interface Corpus {
  /** The same for two indices that hold the same. */
  fingerprint: string
  /** SHA-256 of a document's source as it was indexed, with its corrections; null where there is no such document. */
  fingerprintOf(documentId: string): string | null
  /**
   * One page of hits, with facet counts over all of them. `uiLanguage` only breaks ties in telling the query's language;
   * `origins` keeps to translations from these sources (all of them by default), for measuring what each brings.
   */
  search(
    request: SearchRequest,
    uiLanguage?: ContentLanguage,
    origins?: ReadonlySet<TranslationOrigin>,
  ): Promise<SearchResult>
  /** What `search` finds, before it is dressed: what answers are looked for in. */
  retrieve(
    request: SearchRequest,
    uiLanguage?: ContentLanguage,
    origins?: ReadonlySet<TranslationOrigin>,
  ): Promise<Retrieved>
  /** Dresses what `retrieve` gave for the same request. */
  present(request: SearchRequest, retrieved: Retrieved): SearchResult
  /** Where words of a query stand in a document, by the identifiers of its passages. */
  matches(q: string, documentId: string, uiLanguage?: ContentLanguage): Map<string, Span[]>
  /** Completions of what was typed so far, best first, at most eight; countries in the reader's language. */
  suggest(q: string, uiLanguage?: ContentLanguage): Promise<Suggestion[]>
  /** All documents, in the order of their identifiers. */
  documents(): readonly ListedDocument[]
  /** A document by what is told of it among the others, or null: cheap, whatever its length. */
  listed(id: string): ListedDocument | null
  /** A document with its headings and passages in the source's order, or null. */
  document(id: string): SourceDocument | null
  /** How a document was cut into passages, or null. */
  segmentation(id: string): Segmentation | null
  /** What an editor would mend in the sources. */
  quality(): QualityReport
  /** A passage by its identifier (`omd-2019:p3`), or null. */
  passage(id: string): Passage | null
  /** The sentences of a passage, weighed as evidence for a query; null for a passage that there is not. */
  evidence(passageId: string, q: string): Promise<EvidenceSentence[] | null>
  /** What says the same as a passage in documents that are its document's versions in other languages. */
  versions(passageId: string): Passage[]
  /** Where in `contents` the passages are that carry a record and pass the filter; versions of one record come once. */
  recordPlaces(filter: Narrowing): number[]
  /** A passage by its place in `contents`. */
  passageAt(place: number): Passage
  /** All passages with the places of their fields, in the order of the corpus: what answers are made from. */
  contents(): PassageContents
  /** For each of some terms, where in `contents` the passages are that the index has under it. */
  holders(terms: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>
  /** The words of all passages. */
  lexicon(): Lexicon
  /** How a text is read: its language, what each word may stand for, its words corrected. */
  plan(q: string, uiLanguage?: ContentLanguage): QueryPlan
  /** Whether answers may lack at the moment what they have in the next: none should be kept. */
  isLacking(): boolean
  /** Whether all of the index can be searched. */
  health(): Promise<EngineHealth>
  close(): Promise<void>
}

/** Where an opened index comes from, for as long as a piece of work needs it. */
export interface CorpusSource {
  /** Does the work with one index from beginning to end, whatever takes its place meanwhile. */
  use<T>(work: (corpus: Corpus) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export type WantedDocument = { id: string } | { file: string }

/** All that changing documents asks of an index. */
export interface Catalogue {
  /** What is told of a document without its passages; null where there is none. */
  find(wanted: WantedDocument): Promise<ListedDocument | null>
}

export const findDocument = (corpus: Corpus, wanted: WantedDocument): ListedDocument | null =>
  'id' in wanted
    ? corpus.listed(wanted.id)
    : (corpus.documents().find(({ file }) => file === wanted.file) ?? null)

/** Always the same index. */
export const onlyCorpus = (corpus: Corpus): CorpusSource => ({
  use: (work) => work(corpus),
  close: () => corpus.close(),
})

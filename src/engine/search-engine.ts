import type { ClusterSettings } from '../config.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { SearchFilter, SortOrder } from '../model/search-request.ts'
import type { Facets } from '../model/search-result.ts'
import type { TextWords } from '../translate/read-words.ts'
import type { Condition } from './passage-condition.ts'
import type { PassageList } from './passage-list.ts'
import type { NearPassage } from './raise-near.ts'

/** What is indexed of a passage: its terms, repeated where they weigh more (as BM25F weighs fields). */
export interface EngineDocument {
  passage: IndexedPassage
  terms: string[]
  /** The words of its searchable ranges, where they have been read already. */
  words?: readonly TextWords[]
}

/** One way in which a query word may be written in the index. */
export interface Alternative {
  /** Two terms parted by a space must follow each other: `trademark` may be written "trade mark". */
  term: string
  /** How sure it is that the word means this, above 0 and at most 1. */
  weight: number
}

/**
 * All alternatives of one query word or term. A passage scores once for the group: term frequencies are added up by
 * weight and the document frequency is pooled, so that a word with ten translations outweighs no word with one
 * (structured queries: Pirkola 1998; probabilistic ones: Darwish and Oard 2003).
 */
export interface TermGroup {
  /** Importance in the query; 1 for a plain word. */
  weight: number
  alternatives: Alternative[]
}

/** Which passages are versions of one, and which version is shown where several were found. */
export interface VersionChoice {
  /** The same for all versions of a passage; one function for as long as a corpus is open. */
  readonly keyOf: (passageId: string) => string
  /** Whether no other document has versions of a document's passages. */
  readonly isAlone: (documentId: string) => boolean
  preferredLanguage: PassageLanguage
}

export interface EngineQuery {
  /** OR-ed. Without groups every passage is found, with score 0. */
  groups: TermGroup[]
  /** Whether passages are found that no group scores. */
  unscored: boolean
  /**
   * What is near in meaning: it is found even if it holds no word, and raised for it. Only engines within this process
   * take it.
   */
  near?: readonly NearPassage[]
  /** What must hold of all passages found. */
  condition: Condition | null
  filter: SearchFilter
  /**
   * By how much scores of passages in other languages than the query's are raised: what translating a word with less
   * than certainty takes from them. Null raises none.
   */
  compensation: { ownLanguage: PassageLanguage; factor: number } | null
  /** Keeps to passages in this language, on top of the filter. */
  onlyLanguage: PassageLanguage | null
  /** The query as it was written: passages that say it in these words come before others that score nearly alike. */
  wording: string
  /** How much a folded word of it tells: the rarer, the more; all alike where it isn't given. */
  rarityOf?: (word: string) => number
  /** What a heading or a document counts beside a passage of the same score. */
  placeShare: number
  /** Terms that only what is meant by name holds: a document's own symbol. It stands before all else. */
  names: string[]
  /** What passages are put first for that say it to the letter, in its wording (`wordingOf`). */
  wordings: string[]
  /** How passages that are there in several languages are told; null lists each version by itself. */
  versions: VersionChoice | null
  sort: SortOrder
  offset: number
  limit: number
  /** How many of the most frequent programmes are asked for in the facets, all where it isn't given; more do no harm. */
  programmes?: number
}

export interface EngineHit {
  passage: IndexedPassage
  score: number
  /** Whether it holds none of the query's words, and was found for what it means. */
  byMeaning?: true
}

export interface EngineResult {
  /** Versions of one passage count once, and stand where the best of them does. */
  total: number
  hits: EngineHit[]
  /**
   * Counts over all hits; a passage counts once under each value that any of its versions has. They may be counted when
   * they are first read: answers don't ask for them.
   */
  facets: Facets
  /** Some of the index could not be asked in time: there may be more than was found. */
  incomplete?: boolean
}

/**
 * A search engine over passages. The contract fixes which passages are found and the order of clear cases, never raw
 * scores; ties keep the order of the corpus.
 */
export interface SearchEngine {
  search(query: EngineQuery): Promise<EngineResult>
  /** For each of some terms, where in the corpus the passages stand that are indexed under it, in order. */
  holders(terms: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>
  /** How an engine outside of this process is; one that has no such method is always ready. */
  health?(): Promise<EngineHealth>
  close(): Promise<void>
}

/** Whether an engine answers: wholly, or with less than all copies of its index, or not at all. */
export interface EngineHealth {
  status: 'ready' | 'degraded' | 'unavailable'
  /** What is the matter; null where nothing is. */
  detail: string | null
}

/** Where an engine outside of this process keeps an index. */
export interface EngineSite {
  cluster: ClusterSettings
  /** Names the index by its content. */
  key: string
}

/** A part of the corpus as it is handed over to an engine outside of this process. */
export interface PublishedPart extends Pick<EnginePart, 'key' | 'read'> {
  documents: readonly string[]
  /** How many passages it has, places included: about. */
  passages: number
}

/** Files that belong together, in a folder that is named by what it holds. */
export interface SharedFolder {
  folder: string
  files: { name: string; read(): Promise<Uint8Array> }[]
  /** The folders that this one needs. */
  uses?: string[]
}

/** The files of the index that an engine outside of this process holds. */
export interface SharedFiles {
  /** The folder that tells which others the newest index has, named by the key of its site; null where there is none. */
  newest(): Promise<string | null>
  /** @throws PasserelleError where the engine doesn't have the file */
  read(folder: string, name: string): Promise<Uint8Array>
  close(): Promise<void>
}

/**
 * The same files, as they are needed and while the caller waits: what is too large to be had whole by everybody who
 * reads the index.
 */
export interface SharedBytes {
  /**
   * The bytes from a place to before another.
   * @throws EngineUnavailableError where the engine doesn't answer in time; PasserelleError where it has no such file
   */
  read(folder: string, name: string, start: number, end: number): Uint8Array
  /** A whole file. @throws as `read` does */
  readWhole(folder: string, name: string): Uint8Array
}

/** All that such an engine is handed. */
export interface Publication {
  parts: PublishedPart[]
  /** What whoever reads the index needs besides the engine: kept with it, so that no process needs a folder of its own. */
  folders: SharedFolder[]
  /** Pairs of documents that say the same in two languages, and of copies. */
  twins: [string, string][]
  copies: [string, string][]
}

/** A part of the corpus, in its order: what an engine built of it and the passages themselves. */
export interface EnginePart {
  /** Changes with the content. */
  key: string
  /** Read when they are asked for; an array is such a list. */
  passages: PassageList
  /** Its documents as snapshots name them; without, it is taken for one. */
  documents?: readonly SizedDocument[]
  /** The engine's own files of its documents, in order. */
  read(): Promise<Uint8Array[]>
}

/** A document by a key that changes with its content, with how many passages an engine has of it. */
export interface SizedDocument {
  key: string
  size: number
}

/** One file in place of those of many documents, some of which may have gone since it was made. */
export interface EngineSnapshot {
  /** Changes with the content. */
  key: string
  /** In the order of the file. */
  documents: readonly SizedDocument[]
  read(): Promise<Uint8Array>
}

/** How an engine is built and opened again. Scores don't depend on how the corpus is cut into parts. */
export interface EngineDriver {
  name: string
  /** Identifies options that change what is stored or found; part of the index fingerprint. */
  fingerprint: string
  /** What the file of a part is called, in which its files of documents are packed. */
  file: string
  /**
   * The engine's own file for a stretch of the corpus, mostly one document: the same give the same bytes. They are gone
   * through once, so that they need not all be there at once.
   */
  build(documents: Iterable<EngineDocument>): string | Uint8Array
  /** One file in place of several, with how many passages each has: where one is opened sooner than many. */
  merge?(files: readonly Uint8Array[]): { file: Uint8Array; sizes: number[] }
  /**
   * Opens all parts; what `previous` has open already is not read again.
   * @param snapshots in place of the parts that they hold
   */
  open(
    parts: EnginePart[],
    previous?: SearchEngine,
    site?: EngineSite,
    snapshots?: EngineSnapshot[],
  ): Promise<SearchEngine>
  /**
   * Hands the index over to where it is searched, if it isn't there yet; searches go on in the one before.
   * @throws PasserelleError where it can't be, with the one before in place
   */
  publish?(publication: Publication, site: EngineSite): Promise<void>
  /** What `publish` was handed of files. */
  openFiles?(cluster: ClusterSettings): Promise<SharedFiles>
  /** The same as bytes that are waited for, from one place for all of this thread. */
  openBytes?(cluster: ClusterSettings): Promise<SharedBytes>
  /** Whether an index is where it is searched, whole. */
  isPublished?(site: EngineSite): Promise<boolean>
}

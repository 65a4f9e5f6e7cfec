import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { PassageList, RecordFacts } from '../engine/passage-list.ts'
import type { SizedDocument } from '../engine/search-engine.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { DocumentSummary, Heading } from '../model/source-document.ts'
import { packSections, Sections } from '../packed/sections.ts'
import { TermDictionary } from '../packed/term-dictionary.ts'
import { besideWords } from './beside-words.ts'
import { BlockFile, packBlocks, type ReadBytes, readingFrom } from './block-file.ts'
import { placesOf } from './document-places.ts'
import { partOf } from './find-twins.ts'
import type { StoredFiles } from './index-manifest.ts'
import { readStoredBytes } from './index-store.ts'
import { FactTable, type PlacedFacts, packFacts } from './record-facts.ts'
import { type StoredDocument, type StoredPassage, summaryOf } from './stored-documents.ts'

/** What is kept of a document in memory. */
export interface DocumentHead {
  summary: DocumentSummary
  headings: Heading[]
  /** What tells its passages from each other, those of its places last: `p1 p2 r1 document section-3`. */
  parts: string
  /** Changes with what an engine has of it. */
  key: string
}

type DocumentRest = Pick<StoredDocument, 'paratext' | 'warnings'>

/** A document's passages, and what leads to it. */
const entriesOf = (document: StoredDocument): IndexedPassage[] => [...document.content, ...placesOf(document)]

function factsOf({ record, fields, text, language, topics }: IndexedPassage): RecordFacts | null {
  if (!record) return null
  const { programme, startDate, endDate, countries, providers } = record
  const given = (fields ?? []).filter(({ start, end }) => text.slice(start, end).trim() !== '')
  return {
    programme,
    startDate,
    endDate,
    countries,
    providers,
    language,
    ...(topics && { topics }),
    given: [...new Set(given.map(({ field }) => field))],
  }
}

function headOf(document: StoredDocument, key: string, entries: readonly IndexedPassage[]): DocumentHead {
  return {
    summary: summaryOf(document),
    headings: document.headings,
    parts: entries.map(partOf).join(' '),
    key,
  }
}

const placedFacts = ({ content }: StoredDocument): PlacedFacts =>
  content.flatMap((passage, at): PlacedFacts => {
    const facts = factsOf(passage)
    return facts ? [[at, facts]] : []
  })

/** The files of a part's documents: what is opened, and what is read of it piece by piece. */
export const documentsName = 'documents.bin'
export const passagesName = 'passages.bin'

/**
 * The documents of a part as files. In the one are the blocks of `packBlocks` (the entries in order, then what else is
 * known of each document); the other has, in sections, where they are, the `heads` of the documents (JSON, raw deflate),
 * the `facts` of their records and the words that stand `beside` their passages. The same documents give the same bytes.
 * @param keys of what the engine has of each
 */
export function writeDocuments(
  documents: readonly StoredDocument[],
  keys: readonly string[],
): Record<string, Uint8Array> {
  const entries = documents.map(entriesOf)
  const heads = documents.map((document, i) => headOf(document, keys[i] ?? '', entries[i] ?? []))
  const rests = documents.map(({ paratext, warnings }): DocumentRest => ({ paratext, warnings }))
  const { sections, blocks } = packBlocks([...entries.flat(), ...rests])
  return {
    [documentsName]: packSections([
      ['heads', deflateRawSync(JSON.stringify(heads))],
      ...sections,
      ['facts', packFacts(documents.map(placedFacts))],
      ['beside', TermDictionary.write(besideWords(documents))],
    ]),
    [passagesName]: blocks,
  }
}

/** Reads the documents of a part in a folder. @throws as `readStoredBytes` does */
export async function readPart(indexDir: string, stored: StoredFiles): Promise<StoredPart> {
  const documents = await readStoredBytes(indexDir, stored, documentsName)
  const passages = await readStoredBytes(indexDir, stored, passagesName)
  return new StoredPart(documents, readingFrom(passages))
}

/** The documents of a part of an index. Passages are read when they are asked for. */
export class StoredPart implements PassageList {
  readonly heads: DocumentHead[]
  /** How many entries an engine has of them: passages and places. */
  readonly length: number
  /** Where the entries of each document begin. */
  readonly firsts: number[]
  /** What its records are chosen by. */
  readonly facts: FactTable
  /** The words that stand beside its passages. */
  readonly beside: TermDictionary
  private readonly blocks: BlockFile<IndexedPassage | DocumentRest>

  /**
   * @param stored as `writeDocuments` gave it
   * @param read the file of its passages
   */
  constructor(stored: Uint8Array, read: ReadBytes) {
    const sections = new Sections(stored)
    this.heads = JSON.parse(inflateRawSync(sections.bytesOf('heads')).toString()) as DocumentHead[]
    this.facts = new FactTable(sections.bytesOf('facts'))
    this.blocks = new BlockFile(sections, read)
    this.beside = new TermDictionary(sections.bytesOf('beside'))
    this.firsts = []
    let length = 0
    for (const { parts } of this.heads) {
      this.firsts.push(length)
      length += parts.split(' ').length
    }
    this.length = length
  }

  /** Its documents as an engine's snapshots name them. */
  sized(): SizedDocument[] {
    const { firsts, length } = this
    return this.heads.map(({ key }, i) => ({ key, size: (firsts[i + 1] ?? length) - (firsts[i] as number) }))
  }

  at(place: number): IndexedPassage | undefined {
    return place < this.length ? (this.blocks.at(place) as IndexedPassage) : undefined
  }

  *[Symbol.iterator](): Generator<IndexedPassage> {
    for (let place = 0; place < this.length; place++) yield this.blocks.at(place) as IndexedPassage
  }

  /** A document as it was stored. */
  document(at: number): StoredDocument {
    const { summary, headings } = this.heads[at] as DocumentHead
    const { language: narrative, ...facts } = summary
    const { paratext, warnings } = this.rest(at)
    const first = this.firsts[at] as number
    const content = Array.from(
      { length: summary.passages },
      (_, i) => this.blocks.at(first + i) as StoredPassage,
    )
    return { ...facts, narrative, paratext, headings, content, warnings }
  }

  rest(at: number): DocumentRest {
    return this.blocks.at(this.length + at) as DocumentRest
  }
}

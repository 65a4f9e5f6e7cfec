import type { Config } from '../config.ts'
import { FieldTermTable, FieldTermWriter, fieldTermsName } from '../engine/field-terms.ts'
import { engineDriver } from '../engine/open-engine.ts'
import type { EngineDocument, EngineDriver } from '../engine/search-engine.ts'
import { SourceError } from '../errors.ts'
import { type ListedSource, readSource } from '../ingest/read-documents.ts'
import type { ReadOptions } from '../ingest/source-file.ts'
import { isPlace } from '../model/passage.ts'
import { packFiles } from '../packed/sections.ts'
import { segmentDocument } from '../segment/segment-document.ts'
import { topicsOf } from '../translate/topics.ts'
import { LexiconBuilder } from './build-lexicon.ts'
import { checkCoverage } from './check-coverage.ts'
import { ownTerms, placesOf } from './document-places.ts'
import { sketchOf } from './find-copies.ts'
import { signPassage, type TwinSignature } from './find-twins.ts'
import { type IndexedSource, type StoredFiles, sha256 } from './index-manifest.ts'
import { readPacked, readStored, readStoredBytes, writeFiles } from './index-store.ts'
import { wordsName } from './merge-words.ts'
import { PassageAnalysis, passageTerms } from './passage-terms.ts'
import { hasPictures, type SourceOutcome } from './source-outcome.ts'
import { storeDocument } from './store-document.ts'
import { type StoredDocument, summaryOf } from './stored-documents.ts'
import { readPart, writeDocuments } from './stored-part.ts'

/** A source with where an index has it already as it is now. */
export interface PartSource extends ListedSource, IndexedSource {
  storedIn: StoredFiles | null
  /** Why it isn't to be read: reading it took too much time or memory. */
  givenUp?: string | undefined
}

export interface PartTask {
  indexDir: string
  /** How its files are read. */
  options?: ReadOptions
  engine: Config['engine']
  key: string
  sources: PartSource[]
}

export interface BuiltPart {
  stored: StoredFiles
  outcomes: SourceOutcome[]
}

/** What was done with one file: how many passages, and whether it was read or taken from the old index. */
export type OnFile = (progress: { passages: number; reused: boolean }) => void

/** What the files of a part have of one document beside itself. */
interface DocumentFiles {
  /** Changes with what the engine has. */
  key: string
  engine: string | Uint8Array
  words: Uint8Array
  /** Adds the words of its records, where they aren't yet. */
  addFields?(to: FieldTermWriter): void
}

/** A source as an old index has it: what became of it, and its document or why it was given up. */
interface KnownSource {
  outcome: SourceOutcome
  document: StoredDocument | SourceError
  files: DocumentFiles | null
}
type Known = Map<string, KnownSource>

/** Takes documents from the files of an old index, each of which is read once. */
class OldDocuments {
  private readonly indexDir: string
  private readonly engineFile: string
  private readonly read = new Map<string, Promise<Known>>()
  constructor({ indexDir, engine }: PartTask) {
    this.indexDir = indexDir
    this.engineFile = engineDriver(engine).file
  }

  /** Undefined where it has to be read. */
  async find({ id, storedIn }: PartSource): Promise<KnownSource | undefined> {
    if (!storedIn) return undefined
    const documents = this.read.get(storedIn.folder) ?? this.open(storedIn)
    this.read.set(storedIn.folder, documents)
    return (await documents).get(id)
  }

  /** A damaged file is no hindrance: the sources are read again. */
  private async open(stored: StoredFiles): Promise<Known> {
    const read = async (name: string) => JSON.parse(await readStored(this.indexDir, stored, name))
    try {
      const part = await readPart(this.indexDir, stored)
      const outcomes = (await read('outcomes.json')) as SourceOutcome[]
      const engine = await readPacked(this.indexDir, stored, this.engineFile)
      const words = await readPacked(this.indexDir, stored, wordsName)
      const fields = new FieldTermTable(await readStoredBytes(this.indexDir, stored, fieldTermsName))
      const places = new Map(part.heads.map(({ summary }, at) => [summary.id, at]))
      return new Map(
        outcomes.flatMap((outcome): [string, KnownSource][] => {
          const { id, file, givenUp } = outcome
          const at = places.get(id)
          if (at === undefined) {
            const document = givenUp === null ? null : new GivenUpError(file, givenUp)
            return document ? [[id, { outcome, document, files: null }]] : []
          }
          const addFields = (to: FieldTermWriter) => {
            for (let record = part.facts.firstOf(at); record < part.facts.firstOf(at + 1); record++)
              to.take(fields, record)
          }
          const key = part.heads[at]?.key as string
          const files = { key, engine: engine[at] as Uint8Array, words: words[at] as Uint8Array, addFields }
          return [[id, { outcome, document: part.document(at), files }]]
        }),
      )
    } catch {
      return new Map()
    }
  }
}

/** A file that is not tried again. */
class GivenUpError extends SourceError {
  readonly reason: string
  constructor(file: string, reason: string) {
    super(file, reason)
    this.reason = reason
  }
}

interface Reading {
  /** Of what was read: a file that changed since it was listed is indexed as it is now. */
  sha256: string
  document: StoredDocument | SourceError
}

/** A source with what it holds now. */
interface ReadSource {
  source: PartSource
  known: KnownSource | undefined
  reading: Reading
}

/** A fault in reading or segmenting one file is that file's error, and holds up no other. */
async function readAndSegment(listed: PartSource, options?: ReadOptions): Promise<Reading> {
  const { file, sha256, givenUp } = listed
  if (givenUp !== undefined) return { sha256, document: new GivenUpError(file, givenUp) }
  try {
    const source = await readSource(listed, options)
    const document = storeDocument(segmentDocument(source))
    document.warnings.push(...checkCoverage(source.text, document))
    return { sha256: source.sha256, document }
  } catch (error) {
    if (error instanceof SourceError) return { sha256, document: error }
    const reason = `it could not be segmented: ${(error as Error).message}`
    return { sha256, document: new SourceError(file, reason) }
  }
}

/** Analyses a document: what the files of its part have of it, and what it is compared by. Words of records go into `fields`. */
function analyse(
  document: StoredDocument,
  { build }: EngineDriver,
  fields: FieldTermWriter,
): { files: DocumentFiles; parts: TwinSignature['parts'] } {
  const parts: TwinSignature['parts'] = []
  const lexicon = new LexiconBuilder()
  function* passages(): Generator<EngineDocument> {
    const analysis = new PassageAnalysis(document.narrative)
    for (const passage of [...document.content, ...placesOf(document)]) {
      const analysed = analysis.of(passage)
      if (!isPlace(passage)) {
        parts.push(signPassage(passage, document.narrative, analysed))
        const topics = topicsOf(analysed)
        if (topics.length > 0) passage.topics = topics
      }
      const terms = [...passageTerms(analysed), ...ownTerms(passage, document)]
      lexicon.add(analysed, terms)
      const words = analysed.flatMap(({ heading, tokens, tokenTerms, concepts }) =>
        heading ? [] : [{ tokens, terms: tokenTerms, concepts }],
      )
      if (passage.record) fields.add(passage, words)
      yield { passage, terms, words }
    }
  }
  const engine = build(passages())
  return { files: { key: sha256(engine).slice(0, 16), engine, words: lexicon.write() }, parts }
}

/** A source that was read, with what the files of its part have of it. */
function readOutcome(
  { file, id }: PartSource,
  { sha256, document }: Reading,
  driver: EngineDriver,
  fields: FieldTermWriter,
): { outcome: SourceOutcome; files: DocumentFiles | null } {
  const source = { file, id, sha256 }
  if (document instanceof SourceError) {
    const givenUp = document instanceof GivenUpError ? document.reason : null
    const nothing = { document: null, key: null, twin: null, sketch: [], warnings: [] }
    return { outcome: { ...source, error: document.message, givenUp, ...nothing }, files: null }
  }
  const { files, parts } = analyse(document, driver, fields)
  const { symbol, narrative, content, warnings } = document
  const twin = { symbol, narrative, parts }
  const read = { document: summaryOf(document), key: files.key, twin, sketch: sketchOf(content), warnings }
  return { outcome: { ...source, error: null, givenUp: null, ...read }, files }
}

/**
 * Reads, segments and analyses the sources of one part of the index, and writes its files.
 * @param onRead told which of the sources is begun or gone on with, so that whoever waits can give it up.
 */
export async function buildPart(
  task: PartTask,
  onFile: OnFile,
  onRead: (at: number) => void = () => {},
): Promise<BuiltPart> {
  const { indexDir, engine, key, sources, options } = task
  const driver = engineDriver(engine)
  const old = new OldDocuments(task)
  const read: ReadSource[] = []
  for (const [at, source] of sources.entries()) {
    onRead(at)
    const found = await old.find(source)
    const known = options?.ocr && found && hasPictures(found.outcome) ? undefined : found
    const reading = known
      ? { sha256: source.sha256, document: known.document }
      : await readAndSegment(source, options)
    read.push({ source, known, reading })
  }
  const fields = new FieldTermWriter()
  const outcomes: SourceOutcome[] = []
  const files: DocumentFiles[] = []
  for (const [at, { source, known, reading }] of read.entries()) {
    onRead(at)
    const { outcome, files: own } = known ?? readOutcome(source, reading, driver, fields)
    outcomes.push(outcome)
    own?.addFields?.(fields)
    if (own) files.push(own)
    onFile({ passages: outcome.document?.passages ?? 0, reused: !!known })
  }
  const documents = read.flatMap(({ reading: { document } }) =>
    document instanceof SourceError ? [] : [document],
  )
  const keys = files.map((own) => own.key)
  const stored = await writeFiles(indexDir, key, {
    ...writeDocuments(documents, keys),
    [driver.file]: packFiles(files.map((own) => own.engine)),
    [fieldTermsName]: fields.write(),
    [wordsName]: packFiles(files.map(({ words }) => words)),
    'outcomes.json': JSON.stringify(outcomes),
  })
  return { stored, outcomes }
}

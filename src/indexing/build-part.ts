import type { Config } from '../config.ts'
import { engineDriver } from '../engine/open-engine.ts'
import type { EngineDocument } from '../engine/search-engine.ts'
import { PasserelleError, SourceError } from '../errors.ts'
import { type ListedSource, readSource } from '../ingest/read-documents.ts'
import type { DocumentSummary } from '../model/source-document.ts'
import { segmentDocument } from '../segment/segment-document.ts'
import type { SegmentWarning } from '../segment/segmented-document.ts'
import { LexiconBuilder } from './build-lexicon.ts'
import { signDocument, type TwinSignature } from './find-twins.ts'
import type { IndexedSource, StoredFiles } from './index-manifest.ts'
import { readStored, writeFiles } from './index-store.ts'
import { analysePassage, passageTerms } from './passage-terms.ts'
import { type StoredDocument, storeDocument, summaryOf } from './stored-documents.ts'

/** What became of a source file. */
export interface SourceOutcome extends IndexedSource {
  /** Why it could not be read, or null. */
  error: string | null
  document: DocumentSummary | null
  twin: TwinSignature | null
  warnings: SegmentWarning[]
}

/** A source with where an index has it already as it is now. */
export interface PartSource extends ListedSource, IndexedSource {
  storedIn: StoredFiles | null
}

export interface PartTask {
  indexDir: string
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

/** Takes documents from the files of an old index, each of which is read once. */
class OldDocuments {
  private readonly indexDir: string
  private readonly read = new Map<string, Promise<Map<string, StoredDocument>>>()
  constructor(indexDir: string) {
    this.indexDir = indexDir
  }

  async find({ id, storedIn }: PartSource): Promise<StoredDocument | undefined> {
    if (!storedIn) return undefined
    const documents = this.read.get(storedIn.folder) ?? this.open(storedIn)
    this.read.set(storedIn.folder, documents)
    return (await documents).get(id)
  }

  /** A damaged file is no hindrance: the sources are read again. */
  private async open(stored: StoredFiles): Promise<Map<string, StoredDocument>> {
    try {
      const documents = JSON.parse(await readStored(this.indexDir, stored, 'documents.json'))
      return new Map((documents as StoredDocument[]).map((document) => [document.id, document]))
    } catch {
      return new Map()
    }
  }
}

/**
 * A fault in reading or segmenting one file is that file's error, and holds up no other.
 * @throws PasserelleError when the file is no longer what was to be indexed.
 */
async function readAndSegment(listed: PartSource): Promise<StoredDocument | SourceError> {
  try {
    const source = await readSource(listed)
    if (source.sha256 !== listed.sha256) {
      throw new PasserelleError(`${listed.file}: it changed while it was being read; index again`)
    }
    return storeDocument(segmentDocument(source))
  } catch (error) {
    if (error instanceof PasserelleError && !(error instanceof SourceError)) throw error
    if (error instanceof SourceError) return error
    return new SourceError(listed.file, `it could not be segmented: ${(error as Error).message}`)
  }
}

function outcomeOf(source: PartSource, document: StoredDocument | SourceError): SourceOutcome {
  const { file, id, sha256 } = source
  if (document instanceof SourceError) {
    return { file, id, sha256, error: document.message, document: null, twin: null, warnings: [] }
  }
  const { symbol, narrative, content, warnings } = document
  const twin = signDocument(symbol, narrative, content)
  return { file, id, sha256, error: null, document: summaryOf(document), twin, warnings }
}

/** Reads, segments and analyses the sources of one part of the index, and writes its files. */
export async function buildPart(task: PartTask, onFile: OnFile): Promise<BuiltPart> {
  const { indexDir, engine, key, sources } = task
  const old = new OldDocuments(indexDir)
  const lexicon = new LexiconBuilder()
  const documents: StoredDocument[] = []
  const engineDocuments: EngineDocument[] = []
  const outcomes: SourceOutcome[] = []
  for (const source of sources) {
    const known = await old.find(source)
    const document = known ?? (await readAndSegment(source))
    outcomes.push(outcomeOf(source, document))
    onFile({ passages: document instanceof SourceError ? 0 : document.passages, reused: !!known })
    if (document instanceof SourceError) continue
    documents.push(document)
    for (const passage of document.content) {
      const analysed = analysePassage(passage, document.narrative)
      const terms = passageTerms(analysed)
      lexicon.add(analysed, terms)
      engineDocuments.push({ passage, terms })
    }
  }
  const stored = await writeFiles(indexDir, key, {
    'documents.json': JSON.stringify(documents),
    'engine.json': engineDriver(engine).build(engineDocuments),
    'lexicon.json': lexicon.serialize(),
    'outcomes.json': JSON.stringify(outcomes),
  })
  return { stored, outcomes }
}

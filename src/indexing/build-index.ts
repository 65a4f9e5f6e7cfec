import type { Config } from '../config.ts'
import { detectLanguages } from '../detect/detect-passage-language.ts'
import { engineDriver } from '../engine/open-engine.ts'
import type { EngineDocument } from '../engine/search-engine.ts'
import type { SourceError } from '../errors.ts'
import { readDocuments } from '../ingest/read-documents.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { segmentDocument } from '../segment/segment-document.ts'
import type { SegmentedDocument, SegmentWarning } from '../segment/segmented-document.ts'
import { serializeTranslations } from '../translate/learned-translations.ts'
import { LexiconBuilder } from './build-lexicon.ts'
import { describeSources, expectedVersions, type IndexManifest } from './index-manifest.ts'
import { writeIndex } from './index-store.ts'
import { type AlignableDocument, learnFromTwins } from './learn-from-twins.ts'
import { analysePassage, passageTerms } from './passage-terms.ts'
import { type StoredDocument, storeDocument } from './stored-documents.ts'

export interface IndexReport {
  manifest: IndexManifest
  warnings: SegmentWarning[]
  /** Files that could not be indexed; all others were. */
  errors: SourceError[]
  skipped: string[]
}

/** Segments a document and tells each passage's language. */
export function readPassages(segmented: SegmentedDocument): IndexedPassage[] {
  const languages = detectLanguages(segmented.passages)
  return segmented.passages.map(({ spans: _, line: __, labelLanguages: ___, ...passage }, i) => ({
    ...passage,
    language: languages[i] ?? 'und',
  }))
}

/** The language of most of a document's paragraphs. */
function narrativeLanguage(passages: IndexedPassage[]): PassageLanguage {
  const counts = new Map<PassageLanguage, number>()
  const paragraphs = passages.filter((passage) => passage.kind === 'paragraph')
  for (const { language } of paragraphs.length > 0 ? paragraphs : passages) {
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

/**
 * Builds the index of the documents at `paths` into `indexDir`. The same sources give the same bytes. A file that
 * can't be read is reported and the others are indexed.
 * @throws PasserelleError when a path can't be listed.
 */
export async function buildIndex(
  paths: string[],
  { indexDir, engine }: Pick<Config, 'indexDir' | 'engine'>,
): Promise<IndexReport> {
  const read = await readDocuments(paths)
  const lexicon = new LexiconBuilder()
  const stored: StoredDocument[] = []
  const engineDocuments: EngineDocument[] = []
  const warnings: SegmentWarning[] = []
  const alignable: AlignableDocument[] = []
  for (const source of read.documents) {
    const segmented = segmentDocument(source)
    const passages = readPassages(segmented)
    warnings.push(...segmented.warnings)
    const narrative = narrativeLanguage(passages)
    for (const passage of passages) {
      const analysed = analysePassage(passage, narrative)
      const terms = passageTerms(analysed)
      lexicon.add(analysed, terms)
      engineDocuments.push({ passage, terms })
    }
    alignable.push({ id: segmented.id, narrative, content: passages })
    stored.push(storeDocument(segmented, passages))
  }
  const files = {
    'documents.json': JSON.stringify(stored),
    'engine.json': engineDriver(engine).build(engineDocuments),
    'lexicon.json': lexicon.build().serialize(),
    'translations.tsv': serializeTranslations(learnFromTwins(alignable)),
  }
  const manifest = await writeIndex(indexDir, files, {
    ...expectedVersions(engine),
    sources: describeSources(read.documents),
    counts: {
      documents: stored.length,
      passages: engineDocuments.length,
      records: engineDocuments.filter(({ passage }) => passage.record).length,
      terms: lexicon.termCount,
    },
  })
  return { manifest, warnings, errors: read.errors, skipped: read.skipped }
}

import type { SkippedFile } from '../ingest/read-documents.ts'
import type { Warning } from '../model/segmentation.ts'
import type { VectorReport } from './add-vectors.ts'
import type { FoundSources } from './find-sources.ts'
import type { SourceOutcome } from './source-outcome.ts'

/** What an index holds and what an editor should look at. */
export interface IndexReport {
  counts: { documents: number; passages: number; records: number }
  /** Passages by kind and by language. */
  kinds: Record<string, number>
  languages: Record<string, number>
  /** Source files beside those of the index before. */
  changes: { added: number; changed: number; removed: number; unchanged: number }
  warnings: Warning[]
  /** Files that could not be indexed; all others were. */
  errors: { file: string; message: string }[]
  skipped: SkippedFile[]
  /** Null where no endpoint is set. */
  vectors: VectorReport | null
  tookMs: number
}

function addCounts(sums: Record<string, number>, counts: Record<string, number | undefined>): void {
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + (count ?? 0)
}

const mostFirst = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)))

/** Sums up what became of the sources. `before` has the hashes of the files that the old index was made of. */
export function reportOn(
  outcomes: SourceOutcome[],
  found: FoundSources,
  before: ReadonlyMap<string, string>,
): IndexReport {
  const documents = outcomes.flatMap(({ document }) => document ?? [])
  const kinds: Record<string, number> = {}
  const languages: Record<string, number> = {}
  for (const document of documents) {
    addCounts(kinds, document.kinds)
    addCounts(languages, document.languages)
  }
  const present = new Set(found.sources.map(({ file }) => file))
  const added = found.sources.filter(({ file }) => !before.has(file)).length
  const unchanged = found.sources.filter(({ file, sha256 }) => before.get(file) === sha256).length
  const failed = outcomes.flatMap(({ file, error }) => (error === null ? [] : [{ file, message: error }]))
  return {
    counts: {
      documents: documents.length,
      passages: documents.reduce((sum, { passages }) => sum + passages, 0),
      records: kinds.record ?? 0,
    },
    kinds: mostFirst(kinds),
    languages: mostFirst(languages),
    changes: {
      added,
      changed: found.sources.length - added - unchanged,
      removed: [...before.keys()].filter((file) => !present.has(file)).length,
      unchanged,
    },
    warnings: outcomes.flatMap(({ warnings }) => warnings),
    errors: [...found.errors.map(({ file, message }) => ({ file, message })), ...failed],
    skipped: found.skipped,
    vectors: null,
    tookMs: 0,
  }
}

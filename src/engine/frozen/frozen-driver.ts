import { lastWhere } from '../../model/last-where.ts'
import { bm25 } from '../bm25.ts'
import type {
  EngineDriver,
  EnginePart,
  EngineSite,
  EngineSnapshot,
  SearchEngine,
  SizedDocument,
} from '../search-engine.ts'
import { freezePassages } from './freeze-passages.ts'
import { FrozenEngine, type OpenedSegment } from './frozen-engine.ts'
import { FrozenSegment, mergeSegments } from './frozen-segment.ts'

/** Where the passages of a segment stand in the corpus, by its documents; null where they stand as they are. */
function placesOf(
  documents: readonly SizedDocument[],
  firsts: ReadonlyMap<string, number>,
): Int32Array | null {
  const size = documents.reduce((sum, document) => sum + document.size, 0)
  const places = new Int32Array(size).fill(-1)
  let at = 0
  let inOrder = true
  for (const { key, size: own } of documents) {
    const first = firsts.get(key)
    if (first !== at) inOrder = false
    for (let i = 0; first !== undefined && i < own; i++) places[at + i] = first + i
    at += own
  }
  return inOrder ? null : places
}

function merge(files: readonly Uint8Array[]) {
  const segments = files.map((file) => new FrozenSegment(file))
  return { file: mergeSegments(segments), sizes: segments.map(({ size }) => size) }
}

/** Searches files that are frozen when the index is built: read-only, and searched where they lie. */
export const frozenDriver: EngineDriver = {
  name: 'frozen',
  fingerprint: `frozen-1 ${JSON.stringify(bm25)}`,
  file: 'engine.bin',
  build: freezePassages,
  merge,
  async open(
    parts: EnginePart[],
    previous?: SearchEngine,
    _site?: EngineSite,
    snapshots: EngineSnapshot[] = [],
  ) {
    const opened = new Map(
      previous instanceof FrozenEngine ? previous.segments.map((segment) => [segment.key, segment]) : [],
    )
    const firsts = new Map<string, number>()
    let size = 0
    const starts: number[] = []
    const documentsOf = ({ key, passages, documents }: EnginePart) =>
      documents ?? [{ key, size: passages.length }]
    for (const part of parts) {
      starts.push(size)
      for (const document of documentsOf(part)) {
        firsts.set(document.key, size)
        size += document.size
      }
    }
    const segments: OpenedSegment[] = []
    const open = async (key: string, own: readonly SizedDocument[], read: () => Promise<Uint8Array>) => {
      const segment = opened.get(key)?.segment ?? new FrozenSegment(await read())
      segments.push({ key, segment, places: placesOf(own, firsts) })
    }
    for (const { key, documents, read } of snapshots) await open(key, documents, read)
    const covered = new Set(snapshots.flatMap(({ documents }) => documents.map(({ key }) => key)))
    for (const part of parts) {
      const own = documentsOf(part)
      if (!own.every(({ key }) => covered.has(key)))
        await open(part.key, own, async () => merge(await part.read()).file)
    }
    return new FrozenEngine(segments, size, (ordinal) => {
      const at = lastWhere(starts.length, (part) => (starts[part] as number) <= ordinal)
      const passage = parts[at]?.passages.at(ordinal - (starts[at] as number))
      if (!passage) throw new RangeError(`there is no passage ${ordinal} of ${size}`)
      return passage
    })
  },
}

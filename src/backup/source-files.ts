import { stat } from 'node:fs/promises'
import { listSources } from '../ingest/read-documents.ts'
import { sidecarOf } from '../ingest/sidecar.ts'

/** The files of the documents and of their corrections, as their paths below the data folder. */
export async function sourceFiles(dataDir: string): Promise<Map<string, string>> {
  const { sources } = await listSources([dataDir])
  const files = new Map<string, string>()
  for (const { path, file, inner = [] } of sources) {
    const name = inner.length === 0 ? file : file.slice(0, -inner.join('/').length - 1)
    files.set(name, path)
    const hasSidecar = await stat(sidecarOf(path)).then(
      (found) => found.isFile(),
      () => false,
    )
    if (hasSidecar) files.set(sidecarOf(name), sidecarOf(path))
  }
  return files
}

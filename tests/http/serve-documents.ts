import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { start } from '../cli/run-program.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

/** Waits for a change, however slow the machine is, as long as `serveDocuments` lets requests take. */
export const patient = { Prefer: 'wait=170' }

/** The program as it runs, over documents given as file name → text. */
export async function serveDocuments(
  documents: Record<string, string>,
  settings: Record<string, string> = {},
) {
  const [dataDir, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  for (const [name, text] of Object.entries(documents)) await writeFile(join(dataDir, name), text)
  const environment = {
    DATA_DIR: dataDir,
    INDEX_DIR: indexDir,
    PORT: '0',
    WORKERS: '1',
    REQUEST_SECONDS: '170',
    ...settings,
  }
  const program = start(['serve', '--build'], environment)
  const [url] = await program.saying(/http:\/\/\S+:\d+(?=\n)/)
  return {
    dataDir,
    indexDir,
    url,
    program,
    /** How many passages a query finds. */
    async total(q: string): Promise<number> {
      const response = await fetch(`${url}/api/search?q=${q}`)
      expect(response.status).toBe(200)
      return ((await response.json()) as { total: number }).total
    },
  }
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tablesDir } from '../config.ts'
import { pageUnitsTable } from '../ingest/html-furniture.ts'
import { coverModelTable } from '../segment/identity/cover-model.ts'
import { headingModelTable } from '../segment/text/heading-model.ts'
import { wordRatesFile } from '../tables/word-rates.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Everything that decides what a source file becomes in the index. */
const folders = [
  ...[
    'model',
    'packed',
    'tables',
    'names',
    'ingest',
    'numbers',
    'periods',
    'segment',
    'detect',
    'analyse',
    'translate',
    'engine',
    'indexing',
  ].map((name) => join(root, 'src', name)),
  ...['names', 'segment', 'analyse', 'terminology', 'translate', 'languages'].map((name) =>
    join(tablesDir, name),
  ),
]

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

let version: string | undefined
/**
 * Changes with the code and the tables by which documents are read, segmented and analysed, and with the libraries:
 * what another version made of a file is never used again.
 */
export function codeVersion(): string {
  if (version === undefined) {
    const hash = createHash('sha256')
    for (const path of [
      ...folders.flatMap(filesBelow),
      ...[coverModelTable, headingModelTable, pageUnitsTable].map((name) => join(tablesDir, name)),
      wordRatesFile,
      join(root, 'package.json'),
    ].sort()) {
      hash
        .update(`${relative(root, path)}\0`)
        .update(readFileSync(path))
        .update('\0')
    }
    version = hash.digest('hex').slice(0, 16)
  }
  return version
}

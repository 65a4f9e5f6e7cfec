import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'

/** Words with letters beside a to z, by which damaged and wrongly decoded texts in our languages are known. */
export const accentedWords: readonly string[] = readFileSync(
  join(tablesDir, 'analyse', 'accented-words.tsv'),
  'utf8',
)
  .trimEnd()
  .split('\n')

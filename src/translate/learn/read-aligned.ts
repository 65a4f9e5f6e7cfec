import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PasserelleError } from '../../errors.ts'
import { contentLanguages } from '../../model/language.ts'
import { isHeldOutRow } from './held-out.ts'
import type { AlignedCorpus } from './learn-translations.ts'

function readCorpus(path: string, forMeasuring: boolean): AlignedCorpus {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const columns = header.split('\t')
  const language = contentLanguages.find((name) => name !== 'en' && columns.includes(name))
  if (!columns.includes('en') || !language)
    throw new PasserelleError(`${path}:1: give columns named "en" and "fr" or "es"`)
  const texts = lines.flatMap((line) => {
    const cells = line.split('\t')
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    const row = { kind: cell('kind'), act: cell('act'), en: cell('en') }
    return forMeasuring && isHeldOutRow(row) ? [] : [{ source: cell(language), target: row.en }]
  })
  return { language, other: 'en', texts }
}

/**
 * The corpora of a folder, in the order of their names: tab-separated files (`.tsv`, gzipped or not) with a column `en`
 * and one named by the other language.
 * @param forMeasuring whether rows are left out that are kept for measuring what is learned
 * @throws PasserelleError naming the file whose columns do not fit
 */
export function readAligned(folder: string, { forMeasuring = false } = {}): AlignedCorpus[] {
  return readdirSync(folder)
    .filter((name) => /\.tsv(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => readCorpus(join(folder, name), forMeasuring))
}

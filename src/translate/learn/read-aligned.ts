import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PasserelleError } from '../../errors.ts'
import { contentLanguages } from '../../model/language.ts'
import type { AlignedCorpus } from './learn-translations.ts'

function readCorpus(path: string, without: ReadonlySet<string>): AlignedCorpus {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const columns = header.split('\t')
  const language = contentLanguages.find((name) => name !== 'en' && columns.includes(name))
  const [en, other, act] = ['en', language ?? '', 'act'].map((name) => columns.indexOf(name)) as [
    number,
    number,
    number,
  ]
  if (en < 0 || !language) throw new PasserelleError(`${path}:1: give columns named "en" and "fr" or "es"`)
  const texts = lines.flatMap((line) => {
    const cells = line.split('\t')
    return without.has(cells[act] ?? '') ? [] : [{ source: cells[other] ?? '', target: cells[en] ?? '' }]
  })
  return { language, other: 'en', texts }
}

/**
 * The corpora of a folder, in the order of their names: tab-separated files (`.tsv`, gzipped or not) with a column `en`
 * and one named by the other language. Rows whose column `act` is held back are left out.
 * @throws PasserelleError naming the file whose columns do not fit
 */
export function readAligned(folder: string, without: ReadonlySet<string>): AlignedCorpus[] {
  return readdirSync(folder)
    .filter((name) => /\.tsv(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => readCorpus(join(folder, name), without))
}

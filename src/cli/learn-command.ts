import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Command } from 'commander'
import { tablesDir } from '../config.ts'
import { PasserelleError } from '../errors.ts'
import { type AlignedTexts, learnTranslations } from '../translate/learn/learn-translations.ts'
import { serializeTranslations } from '../translate/learned-translations.ts'

/** Rows of a tab-separated file with columns `en` and `fr`, gzipped or not; acts that are held back are left out. */
function readAligned(path: string, without: Set<string>): AlignedTexts[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const columns = header.split('\t')
  const [en, fr, act] = ['en', 'fr', 'act'].map((name) => columns.indexOf(name)) as [number, number, number]
  if (en < 0 || fr < 0) throw new PasserelleError(`${path}:1: give columns named "en" and "fr"`)
  return lines.flatMap((line) => {
    const cells = line.split('\t')
    return without.has(cells[act] ?? '') ? [] : [{ source: cells[fr] ?? '', target: cells[en] ?? '' }]
  })
}

export function learnCommand(): Command {
  return new Command('learn')
    .description('learn word translations from aligned English and French text')
    .argument('<file...>', 'tab-separated files with columns "en" and "fr", gzipped or not')
    .option('--without <acts>', 'acts (column "act") to hold back, parted by commas', '')
    .option('--output <file>', 'the table to write', join(tablesDir, 'learned', 'translations.tsv'))
    .action((files: string[], options: { without: string; output: string }) => {
      const texts = files.flatMap((file) => readAligned(file, new Set(options.without.split(','))))
      const table = learnTranslations(texts, 'fr', 'en')
      const stored = serializeTranslations(table)
      mkdirSync(dirname(options.output), { recursive: true })
      writeFileSync(options.output, stored)
      const words = [...table.values()].reduce((sum, { size }) => sum + size, 0)
      console.log(`Learned translations of ${words} words from ${texts.length} pairs: ${options.output}`)
    })
}

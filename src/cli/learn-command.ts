import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { tablesDir } from '../config.ts'
import { learnTranslations } from '../translate/learn/learn-translations.ts'
import { readAligned } from '../translate/learn/read-aligned.ts'
import { serializeTranslations } from '../translate/learned-translations.ts'

export function learnCommand(): Command {
  return new Command('learn')
    .description('learn word translations from aligned texts in English and another language')
    .argument(
      '<folder>',
      'its tab-separated files, each a corpus: columns "en" and "fr" or "es", gzipped or not',
    )
    .option('--for-measuring', 'leave out what `eval crossing` measures on', false)
    .option('--output <file>', 'the table to write', join(tablesDir, 'learned', 'translations.tsv'))
    .action((folder: string, { forMeasuring, output }: { forMeasuring: boolean; output: string }) => {
      const corpora = readAligned(folder, { forMeasuring })
      const table = learnTranslations(corpora)
      mkdirSync(dirname(output), { recursive: true })
      writeFileSync(output, serializeTranslations(table))
      const words = [...table.values()].reduce((sum, { size }) => sum + size, 0)
      const pairs = corpora.reduce((sum, { texts }) => sum + texts.length, 0)
      console.log(`Learned ${words} rows of translations from ${pairs} pairs: ${output}`)
    })
}

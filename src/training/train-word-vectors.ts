import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { storeWordVectors, wordVectorsFile } from '../evidence/word-vectors.ts'
import type { ContentLanguage } from '../model/language.ts'
import { learnTranslations } from '../translate/learn/learn-translations.ts'
import { type Embeddings, learnWordVectors } from './learn-word-vectors.ts'

/** Fewer lose synonyms, more make the table large: 48 keep nine tenths of what 100 bring (docs/answers.md). */
const dimensions = 48

/** Pairs of texts of a language and English: rows of tab-separated files with columns `en` and the language's. */
function readPairs(folder: string, language: ContentLanguage): { source: string; target: string }[] {
  const files = readdirSync(folder)
    .filter((name) => name.includes(`-en-${language}.tsv`))
    .sort()
  return files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file))
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    const [header = '', ...lines] = text.trimEnd().split('\n')
    const [en, own] = ['en', language].map((name) => header.split('\t').indexOf(name)) as [number, number]
    if (en < 0 || own < 0) throw new Error(`${file}:1: give columns named "en" and "${language}"`)
    return lines.map((line) => {
      const cells = line.split('\t')
      return { source: cells[own] ?? '', target: cells[en] ?? '' }
    })
  })
}

const [embeddingsFile, folder] = process.argv.slice(2)
if (!embeddingsFile || !folder)
  throw new Error('Give a JSON file of English embeddings (words, vectors) and a folder of aligned texts')
const embeddings = JSON.parse(readFileSync(embeddingsFile, 'utf8')) as Embeddings
const translations = (['fr', 'es'] as const).map((language) => ({
  language,
  table: learnTranslations(readPairs(folder, language), language, 'en'),
}))
const vectors = learnWordVectors(embeddings, translations, dimensions)
writeFileSync(wordVectorsFile, storeWordVectors(vectors))
console.log(`Vectors of ${vectors.size} stems: ${wordVectorsFile}`)

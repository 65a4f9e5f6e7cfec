import { readFileSync, writeFileSync } from 'node:fs'
import { storeWordVectors, wordVectorsFile } from '../evidence/word-vectors.ts'
import { learnTranslations } from '../translate/learn/learn-translations.ts'
import { readAligned } from '../translate/learn/read-aligned.ts'
import { type Embeddings, learnWordVectors } from './learn-word-vectors.ts'

/** Fewer lose synonyms, more make the table large: 48 keep nine tenths of what 100 bring (docs/answers.md). */
const dimensions = 48

const [embeddingsFile, folder] = process.argv.slice(2)
if (!embeddingsFile || !folder)
  throw new Error('Give a JSON file of English embeddings (words, vectors) and a folder of aligned texts')
const embeddings = JSON.parse(readFileSync(embeddingsFile, 'utf8')) as Embeddings
const table = learnTranslations(readAligned(folder))
const vectors = learnWordVectors(embeddings, table, dimensions)
writeFileSync(wordVectorsFile, storeWordVectors(vectors))
console.log(`Vectors of ${vectors.size} stems: ${wordVectorsFile}`)

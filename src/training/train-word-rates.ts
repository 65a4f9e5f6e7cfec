import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readQuestionSets } from '../evaluation/question-sets.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { storeWordRates, wordRatesFile } from '../tables/word-rates.ts'
import { learnWordRates } from './learn-word-rates.ts'

/** The texts in a language of the tab-separated files of a folder, a source a file, each text once. */
function alignedTexts(folder: string, language: ContentLanguage): string[][] {
  const files = readdirSync(folder).filter((name) => /\.tsv(?:\.gz)?$/.test(name))
  return files.sort().flatMap((file) => {
    const bytes = readFileSync(join(folder, file))
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    const [header = '', ...lines] = text.trimEnd().split('\n')
    const column = header.split('\t').indexOf(language)
    return column < 0 ? [] : [[...new Set(lines.map((line) => line.split('\t')[column] ?? ''))]]
  })
}

const [aligned, questions] = process.argv.slice(2)
if (!aligned || !questions) throw new Error('Give a folder of aligned texts and one of question sets')
const sets = await readQuestionSets(questions)
const rates = Object.fromEntries(
  contentLanguages.map((language) => {
    const asked = sets
      .filter((set) => set.language === language)
      .map((set) => [
        ...set.articles.flatMap((article) => article.paragraphs),
        ...set.questions.map((q) => q.text),
      ])
    return [language, learnWordRates([...alignedTexts(aligned, language), ...asked])]
  }),
) as Parameters<typeof storeWordRates>[0]
writeFileSync(wordRatesFile, storeWordRates(rates))
console.log(contentLanguages.map((language) => `${language}: ${rates[language].size} words`).join(', '))

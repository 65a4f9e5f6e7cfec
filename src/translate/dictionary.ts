import { stem } from '../analyse/analyser.ts'
import { contentLanguages } from '../model/language.ts'
import { type NameForm, readNameTable } from '../names/read-table.ts'
import { direction, type LearnedTranslation, type TranslationTable } from './learned-translations.ts'

/** The words of a meaning share its probability, but each of them is more than a guess. */
const wordProbability = (words: number) => Math.max(0.5, 1 / words)

const singleWords = (forms: NameForm[]) => forms.map(({ text }) => text).filter((text) => !/[\s-]/.test(text))

function buildTable(): TranslationTable {
  const table = new Map<string, Map<string, LearnedTranslation[]>>()
  for (const { forms } of readNameTable('translate/dictionary.tsv')) {
    for (const from of contentLanguages) {
      for (const to of contentLanguages) {
        if (from === to) continue
        const way = direction(from, to)
        const words = table.get(way) ?? new Map<string, LearnedTranslation[]>()
        table.set(way, words)
        const targets = [...new Set(singleWords(forms[to]).map((word) => stem(word.toLowerCase(), to)))]
        for (const source of new Set(
          singleWords(forms[from]).map((word) => stem(word.toLowerCase(), from)),
        )) {
          const known = words.get(source) ?? []
          const added = targets.filter((target) => !known.some((translation) => translation.stem === target))
          const probability = wordProbability(targets.length)
          words.set(source, [...known, ...added.map((target) => ({ stem: target, probability }))])
        }
      }
    }
  }
  return table
}

let shared: TranslationTable | undefined
/** The general dictionary: everyday words of one language and those that stand for them in the others. */
export function dictionary(): TranslationTable {
  shared ??= buildTable()
  return shared
}

let words: ReadonlySet<string> | undefined
/** Whether the dictionary has a word in any language; lower case, accents kept. */
export function isDictionaryWord(form: string): boolean {
  words ??= new Set(
    readNameTable('translate/dictionary.tsv').flatMap(({ forms }) =>
      contentLanguages.flatMap((language) => singleWords(forms[language]).map((word) => word.toLowerCase())),
    ),
  )
  return words.has(form)
}

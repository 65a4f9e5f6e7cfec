import { stem } from '../analyse/analyser.ts'
import { contentLanguages } from '../model/language.ts'
import { type NameForm, readNameTable } from '../names/read-table.ts'
import { TermDictionary } from '../packed/term-dictionary.ts'
import { packedTable } from '../tables/packed-table.ts'
import {
  direction,
  type LearnedTranslation,
  packedTranslations,
  serializeTranslations,
  type TranslationTable,
} from './learned-translations.ts'

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
        if (targets.length === 0) continue
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

/** The general dictionary: everyday words of one language and those that stand for them in the others. */
export const dictionary = packedTranslations('dictionary', () => serializeTranslations(buildTable()))

const words = packedTable(
  'dictionary-words',
  () => {
    const forms = readNameTable('translate/dictionary.tsv').flatMap(({ forms }) =>
      contentLanguages.flatMap((language) => singleWords(forms[language]).map((word) => word.toLowerCase())),
    )
    return [['words', TermDictionary.write([...new Set(forms)].sort())]]
  },
  (sections) => new TermDictionary(sections.bytesOf('words')),
)
/** Whether the dictionary has a word in any language; lower case, accents kept. */
export const isDictionaryWord = (form: string): boolean => words().find(form) >= 0

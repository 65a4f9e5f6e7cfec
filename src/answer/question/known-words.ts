import { z } from 'zod'
import { stem } from '../../analyse/analyser.ts'
import { isStopWord } from '../../analyse/tables.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages, localeOf } from '../../model/language.ts'
import { countryTable } from '../../names/country-names.ts'
import { cardinals, ordinals } from '../../numbers/number-words.ts'
import type { Section, Sections } from '../../packed/sections.ts'
import { TermDictionary } from '../../packed/term-dictionary.ts'
import { WordList, wordListSections } from '../../packed/word-list.ts'
import { monthsIn } from '../../periods/month-names.ts'
import { packedTable } from '../../tables/packed-table.ts'
import { readLanguageTables } from '../../tables/read-table.ts'
import { singular } from '../../translate/inflection.ts'
import { languageProfiles, listedWords } from '../../translate/language-profile.ts'
import { cueSources } from './cue-tables.ts'
import { expandPattern } from './expand-pattern.ts'

/** What is known of the words of one language, whether any document has them or not. */
interface LanguageWords {
  /** Words that any question may be made of: those of the question tables and the months. */
  common: WordList
  /** Words of the dictionary and the terminology. */
  listed: WordList
  /** Stems of everyday words. */
  stems: TermDictionary
  /** Words that stand beside each other in questions: `how many`. */
  pairs: TermDictionary
}

/**
 * Everyday words that neither the dictionary nor the terminology has: no slips, though no document may have them; and the
 * letters that are written in place of others that sound alike: `kien`.
 */
const everyday = readLanguageTables(
  'words',
  z.object({ common: z.string(), heardAs: z.array(z.string().regex(/^\p{L}+=\p{L}+$/u)) }),
)

const wordsIn = (text: string) => foldDiacritics(text).match(/[\p{L}\p{N}]+/gu) ?? []

function wordSections(language: ContentLanguage): Section[] {
  const common = everyday[language].common.split(' ')
  const cues = cueSources(language).flatMap(expandPattern).flatMap(wordsIn)
  const months = [...monthsIn([localeOf(language)]).keys()]
  const pairs = new Set(
    cueSources(language)
      .flatMap(expandPattern)
      .flatMap((text) => {
        const own = wordsIn(text)
        return own.slice(1).map((word, i) => `${own[i]} ${word}`)
      }),
  )
  const stems = new Set(common.map((word) => stem(word, language)))
  return [
    ...wordListSections(`${language}.common`, [...cues, ...months]),
    ...wordListSections(`${language}.listed`, [...listedWords(language), ...common]),
    [`${language}.stems`, TermDictionary.write([...stems].sort())],
    [`${language}.pairs`, TermDictionary.write([...pairs].sort())],
  ]
}

const openWords = (sections: Sections, language: ContentLanguage): LanguageWords => ({
  common: new WordList(sections, `${language}.common`),
  listed: new WordList(sections, `${language}.listed`),
  stems: new TermDictionary(sections.bytesOf(`${language}.stems`)),
  pairs: new TermDictionary(sections.bytesOf(`${language}.pairs`)),
})

const words = packedTable(
  'question-words',
  () => [...contentLanguages.flatMap(wordSections), ...wordListSections('shared', namesAndNumbers())],
  (sections) => ({
    of: new Map(contentLanguages.map((language) => [language, openWords(sections, language)])),
    shared: new WordList(sections, 'shared'),
  }),
)
export const wordsOf = (language: ContentLanguage) => words().of.get(language) as LanguageWords

/** How a word may be spelled that was written as it sounds, the likeliest first. */
export const respellings = (folded: string, language: ContentLanguage): string[] =>
  everyday[language].heardAs.flatMap((pair) => {
    const [heard = '', spelled = ''] = pair.split('=')
    return folded.includes(heard) ? [folded.replace(heard, spelled)] : []
  })

/** Whether a word is one of a language, in any inflection, its accents there or not. */
export function isWordOf(word: string, language: ContentLanguage): boolean {
  if (isListedIn(word, language)) return true
  const stemmed = stem(word.toLowerCase(), language)
  return languageProfiles()[language].hasStem(stemmed) || wordsOf(language).stems.find(stemmed) >= 0
}

/** Whether a noun is in the plural. Words that questions are made of are told in both numbers: « cours » has but one. */
export function isPlural(word: string, language: ContentLanguage): boolean {
  const folded = foldDiacritics(word)
  const one = singular(folded, language)
  const { common } = wordsOf(language)
  return one !== folded && (common.has(one) || !common.has(folded))
}

/** Whether a language's tables have a word as it is, its accents there or not. */
export function isListedIn(word: string, language: ContentLanguage): boolean {
  const folded = foldDiacritics(word)
  const { common, listed } = wordsOf(language)
  return (
    isStopWord(word.toLowerCase(), language) ||
    isStopWord(folded, language) ||
    common.has(folded) ||
    listed.has(folded)
  )
}

function namesAndNumbers(): string[] {
  const names = countryTable.flatMap(({ forms }) =>
    contentLanguages.flatMap((language) => forms[language].flatMap(({ text }) => wordsIn(text))),
  )
  const numbers = [...cardinals.keys(), ...ordinals.keys()].flatMap(wordsIn)
  const isFunction = (word: string) => contentLanguages.some((language) => isStopWord(word, language))
  return [...names, ...numbers].filter((word) => !isFunction(word))
}

/** Names of countries, and numbers in words: of no one language. */
export const sharedWords = () => words().shared

/** Whether the tables have a word as it is in any language, or as a name or number that all share. */
export const isListed = (word: string) =>
  sharedWords().has(foldDiacritics(word)) || contentLanguages.some((language) => isListedIn(word, language))

import { z } from 'zod'
import { stem } from '../../analyse/analyser.ts'
import { isStopWord } from '../../analyse/tables.ts'
import { WordList } from '../../engine/word-list.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages, localeOf } from '../../model/language.ts'
import { countryTable } from '../../names/country-names.ts'
import { cardinals, ordinals } from '../../numbers/number-words.ts'
import { monthsIn } from '../../periods/month-names.ts'
import { readLanguageTables } from '../../tables/read-table.ts'
import { languageProfiles } from '../../translate/language-profile.ts'
import { shippedTranslations } from '../../translate/learned-translations.ts'
import { cueSources } from './cue-tables.ts'
import { expandPattern } from './expand-pattern.ts'

/** What is known of the words of one language, whether any document has them or not. */
interface LanguageWords {
  /** Words that any question may be made of: those of the question tables and the months. */
  common: WordList
  /** Words of the dictionary and the terminology. */
  listed: WordList
  stems: ReadonlySet<string>
}

/** Everyday words that neither the dictionary nor the terminology has: no slips, though no document may have them. */
const everyday = readLanguageTables('words', z.object({ common: z.string() }))

const wordsIn = (text: string) => foldDiacritics(text).match(/[\p{L}\p{N}]+/gu) ?? []

function readWords(language: ContentLanguage): LanguageWords {
  const known = [...languageProfiles()[language].known, ...everyday[language].common.split(' ')]
  const learned = [...shippedTranslations()].filter(([way]) => way.startsWith(`${language}>`))
  const cues = cueSources(language).flatMap(expandPattern).flatMap(wordsIn)
  const months = [...monthsIn([localeOf(language)]).keys()]
  return {
    common: new WordList([...cues, ...months]),
    listed: new WordList(known),
    stems: new Set([
      ...known.map((word) => stem(word, language)),
      ...learned.flatMap(([, table]) => [...table.keys()]),
    ]),
  }
}

const words = new Map<ContentLanguage, LanguageWords>()
export function wordsOf(language: ContentLanguage): LanguageWords {
  const read = words.get(language) ?? readWords(language)
  words.set(language, read)
  return read
}

/** Whether a word is one of a language, in any inflection, its accents there or not. */
export function isWordOf(word: string, language: ContentLanguage): boolean {
  return isListedIn(word, language) || wordsOf(language).stems.has(stem(word.toLowerCase(), language))
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

let sharedNames: WordList | undefined
/** Names of countries, and numbers in words: of no one language. */
export function sharedWords(): WordList {
  if (sharedNames) return sharedNames
  const names = countryTable.flatMap(({ forms }) =>
    contentLanguages.flatMap((language) => forms[language].flatMap(({ text }) => wordsIn(text))),
  )
  const numbers = [...cardinals.keys(), ...ordinals.keys()].flatMap(wordsIn)
  const isFunction = (word: string) => contentLanguages.some((language) => isStopWord(word, language))
  sharedNames = new WordList([...names, ...numbers].filter((word) => !isFunction(word)))
  return sharedNames
}

/** Whether the tables have a word as it is in any language, or as a name or number that all share. */
export const isListed = (word: string) =>
  sharedWords().has(foldDiacritics(word)) || contentLanguages.some((language) => isListedIn(word, language))

import { isStopWord, tellingWords } from '../analyse/tables.ts'
import { tokenize } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'

/** A word as it is found where accents are lost, and where the letters that bore them are lost too. */
const forms = (word: string) => [
  word,
  word.normalize('NFD').replace(/\p{M}/gu, ''),
  word.replace(/[^\p{ASCII}]/gu, ''),
]
const telling = new Map(
  contentLanguages.map((language): [ContentLanguage, Set<string>] => [
    language,
    new Set(tellingWords[language].flatMap(forms)),
  ]),
)

/** How many function words, and usual words of these documents, a text has in each language, the most first. */
export function countWords(text: string): { language: ContentLanguage; count: number }[] {
  const words = tokenize(text)
    .filter((token) => token.kind === 'word')
    .map((token) => token.form)
  return contentLanguages
    .map((language) => ({
      language,
      count: words.filter((word) => isStopWord(word, language) || telling.get(language)?.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count)
}

import { isStopWord, tellingWords } from '../analyse/tables.ts'
import { tokenize } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'

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

/** The languages that a word is a function word or a usual word of. */
const languagesOf = remembered((word): readonly ContentLanguage[] =>
  contentLanguages.filter((language) => isStopWord(word, language) || telling.get(language)?.has(word)),
)

/** How many function words, and usual words of these documents, a text has in each language, the most first. */
export function countWords(text: string): { language: ContentLanguage; count: number }[] {
  const counts = contentLanguages.map((language) => ({ language, count: 0 }))
  for (const { kind, form } of tokenize(text)) {
    if (kind !== 'word') continue
    const known = languagesOf(form)
    for (const entry of counts) if (known.includes(entry.language)) entry.count += 1
  }
  return counts.sort((a, b) => b.count - a.count)
}

import { stem } from '../../analyse/analyser.ts'
import { isStopWord } from '../../analyse/tables.ts'
import type { Lexicon, LexiconEntry } from '../../engine/lexicon.ts'
import { WordList } from '../../engine/word-list.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { countryTable } from '../../names/country-names.ts'
import { cardinals, ordinals } from '../../periods/number-words.ts'
import { monthNames } from '../../periods/question-months.ts'
import { languageProfiles } from '../../translate/language-profile.ts'
import { cueSources } from './cue-tables.ts'
import { expandPattern } from './expand-pattern.ts'

const wordsIn = (text: string) => foldDiacritics(text).match(/[\p{L}\p{N}]+/gu) ?? []

let commonWords: string[] | undefined
/** Words that any question may be made of: those of the cues, months, numbers and country names. */
function wordsOfQuestions(): string[] {
  if (commonWords) return commonWords
  const names = countryTable.flatMap(({ forms }) =>
    contentLanguages.flatMap((language) => forms[language].flatMap(({ text }) => wordsIn(text))),
  )
  const cues = cueSources().flatMap(expandPattern).flatMap(wordsIn)
  const numbers = [...cardinals.keys(), ...ordinals.keys()].flatMap(wordsIn)
  commonWords = [...new Set([...names, ...cues, ...numbers, ...monthNames])]
  return commonWords
}

interface Vocabulary {
  /** What questions are made of. */
  common: WordList
  /** What the tables have of each language. */
  listed: Record<ContentLanguage, WordList>
  /** Whether a word exists, in the documents or not. */
  isWord: (folded: string, word?: string) => boolean
}

let vocabulary: Vocabulary | undefined
function wordsAnywhere(): Vocabulary {
  if (!vocabulary) {
    const common = new WordList(wordsOfQuestions())
    const profiles = languageProfiles()
    const listed = Object.fromEntries(
      contentLanguages.map((language) => [language, new WordList(profiles[language].known)]),
    ) as Record<ContentLanguage, WordList>
    const stems = contentLanguages.map((language) => ({
      language,
      known: new Set([...profiles[language].known].map((word) => stem(word, language))),
    }))
    const isInflected = (word: string) => stems.some(({ language, known }) => known.has(stem(word, language)))
    const isStop = (folded: string) => contentLanguages.some((language) => isStopWord(folded, language))
    vocabulary = {
      common,
      listed,
      isWord: (folded, word) =>
        (word !== undefined && isInflected(word.toLowerCase())) ||
        common.has(folded) ||
        isStop(folded) ||
        contentLanguages.some((language) => listed[language].has(folded)) ||
        /\d/.test(folded),
    }
  }
  return vocabulary
}

/** Articles that are often typed without their apostrophe: « latelier ». */
const elided = /^(qu|[ldnsjmtc])([aeiouyhàâéèêëîïôû]\p{L}{2,})$/iu

function mend(word: string, lexicon: Lexicon, languages: readonly ContentLanguage[]): string {
  const { common, listed, isWord } = wordsAnywhere()
  const isKnown = (form: string, written?: string) =>
    lexicon.find(form) !== undefined || isWord(form, written)
  const folded = foldDiacritics(word)
  // Acronyms that nothing knows are names, not mistakes.
  if (isKnown(folded, word) || /^\p{Lu}{2,}$/u.test(word)) return word
  const [, article, rest] = elided.exec(word) ?? []
  if (article && rest && isKnown(foldDiacritics(rest))) return `${article}'${rest}`
  const capital = /^\p{Lu}/u
  // Names are written alike in all languages; a name is mistyped for a name.
  const isLikely = ({ counts, display }: LexiconEntry) =>
    (capital.test(word) && capital.test(display)) || languages.some((language) => counts[language])
  const indexed = lexicon.near(folded).filter(({ entry }) => isLikely(entry))
  const near = [
    ...indexed.map(({ entry, edits }) => ({ word: entry.folded, edits })),
    ...common.near(folded),
    ...(capital.test(word) ? [] : languages.flatMap((language) => listed[language].near(folded))),
  ]
  const [best] = near.sort((a, b) => a.edits - b.edits)
  if (!best) return word
  return /^\p{Lu}/u.test(word) ? best.word.charAt(0).toUpperCase() + best.word.slice(1) : best.word
}

/** The languages that a question may be in, by its function words: one, or where they don't tell, all. */
function likelyLanguages(words: string[]): readonly ContentLanguage[] {
  const counts = contentLanguages.map(
    (language) => words.filter((word) => isStopWord(word.toLowerCase(), language)).length,
  )
  const most = Math.max(...counts)
  return contentLanguages.filter((_, i) => counts[i] === most)
}

/** A question with its unknown words replaced by the nearest that the documents or the cues know. */
export function correctQuestion(question: string, lexicon: Lexicon): string {
  const spans: Span[] = [...question.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const languages = likelyLanguages(spans.map(({ start, end }) => question.slice(start, end)))
  let corrected = ''
  let at = 0
  for (const { start, end } of spans) {
    corrected += question.slice(at, start) + mend(question.slice(start, end), lexicon, languages)
    at = end
  }
  return corrected + question.slice(at)
}

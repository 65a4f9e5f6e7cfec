import { isStopWord } from '../../analyse/tables.ts'
import type { Lexicon, LexiconEntry } from '../../engine/lexicon.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { isAnyWord, isWordOf, sharedWords, wordsOf } from './known-words.ts'

/** Articles that are often typed without their apostrophe: « latelier ». */
const elided = /^(qu|[ldnsjmtc])([aeiouyhàâéèêëîïôû]\p{L}{2,})$/iu

function mend(word: string, lexicon: Lexicon, languages: readonly ContentLanguage[]): string {
  const isKnown = (form: string) => lexicon.find(foldDiacritics(form)) !== undefined || isAnyWord(form)
  const folded = foldDiacritics(word)
  // Acronyms that nothing knows are names, not mistakes.
  if (isKnown(word) || /\d/.test(word) || /^\p{Lu}{2,}$/u.test(word)) return word
  const [, article, rest] = elided.exec(word) ?? []
  if (article && rest && isKnown(rest)) return `${article}'${rest}`
  const capital = /^\p{Lu}/u
  // Names are written alike in all languages; a name is mistyped for a name.
  const isLikely = ({ counts, display }: LexiconEntry) =>
    (capital.test(word) && capital.test(display)) || languages.some((language) => counts[language])
  const indexed = lexicon.near(folded).filter(({ entry }) => isLikely(entry))
  const near = [
    ...indexed.map(({ entry, edits }) => ({ word: entry.folded, edits })),
    ...sharedWords().near(folded),
    ...languages.flatMap((language) => wordsOf(language).common.near(folded)),
    ...(capital.test(word) ? [] : languages.flatMap((language) => wordsOf(language).listed.near(folded))),
  ]
  const [best] = near.sort((a, b) => a.edits - b.edits)
  if (!best) return word
  return capital.test(word) ? best.word.charAt(0).toUpperCase() + best.word.slice(1) : best.word
}

/** The languages that a question may be in, by the words that are known: one, or where they don't tell, all. */
function likelyLanguages(words: string[]): readonly ContentLanguage[] {
  const counts = contentLanguages.map((language) =>
    words.reduce((sum, word) => {
      if (isStopWord(word.toLowerCase(), language)) return sum + 1
      return sum + (isWordOf(word, language) ? 0.5 : 0)
    }, 0),
  )
  const most = Math.max(...counts)
  return contentLanguages.filter((_, i) => counts[i] === most)
}

/** A question with its unknown words replaced by the nearest that the documents or the tables know. */
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

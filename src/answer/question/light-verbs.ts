import { stem } from '../../analyse/analyser.ts'
import { relatedStemsOf } from '../../analyse/lemmas.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { QuestionWords } from '../../model/question-words.ts'
import { patternsOf } from './cue-tables.ts'
import type { FoundCue } from './find-cues.ts'

/** A form is one of a verb from this certainty on: `revient` is surely of `revenir`. */
const minCertainty = 0.5

const stems = new Map<ContentLanguage, ReadonlySet<string>>()
function stemsOf(language: ContentLanguage): ReadonlySet<string> {
  const known = stems.get(language)
  if (known) return known
  const verbs = patternsOf(language, 'lightVerbs').flatMap((row) => row.split('|'))
  const read = new Set(
    verbs.flatMap((verb) => [
      stem(verb, language),
      ...[...relatedStemsOf(verb, language)].flatMap(([other, sure]) => (sure >= minCertainty ? other : [])),
    ]),
  )
  stems.set(language, read)
  return read
}

/** The verbs of a question that say nothing of what is asked, in any inflection: "reached", « revient », «llegaron». */
export function lightVerbsIn({ words }: QuestionWords, text: string, language: ContentLanguage): FoundCue[] {
  const known = stemsOf(language)
  return words
    .filter(({ start, end }) => known.has(stem(text.slice(start, end).toLowerCase(), language)))
    .map(({ start, end }) => ({ id: 'light', language, start, end, words: 1 }))
}

import { stem } from '../../analyse/analyser.ts'
import { relatedStemsOf } from '../../analyse/lemmas.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { QuestionWords } from '../../model/question-words.ts'
import { patternsOf } from './cue-tables.ts'
import type { FoundCue } from './find-cues.ts'

/** Lists of verbs in the question tables. */
type VerbList = 'lightVerbs' | 'denyingVerbs' | 'givingVerbs'

/** A form is one of a verb from this certainty on: `revient` is surely of `revenir`. */
const minCertainty = 0.5

const stems = new Map<string, ReadonlySet<string>>()
function stemsOf(list: VerbList, language: ContentLanguage): ReadonlySet<string> {
  const known = stems.get(`${list} ${language}`)
  if (known) return known
  const verbs = patternsOf(language, list).flatMap((row) => row.split('|'))
  const related = (verb: string) =>
    [...relatedStemsOf(verb, language)].flatMap(([other, sure]) => (sure >= minCertainty ? other : []))
  const read = new Set(verbs.flatMap((verb) => [stem(verb, language), ...related(verb)]))
  stems.set(`${list} ${language}`, read)
  return read
}

/** Whether a word is a form of one of the verbs of a list. */
export const isVerbOf = (list: VerbList, word: string, language: ContentLanguage) =>
  stemsOf(list, language).has(stem(word.toLowerCase(), language))

/** Whether a question has a verb of giving an activity: "who held it?" */
export const saysGiving = ({ words }: QuestionWords, text: string, language: ContentLanguage) =>
  words.some(({ start, end }) => isVerbOf('givingVerbs', text.slice(start, end), language))

/** The verbs of a question that say nothing of what is asked, in any inflection: "reached", « revient », «llegaron». */
export const lightVerbsIn = ({ words }: QuestionWords, text: string, language: ContentLanguage): FoundCue[] =>
  words
    .filter(({ start, end }) => isVerbOf('lightVerbs', text.slice(start, end), language))
    .map(({ start, end }) => ({ id: 'light', language, start, end, words: 1 }))

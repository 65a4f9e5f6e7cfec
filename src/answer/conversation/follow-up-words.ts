import { z } from 'zod'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { cuePattern, type QuestionWords, wordsWithin } from '../../model/question-words.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

const classes = [
  'joins',
  'correction',
  'denial',
  'prepositions',
  'articles',
  'one',
  'thing',
  'lastOne',
  'nextOne',
  'previousOne',
  'otherOne',
  'later',
  'earlier',
] as const
type FollowUpClass = (typeof classes)[number]

const tables = readLanguageTables('follow-ups', z.record(z.enum(classes), z.array(z.string())))

/** The rows of the words by which questions lean on earlier ones: `data/tables/languages/<language>/follow-ups.json`. */
export const followUpRows = tables

const patterns = Object.fromEntries(
  contentLanguages.map((language) => [
    language,
    Object.fromEntries(classes.map((name) => [name, cuePattern(tables[language][name] ?? [])])),
  ]),
) as Record<ContentLanguage, Record<FollowUpClass, RegExp>>

/** A stretch of words, by the places of its first word and of the one after its last. */
export interface WordRun {
  from: number
  to: number
}

/** Where words of a class stand in a question, in order. */
export function findRuns(question: QuestionWords, name: FollowUpClass, language: ContentLanguage): WordRun[] {
  return [...question.key.matchAll(patterns[language][name])].flatMap((match) => {
    const covered = wordsWithin(question, match.index, match.index + match[0].length)
    const [first, last] = [covered[0], covered.at(-1)]
    if (!first || !last) return []
    return [{ from: question.words.indexOf(first), to: question.words.indexOf(last) + 1 }]
  })
}

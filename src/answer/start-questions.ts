import { setImmediate } from 'node:timers/promises'
import type { Corpus } from '../corpus/corpus.ts'
import { oncePerCorpus } from '../corpus/once-per-corpus.ts'
import type { AnswerKind, AskResponse } from '../model/answer.ts'
import { oneLine } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import { answerQuestion } from './answer-question.ts'
import { type Knowledge, knowledgeOf } from './knowledge/knowledge.ts'
import type { RecordEntry } from './knowledge/passage-entry.ts'
import { say } from './wording/messages.ts'

/** Of each sort of question so many are tried before the page does without it. */
const maxTries = 4
/** Surer than that an answer is shown without a word of doubt. */
const minConfidence = 0.9
/** What is told of an activity is worth a question from here on, and its name can be read at a glance up to here. */
const minResultChars = 100
const maxNameChars = 60

/** Years with activities, those with most of them first. */
function busiestYears({ records }: Knowledge): string[] {
  const counts = new Map<string, number>()
  for (const { period } of records) {
    const year = period?.from.slice(0, 4)
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1)).map(([year]) => year)
}

/** Activities of a name of their own whose results are told at some length, those in the reader's language first. */
function explained({ records }: Knowledge, language: ContentLanguage): string[] {
  const counts = new Map<string, number>()
  for (const { facts } of records)
    if (facts.programme) counts.set(facts.programme, (counts.get(facts.programme) ?? 0) + 1)
  const isReaders = ({ facts }: RecordEntry) => Number(facts.language === language)
  const isNamed = ({ facts: { programme } }: RecordEntry) =>
    programme !== null && programme.length <= maxNameChars && counts.get(programme) === 1
  const names: string[] = []
  // The results are read record by record, no more of them than are tried.
  for (const entry of records.filter(isNamed).sort((a, b) => isReaders(b) - isReaders(a))) {
    if (names.length === maxTries) break
    if ((entry.record.outputs ?? '').length >= minResultChars)
      names.push(oneLine(entry.facts.programme ?? ''))
  }
  return names
}

/** The first of some questions that is answered as it should be; null where none is. */
async function firstAnswered(
  questions: string[],
  corpus: Corpus,
  language: ContentLanguage,
  fits: (response: AskResponse) => boolean,
): Promise<string | null> {
  for (const question of questions.slice(0, maxTries)) {
    const response = await answerQuestion([question], corpus, { uiLanguage: language })
    // Nobody waits for this one: whoever asks for something else meanwhile is let in.
    await setImmediate()
    if (response.answer.confidence >= minConfidence && fits(response)) return question
  }
  return null
}

const ofKind =
  (kind: AnswerKind) =>
  ({ answer }: AskResponse) =>
    answer.kind === kind

async function ask(corpus: Corpus, language: ContentLanguage): Promise<string[]> {
  const knowledge = knowledgeOf(corpus)
  const years = busiestYears(knowledge)
  const inYears = (key: string) => years.map((year) => say(language, key, { year }))
  const figure = await firstAnswered(inYears('example-figure'), corpus, language, ofKind('count'))
  // Another year than that of the figure, where there is one.
  const others = [...inYears('example-workshops').slice(1), ...inYears('example-workshops').slice(0, 1)]
  const list = await firstAnswered(
    others,
    corpus,
    language,
    (response) => ofKind('list')(response) && response.answer.items.length > 1,
  )
  const results = explained(knowledge, language).map((name) => say(language, 'example-results', { name }))
  const explanation = await firstAnswered(
    results,
    corpus,
    language,
    ({ interpretation }) => interpretation.intent === 'field-outcome',
  )
  return [figure, list, explanation].filter((question) => question !== null)
}

/**
 * Questions to begin with, made from what the documents hold: one for a figure, one for a list, one for an explanation.
 * Each of them has been asked, and is answered. They are worked out once for a corpus and a language.
 */
export const startQuestions = oncePerCorpus(ask)

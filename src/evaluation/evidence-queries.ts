import { stem, stemTerm } from '../analyse/analyser.ts'
import { isStopWord } from '../analyse/tables.ts'
import { wordStem } from '../evidence/word-vectors.ts'
import { groupBy } from '../model/group-by.ts'
import type { ContentLanguage } from '../model/language.ts'
import type { SetQuestion } from './question-sets.ts'

/** A query with the paragraphs that bear it out, and by which words of theirs. */
export interface EvidenceQuery {
  article: string
  text: string
  gold: { context: string; answers: readonly string[] }[]
}

/**
 * How queries are made of questions: as they stand; of the words of one that say most (one fact is asked for); of two
 * words that several questions of an article share; of what all questions of an article are about.
 */
export const queryForms = ['asked', 'keywords', 'pair', 'topic'] as const
export type QueryForm = (typeof queryForms)[number]

/** Keyword queries have two to six words. */
const keywordCounts = { least: 2, most: 6 }
/** Fewer questions make no subject. */
const fewest = { pair: 2, topic: 6 }

interface QuestionWord {
  text: string
  key: string
  specificity: number
}

/** The words of a question that say something, each once, in their order. */
function contentWords(text: string, language: ContentLanguage): QuestionWord[] {
  const seen = new Set<string>()
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)].flatMap(([word]) => {
    const form = word.toLowerCase()
    const key = stem(form, language)
    if (isStopWord(form, language) || seen.size === seen.add(key).size) return []
    return [{ text: word, key, specificity: wordStem(stemTerm(language, key))?.specificity ?? 1 }]
  })
}

/** How many words a query has, always the same of the same text, from the least to the most. */
const countFor = (text: string) =>
  keywordCounts.least +
  ([...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) %
    (keywordCounts.most - keywordCounts.least + 1))

function keywordsOf(text: string, language: ContentLanguage): string {
  const words = contentWords(text, language)
  const kept = new Set([...words].sort((a, b) => b.specificity - a.specificity).slice(0, countFor(text)))
  return words
    .filter((word) => kept.has(word))
    .map((word) => word.text)
    .join(' ')
}

/** Which questions hold each word, by its key. */
function holdersOf(questions: readonly SetQuestion[], language: ContentLanguage) {
  const holders = new Map<string, { text: string; specificity: number; questions: SetQuestion[] }>()
  for (const question of questions)
    for (const { key, text, specificity } of contentWords(question.text, language)) {
      const known = holders.get(key)
      if (known) known.questions.push(question)
      else holders.set(key, { text, specificity, questions: [question] })
    }
  return [...holders.values()]
}

const goldOf = (questions: readonly SetQuestion[]) =>
  questions.map(({ context, answers }) => ({ context, answers }))

/** Queries of two words that questions of an article share; each question serves one. */
function pairsOf(
  article: string,
  questions: readonly SetQuestion[],
  language: ContentLanguage,
): EvidenceQuery[] {
  const words = holdersOf(questions, language).filter((word) => word.questions.length >= fewest.pair)
  const pairs = words.flatMap((a, i) =>
    words.slice(i + 1).map((b) => ({
      text: `${a.text} ${b.text}`,
      specificity: a.specificity + b.specificity,
      shared: a.questions.filter((question) => b.questions.includes(question)),
    })),
  )
  const served = new Set<SetQuestion>()
  return pairs
    .filter(({ shared }) => shared.length >= fewest.pair)
    .sort((a, b) => b.specificity - a.specificity)
    .flatMap(({ text, shared }) => {
      if (shared.some((question) => served.has(question))) return []
      for (const question of shared) served.add(question)
      return [{ article, text, gold: goldOf(shared) }]
    })
}

/** The query of what an article's questions are about: the words that most of them hold and few words of the language are. */
function topicOf(
  article: string,
  questions: readonly SetQuestion[],
  language: ContentLanguage,
): EvidenceQuery[] {
  if (questions.length < fewest.topic) return []
  const words = holdersOf(questions, language)
    .sort((a, b) => b.questions.length * b.specificity - a.questions.length * a.specificity)
    .slice(0, countFor(article) - 1)
  return [{ article, text: words.map(({ text }) => text).join(' '), gold: goldOf(questions) }]
}

/** Makes queries of questions; of the same questions always the same. */
export function evidenceQueries(
  questions: readonly SetQuestion[],
  language: ContentLanguage,
  form: QueryForm,
): EvidenceQuery[] {
  if (form === 'asked' || form === 'keywords') {
    return [...groupBy(questions, ({ id, article }) => `${article} ${id}`)].map(([, own]) => {
      const { article, text } = own[0] as SetQuestion
      return { article, text: form === 'asked' ? text : keywordsOf(text, language), gold: goldOf(own) }
    })
  }
  return [...groupBy(questions, ({ article }) => article)].flatMap(([article, own]) =>
    form === 'pair' ? pairsOf(article, own, language) : topicOf(article, own, language),
  )
}

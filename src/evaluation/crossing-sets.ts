import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { isStopWord } from '../analyse/tables.ts'
import { tokenize } from '../analyse/tokenize.ts'
import { groupBy } from '../model/group-by.ts'
import type { ContentLanguage } from '../model/language.ts'
import { isHeldOutRow } from '../translate/learn/held-out.ts'
import { readQuestionSets } from './question-sets.ts'
import { randomNumbers } from './ranking-figures.ts'

/** Texts in documents, with needs whose answer is one of them, told in two languages. */
export interface CrossingSet {
  /** With the languages of its texts: `law en`, `law en+fr`. */
  name: string
  /** Each a list of paragraphs. */
  documents: string[][]
  queries: CrossingQuery[]
}

export interface CrossingQuery {
  id: string
  text: string
  /** The paragraph that is asked for. */
  target: string
  /** Whether it is in another language. */
  cross: boolean
}

type Side = Partial<Record<ContentLanguage, string>>
interface Need {
  query: Side
  target: Side
}

/** A paragraph in two languages with the document that it stands in. */
interface Pair {
  document: string
  text: Side
}

const sizes = {
  /** Of one act, from its beginning: many acts say more than one of two hundred paragraphs. */
  paragraphsOfAct: 40,
  paragraphs: 1750,
  sentences: 1000,
  sentencesOfDocument: 50,
}
/** Shorter texts answer too many queries. */
const minWords = { law: 8, everyday: 5 }
const fewestAsked = 3
const mostAsked = 6

function contentWords(text: string, language: ContentLanguage): string[] {
  const words = tokenize(text).filter(
    ({ kind, whole, form }) => kind === 'word' && !whole && form.length > 2 && !isStopWord(form, language),
  )
  return [...new Map(words.map(({ form, start, end }) => [form, text.slice(start, end)])).values()]
}

/** Some words of a list, in its order. */
function drawWords(words: string[], random: () => number): string {
  const count = fewestAsked + Math.floor(random() * (mostAsked - fewestAsked + 1))
  const drawn = words.map((_, at) => at).sort(byDraw(words.length, random))
  const kept = new Set(drawn.slice(0, count))
  return words.filter((_, at) => kept.has(at)).join(' ')
}

/** An order of the numbers from 0 on that looks random. */
function byDraw(count: number, random: () => number): (a: number, b: number) => number {
  const keys = Array.from({ length: count }, random)
  return (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const order = values.map((_, at) => at).sort(byDraw(values.length, random))
  return order.map((at) => values[at] as T)
}

/** The rows of an aligned file that are kept for measuring, each text once. */
async function heldOutPairs(path: string, other: ContentLanguage, kinds: readonly string[]): Promise<Pair[]> {
  const [header = '', ...lines] = gunzipSync(await readFile(path))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  const columns = header.split('\t')
  const at = (name: string) => columns.indexOf(name)
  const seen = new Set<string>()
  const isNew = (text: string) => text !== '' && seen.size < seen.add(text).size
  return lines.flatMap((line) => {
    const cells = line.split('\t')
    const [kind = '', act = '', en = '', foreign = ''] = ['kind', 'act', 'en', other].map(
      (name) => cells[at(name)],
    )
    if (!kinds.includes(kind) || !isHeldOutRow({ kind, act, en })) return []
    return isNew(`en ${en}`) && isNew(`${other} ${foreign}`)
      ? [{ document: act, text: { en, [other]: foreign } }]
      : []
  })
}

const wordsOf = (text: string | undefined) => text?.split(/\s+/).length ?? 0

const groupByDocument = (pairs: readonly Pair[]): Pair[][] => [
  ...groupBy(pairs, ({ document }) => document).values(),
]

/**
 * The same needs, told in both languages, for the texts in one language, in the other, and for documents of which every
 * second one is in the other.
 */
function setsOf(
  name: string,
  [a, b]: readonly [ContentLanguage, ContentLanguage],
  documents: readonly Side[][],
  needs: readonly Need[],
): CrossingSet[] {
  const make = (told: string, languageOf: (document: number) => ContentLanguage): CrossingSet => {
    const languages = new Map(
      documents.flatMap((paragraphs, at) => paragraphs.map((paragraph) => [paragraph[a], languageOf(at)])),
    )
    return {
      name: `${name} ${told}`,
      documents: documents.map((paragraphs, at) =>
        paragraphs.map((paragraph) => paragraph[languageOf(at)] ?? ''),
      ),
      queries: needs.flatMap(({ query, target }, at) => {
        const own = languages.get(target[a]) ?? a
        return [a, b].map((language) => ({
          id: `${name}-${told}-${at}-${language}`,
          text: query[language] ?? '',
          target: target[own] ?? '',
          cross: language !== own,
        }))
      }),
    }
  }
  return [make(a, () => a), make(b, () => b), make(`${a}+${b}`, (at) => (at % 2 === 0 ? a : b))]
}

async function lawSets(folder: string, count: number): Promise<CrossingSet[]> {
  const random = randomNumbers(1)
  const pairs = await heldOutPairs(join(folder, 'aligned', 'legal-en-fr.tsv.gz'), 'fr', ['paragraph'])
  const acts = shuffled(groupByDocument(pairs), random).map((act) => act.slice(0, sizes.paragraphsOfAct))
  const chosen: Pair[][] = []
  for (const act of acts) if (chosen.flat().length < sizes.paragraphs) chosen.push(act)
  const asked = chosen
    .flat()
    .filter(({ text }) =>
      (['en', 'fr'] as const).every((side) => contentWords(text[side] ?? '', side).length >= minWords.law),
    )
  const needs = shuffled(asked, random)
    .slice(0, count)
    .map(({ text }) => ({
      target: text,
      query: {
        en: drawWords(contentWords(text.en ?? '', 'en'), random),
        fr: drawWords(contentWords(text.fr ?? '', 'fr'), random),
      },
    }))
  return setsOf(
    'law',
    ['en', 'fr'],
    chosen.map((act) => act.map(({ text }) => text)),
    needs,
  )
}

async function everydaySets(folder: string, other: 'fr' | 'es', count: number): Promise<CrossingSet[]> {
  const random = randomNumbers(2)
  const pairs = await heldOutPairs(join(folder, 'aligned', `tatoeba-en-${other}.tsv.gz`), other, ['sentence'])
  const long = pairs.filter(
    ({ text }) => wordsOf(text.en) >= minWords.everyday && wordsOf(text[other]) >= minWords.everyday,
  )
  const chosen = shuffled(long, random)
    .slice(0, sizes.sentences)
    .map(({ text }) => text)
  const documents = Array.from({ length: Math.ceil(chosen.length / sizes.sentencesOfDocument) }, (_, at) =>
    chosen.slice(at * sizes.sentencesOfDocument, (at + 1) * sizes.sentencesOfDocument),
  )
  const needs = shuffled(chosen, random)
    .slice(0, count)
    .map((text) => ({ query: text, target: text }))
  return setsOf(`everyday-${other}`, ['en', other], documents, needs)
}

/** Question sets that ask the same in two languages: `NAME-en.json`, `NAME-es.json`, paragraph by paragraph. */
async function encyclopaediaSets(folder: string, count: number): Promise<CrossingSet[]> {
  const sets = await readQuestionSets(join(folder, 'qa'))
  const [en, es] = ['xquad-en', 'xquad-es'].map((name) => sets.find((set) => set.name === name))
  if (!en || !es) return []
  const translations = new Map(es.questions.map((question) => [question.id, question]))
  const texts = new Map<string, string>()
  const needs = en.questions.flatMap((question): Need[] => {
    const other = translations.get(question.id)
    if (!other) return []
    texts.set(question.context, other.context)
    return [
      { query: { en: question.text, es: other.text }, target: { en: question.context, es: other.context } },
    ]
  })
  const documents = en.articles.map(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      const other = texts.get(paragraph)
      return other === undefined ? [] : [{ en: paragraph, es: other }]
    }),
  )
  const some = shuffled(needs, randomNumbers(3)).slice(0, count)
  return setsOf('encyclopaedia', ['en', 'es'], documents, some)
}

/** The kinds of set that a folder of aligned text and questions makes, by name. */
export const crossingKinds = {
  law: (folder: string, count = 200) => lawSets(folder, count),
  'everyday-fr': (folder: string, count = 300) => everydaySets(folder, 'fr', count),
  'everyday-es': (folder: string, count = 300) => everydaySets(folder, 'es', count),
  encyclopaedia: (folder: string, count = 400) => encyclopaediaSets(folder, count),
}
export type CrossingKind = keyof typeof crossingKinds

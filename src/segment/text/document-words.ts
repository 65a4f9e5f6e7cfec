import { z } from 'zod'
import { nameKey } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { type DocumentKind, documentKinds } from '../../model/source-document.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

/** What the head of a document says of it behind a label: "Subject: …". */
export const coverFacts = ['symbol', 'date', 'author', 'addressee', 'subject'] as const
export type CoverFact = (typeof coverFacts)[number]

const words = z.array(z.string().min(1))

/** Words by which documents say who and what they are, a table a language. */
const tables = readLanguageTables(
  'documents',
  z.object({
    kinds: z.record(z.enum(documentKinds), z.object({ title: words, line: words, text: words })),
    authors: words,
    delegations: words,
    onBehalf: words,
    offices: words,
    articles: words,
    joiners: words,
    authorStops: words,
    dated: words,
    doneAt: words,
    announces: words,
    councils: words,
    genericPages: words,
    openEnds: words,
    openStarts: words,
    coverLabels: z.record(z.enum(coverFacts), words),
    greetings: words,
    bylines: words,
    salutations: words,
    proper: words,
    members: words,
    acronyms: words,
  }),
)
export type DocumentWords = (typeof tables)[ContentLanguage]
type WordList = Exclude<keyof DocumentWords, 'kinds' | 'coverLabels'>

export const wordsOf = (language: ContentLanguage): DocumentWords => tables[language]

/** A list in all languages, as keys: longer ones first, so that the longest is met. */
export const keysOf = (list: WordList): string[] =>
  [...new Set(contentLanguages.flatMap((language) => tables[language][list].map(nameKey)))].sort(
    (a, b) => b.length - a.length,
  )
/** A list in all languages as it is written. */
export const formsOf = (list: WordList): string[] =>
  contentLanguages.flatMap((language) => tables[language][list])

/** Folded words of labels on covers → the fact that they label, longer ones first. */
export const coverLabelWords: [string, CoverFact][] = contentLanguages
  .flatMap((language) =>
    coverFacts.flatMap((fact) =>
      tables[language].coverLabels[fact].map((words): [string, CoverFact] => [nameKey(words), fact]),
    ),
  )
  .sort(([a], [b]) => b.length - a.length)

/** A phrase as a key; "#" stands for any number behind it. */
const phraseKey = (phrase: string) => nameKey(phrase) + (phrase.endsWith(' #') ? ' #' : '')

/** What says that a document is of a kind: in its title, in a line of its cover, in the text below. */
export const kindWords = documentKinds.map((kind) => {
  const all = (place: 'title' | 'line' | 'text') =>
    contentLanguages.flatMap((language) => tables[language].kinds[kind][place].map(phraseKey))
  return { kind, title: all('title'), line: all('line'), text: all('text') }
})

const small = contentLanguages.map((language) => ({
  language,
  words: new Set([...tables[language].openEnds, ...tables[language].openStarts].map(nameKey)),
}))

/** The language that most of the small words of a text belong to; null where there are none, or as many of two. */
export function languageBySmallWords(text: string): ContentLanguage | null {
  const counts = small.map(() => 0)
  for (const word of nameKey(text).split(' '))
    for (const [i, { words }] of small.entries()) if (words.has(word)) counts[i] = (counts[i] ?? 0) + 1
  const most = Math.max(...counts)
  const best = small.filter((_, i) => counts[i] === most)
  return most > 0 && best.length === 1 ? (best[0]?.language ?? null) : null
}

const joiners = new Set(keysOf('openStarts').flatMap((key) => key.split(' ')))
/** Whether a line begins with a word that goes on with what stands before: "held", "of". */
export const opensWithJoiner = (line: string) => joiners.has(nameKey(line).split(' ')[0] ?? '')

/** Kinds that say nothing of what a document is about: its title is another line. */
const labels: ReadonlySet<DocumentKind> = new Set(['news', 'note', 'communication', 'statement', 'letter'])
const labelWords = kindWords.filter(({ kind }) => labels.has(kind)).flatMap(({ line }) => line)
const wholeLabels = new Set(labelWords)

/** Whether a line only says what kind of document it is, and whose: "Press release", "COMMUNICATION FROM NORLAND". */
export function labelsDocument(line: string): boolean {
  const key = nameKey(line)
  return (
    wholeLabels.has(key) || (!/\p{Ll}/u.test(line) && labelWords.some((words) => key.startsWith(`${words} `)))
  )
}

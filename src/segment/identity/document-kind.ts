import { nameKey } from '../../model/fold.ts'
import type { DocumentKind } from '../../model/source-document.ts'
import { isSalutation } from '../cover/cover-details.ts'
import { kindWords } from '../text/document-words.ts'

interface KindEvidence {
  title: string
  /** Lines of the cover beside the title. */
  lines: string[]
  /** Lines of the cover that say one thing each: "PRESS RELEASE". */
  labels: string[]
  /** The first texts below the cover. */
  texts: string[]
  /** The file states that it is an item of news. */
  news: boolean
}

/** Only the first words of a text say what it is. */
const maxTextChars = 300
/** A title says what it is in its first words, or behind a colon: "Seed office: annual report". */
const maxWordsBefore = 2

/** The words of a line as keys; a number, which some phrases end with ("resolution #"), is any. */
const keyOf = (text: string) => nameKey(text).replace(/\d+/g, '#')

const startsWith = (key: string, words: string) => key === words || key.startsWith(`${words} `)

interface FoundKind {
  kind: DocumentKind
  at: number
  length: number
}
const first = (found: FoundKind[]) =>
  found.sort((a, b) => a.at - b.at || b.length - a.length)[0]?.kind ?? null

function inLines(lines: string[]): DocumentKind | null {
  const found = lines.flatMap((line, at) => {
    const key = keyOf(line)
    return kindWords.flatMap(({ kind, line: phrases }) =>
      phrases.filter((words) => startsWith(key, words)).map(({ length }) => ({ kind, at, length })),
    )
  })
  return first(found)
}

/** The kind of document that a line begins by saying: "Note by the Secretariat". */
export const kindOfLine = (line: string) => inLines([line])

function inTitle(title: string): DocumentKind | null {
  const parts = title.split(/(?:(?<!\s)\s+)?[:–—]\s+/).map(keyOf)
  const found = parts.flatMap((part, at) =>
    kindWords.flatMap(({ kind, title: phrases }) =>
      phrases.flatMap((words) => {
        const place = ` ${part} `.indexOf(` ${words} `)
        const before = place < 0 ? maxWordsBefore + 1 : part.slice(0, place).split(' ').filter(Boolean).length
        const rank = at * 10 + before + (kind === 'information' ? 100 : 0)
        return before <= maxWordsBefore ? [{ kind, at: rank, length: words.length }] : []
      }),
    ),
  )
  return first(found)
}

function inTexts(texts: string[]): DocumentKind | null {
  const found = texts.flatMap((text, at) => {
    const key = ` ${nameKey(text.slice(0, maxTextChars))} `
    return kindWords.flatMap(({ kind, text: phrases }) =>
      phrases.filter((words) => key.includes(` ${words} `)).map(({ length }) => ({ kind, at, length })),
    )
  })
  return first(found)
}

/** Whether a text introduces the document: "The following communication, dated …, is being circulated". */
export const introducesDocument = (text: string) => inTexts([text]) !== null

const newsLines = new Set(kindWords.find(({ kind }) => kind === 'news')?.line)
/** Whether a trail leads to the news of its site: "Home > News > …". */
export function leadsToNews(line: string): boolean {
  const parts = line.split(/[>›»/]/)
  return parts.length > 1 && parts.some((part) => newsLines.has(nameKey(part).replace(/ \d{4}$/, '')))
}

/** Whether what stands above or below the subject, before the first sentence, greets somebody. */
function isLetter(cover: string[], below: string[]): boolean {
  const sentence = below.findIndex((text) => text.length > maxSaidChars && /[.!?]$/.test(text))
  return [...cover, ...below.slice(0, Math.max(2, sentence))].some(isSalutation)
}
/** Nothing that stands above the text of a letter is longer. */
const maxSaidChars = 80

function inLabels(labels: string[]): DocumentKind | null {
  const keys = new Set(labels.map(nameKey))
  const found = kindWords.find(({ line, title }) => [...line, ...title].some((words) => keys.has(words)))
  return found?.kind ?? null
}

/**
 * What kind of document it is: as a line of its cover says, its title, a label, what greets somebody, or the text
 * below; null where nothing says it.
 */
export function documentKindOf({ title, lines, labels, texts, news }: KindEvidence): DocumentKind | null {
  const inLine = inLines(lines)
  // "MINUTES OF THE MEETING" / "Note by the Secretariat": the note only says who wrote them.
  const said =
    (inLine === 'note' ? kindOfLine(title) : null) ?? inLine ?? inTitle(title) ?? inLabels([title, ...labels])
  // What a document brings of others ("information from …") says less than what it is.
  if (said && said !== 'information') return said
  if (isLetter(lines, texts)) return 'letter'
  return inTexts([...lines, ...texts]) ?? said ?? (news ? 'news' : null)
}

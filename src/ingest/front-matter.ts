import { decodeHTMLStrict } from 'entities'
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import { foldDiacritics, oneLine } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'
import type { StatedFacts } from './source-file.ts'

const kinds = ['title', 'subtitle', 'author', 'date', 'symbol'] as const
type Kind = (typeof kinds)[number]
const tables = readLanguageTables(
  'front-matter',
  z.record(z.enum([...kinds, 'otherDates', 'sorts', 'news']), z.array(z.string().min(1))),
)
/** A list in all languages, folded. */
const wordsOf = (list: keyof (typeof tables)['en']) =>
  contentLanguages.flatMap((language) => tables[language][list].map(foldDiacritics))
/** What a name of a fact says, in any language. */
const kindByName = new Map(kinds.flatMap((kind) => wordsOf(kind).map((name): [string, Kind] => [name, kind])))
const otherDates = new Set(wordsOf('otherDates'))
const sorts = new Set(wordsOf('sorts'))
const news = new Set(wordsOf('news'))
/** Whether a fact says that the file is an item of news: "layout: post". */
const tellsNews = ({ name, value }: FrontFact) =>
  sorts.has(foldDiacritics(name)) && value.split(', ').some((one) => news.has(foldDiacritics(one)))

/** What a name says that has a known one in it: "doc_date", "post_title"; but "modified_date" is when something else was. */
function kindWithin(name: string): Kind | undefined {
  const words = foldDiacritics(name).split(/[^\p{L}]+/u)
  if (words.some((word) => otherDates.has(word))) return undefined
  return words.length > 2 ? undefined : (kindByName.get(words.at(-1) ?? '') ?? kindByName.get(words[0] ?? ''))
}

/** A fact at the head of a file. */
export interface FrontFact {
  name: string
  /** On one line; parts of lists, and what is within other facts, joined by commas. */
  value: string
  kind: Kind | undefined
}

/** What the facts at the head of a file state of the document: of a kind, the one that is called just that, else the first. */
export function statedInFront(facts: readonly FrontFact[]): StatedFacts {
  const stated: StatedFacts = {}
  const exact = (fact: FrontFact) => kindByName.has(foldDiacritics(fact.name))
  for (const { kind, value } of [...facts.filter(exact), ...facts.filter((fact) => !exact(fact))]) {
    if (kind !== undefined && kind !== 'symbol' && value !== '') stated[kind] ??= value
  }
  if (facts.some(tellsNews)) stated.news = true
  return stated
}

/** Facts that a Markdown file states before its text, between two rules. */
export interface FrontMatter {
  facts: FrontFact[]
  /** Where the text begins. */
  end: number
}

const fence = /^(?:---|\.\.\.)[ \t]*\r?$/gm
/** A reader of more than that would have to read a whole file of which only the first rule is one. */
const maxChars = 50_000

/** Facts whose values have a colon without quotation marks, as people write them: "title: Hedges: a history". */
const plainFact = /^([^\s:#-][^:\n]{0,60}):[ \t](?![ \t]{0,9}["'[{|>&*!])([^\n]+)$/gm

/** The facts of a text in YAML, all values as texts; null where it can't be read. */
function parseFacts(yaml: string) {
  const read = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  return read.errors.length === 0 && isMap(read.contents) ? read.contents.items : null
}

function textOf(node: Node | null): string {
  // Sites print values as they are: "Terms&nbsp;of reference".
  if (isScalar(node)) return oneLine(decodeHTMLStrict(String(node.value ?? '')))
  const items = isSeq(node) ? node.items : isMap(node) ? node.items.map(({ value }) => value) : []
  return items
    .map((item) => textOf(item as Node | null))
    .filter((text) => text !== '')
    .join(', ')
}

/**
 * Takes facts off the head of a file: YAML between two lines of hyphens, as generators of sites have it. What can't be
 * read as such, or is no map, is no front matter, and stays text.
 */
export function takeFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { facts: [], end: 0 }
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  if (!open) return none
  const from = open[0].length
  fence.lastIndex = from
  const close = fence.exec(text.slice(0, from + maxChars))
  if (!close) return none
  const yaml = text.slice(from, close.index)
  const quoted = () =>
    yaml.replace(plainFact, (whole, name: string, value: string) =>
      value.trim() === '' ? whole : `${name}: '${value.trim().replaceAll("'", "''")}'`,
    )
  const facts = (parseFacts(yaml) ?? parseFacts(quoted()) ?? []).flatMap(({ key, value }): FrontFact[] => {
    const name = isScalar(key) ? String(key.value) : ''
    return name === ''
      ? []
      : [
          {
            name,
            value: textOf(value as Node | null),
            kind: kindByName.get(foldDiacritics(name)) ?? kindWithin(name),
          },
        ]
  })
  return facts.length === 0 ? none : { facts, end: Math.min(text.length, fence.lastIndex + 1) }
}

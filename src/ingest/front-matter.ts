import { z } from 'zod'
import { foldDiacritics } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'
import type { StatedFacts } from './source-file.ts'

const kinds = ['title', 'subtitle', 'author', 'date', 'symbol'] as const
type Kind = (typeof kinds)[number]
const tables = readLanguageTables('front-matter', z.record(z.enum(kinds), z.array(z.string().min(1))))
/** What a name of a fact says, in any language. */
const kindByName = new Map<string, Kind>(
  contentLanguages.flatMap((language) =>
    kinds.flatMap((kind) =>
      tables[language][kind].map((name): [string, Kind] => [foldDiacritics(name), kind]),
    ),
  ),
)
const kindOf = (name: string) => kindByName.get(foldDiacritics(name))

/** Whether a fact is said as it is; others are named, so that they are told from text. */
export function tellsItself(name: string): boolean {
  const kind = kindOf(name)
  return kind === 'title' || kind === 'symbol' || kind === 'date'
}

/** What the facts at the head of a file state of the document; the first of a kind counts. */
export function statedInFront(facts: ReadonlyMap<string, string>): StatedFacts {
  const stated: StatedFacts = {}
  for (const [name, value] of facts) {
    const kind = kindOf(name)
    if (kind !== undefined && kind !== 'symbol' && value !== '') stated[kind] ??= value
  }
  return stated
}

/** Facts that a Markdown file states before its text, between two rules. */
export interface FrontMatter {
  facts: Map<string, string>
  /** Where the text begins. */
  end: number
}

const none = (): FrontMatter => ({ facts: new Map(), end: 0 })
const fact = /^([A-Za-zÀ-ÿ][\p{L} _-]{0,40}):[ \t]*(.{0,2000})$/u

/** Takes facts off the head of a file: lines "name: value" between two lines of hyphens; lists are joined by commas. */
export function takeFrontMatter(text: string): FrontMatter {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  if (!open) return none()
  const facts = new Map<string, string>()
  let last = ''
  let at = open[0].length
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd < 0 ? text.length : lineEnd
    const line = text.slice(at, end).trimEnd()
    at = end + 1
    if (line === '---' || line === '...') return facts.size > 0 ? { facts, end: at } : none()
    const [, name, value = ''] = fact.exec(line) ?? []
    if (name) {
      last = name.trim()
      facts.set(last, unquoted(value))
    } else if (/^[ \t]*- |^[ \t]+\S/.test(line) && last !== '') {
      const item = unquoted(line.replace(/^[ \t]*(?:- )?/, ''))
      facts.set(last, [facts.get(last), item].filter((part) => part !== '').join(', '))
    } else if (line.trim() !== '' && !line.startsWith('#')) return none()
  }
  return none()
}

function unquoted(value: string): string {
  const text = value.trim().replace(/^[>|][+-]?$/, '')
  const quoted = /^(["'])(.*)\1$/.exec(text)
  return quoted?.[2] ?? text.replace(/^\[(.*)\]$/, '$1')
}

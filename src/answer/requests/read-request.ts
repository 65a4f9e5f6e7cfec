import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { cardinals } from '../../numbers/number-words.ts'
import { type AskedParts, readParts } from './read-parts.ts'
import { type RequestKind, type RequestRule, requestRules } from './request-rules.ts'
import type { WordClass } from './request-tables.ts'
import { RequestWords, type WordRun, within } from './request-words.ts'

/** A request as it was read. */
export interface Request {
  kind: RequestKind
  /** Whose words it is made of. */
  language: ContentLanguage
  parts: AskedParts[]
  /** How many points are wanted; null where it doesn't say. */
  count: number | null
  /** Languages that it names. */
  languages: ContentLanguage[]
  /** Whether it speaks of documents as such. */
  ofDocument: boolean
  /** What is left of it beside its form, as typed: a document, a heading, a subject; may be empty. */
  rest: string
  /** What `rest` has to be. */
  restIs: RequestRule['rest']
  /** Whether what is left is what a part should say something about. */
  about: boolean
  /** Whether it speaks of an annex as such. */
  ofAnnex: boolean
  /** Whether it speaks of notes. */
  ofFootnotes: boolean
  /** Which turns it has to follow. */
  after: RequestRule['after']
}

const languageClasses = { fr: 'french', en: 'english', es: 'spanish' } as const

/** How many points a summary may be asked for. */
const maxPoints = 30

function countIn(words: RequestWords): { count: number; at: number } | null {
  for (const [at, { folded }] of words.words.words.entries()) {
    const count = /^\d{1,2}$/.test(folded) ? Number(folded) : cardinals.get(folded)
    if (count !== undefined && count > 1 && count <= maxPoints) return { count, at }
  }
  return null
}

/** Whether "about" or its like leads from the part that is named to what is left: "paragraph 3 … about arrests". */
const speaksAbout = (words: RequestWords, parts: readonly AskedParts[], left: number) =>
  [...words.runs('about'), ...words.runs('mentions')].some(
    ({ from, to }) => to <= left && parts.every((part) => part.to <= from),
  )

function readBy(rule: RequestRule, words: RequestWords, parts: AskedParts[]): Request | null {
  if (rule.numbered === 'has to' && parts.length === 0) return null
  const isMet = (name: WordClass) => words.has(name) || (name === 'document' && words.namesSymbol)
  if (!rule.needs.every((classes) => classes.some(isMet))) return null
  const counted = rule.counts ? countIn(words) : null
  const classes = [...rule.needs.flat(), ...rule.allows, 'filler' as const]
  const covered: WordRun[] = [...classes.flatMap((name) => words.runs(name)), ...(rule.numbered ? parts : [])]
  const isLeft = (at: number) =>
    (!within(at, covered) && !words.isFiller(at) && at !== counted?.at) ||
    (rule.rest === 'subject' && words.isAcronym(at))
  const left = words.words.words.flatMap((_, at) => (isLeft(at) ? [at] : []))
  if (rule.opens && left[0] === 0) left.shift()
  const [first, last] = [left[0], left.at(-1)]
  const leads = (name: WordClass) => first !== undefined && (words.runs(name)[0]?.from ?? 0) < first
  if (rule.before && !rule.before.every(leads)) return null
  const request = {
    kind: rule.kind,
    language: words.language,
    parts,
    count: counted?.count ?? null,
    languages: contentLanguages.filter((code) => words.has(languageClasses[code])),
    ofDocument: words.has('document') || words.has('documents'),
    rest: first === undefined || last === undefined ? '' : words.slice({ from: first, to: last + 1 }),
    restIs: rule.rest,
    about: first !== undefined && speaksAbout(words, parts, first),
    ofAnnex: words.has('annex'),
    ofFootnotes: words.has('footnote'),
    after: rule.after,
  }
  if (rule.rest === 'nothing') return request.rest === '' ? request : null
  if (rule.rest === 'subject') return request.rest === '' ? null : request
  if (rule.rest === 'heading') return request.rest === '' && !request.ofAnnex ? null : request
  return request
}

/**
 * What a question may be as a request, in the order of the rules and the language likeliest first; empty where it asks
 * something else. Whether what is left names a document or a heading is for the documents to say.
 */
export function readRequests(text: string, likely: ContentLanguage): Request[] {
  const languages = [likely, ...contentLanguages.filter((language) => language !== likely)]
  return languages.flatMap((language) => {
    const words = new RequestWords(text, language)
    if (words.length === 0 || words.has('negation')) return []
    const parts = readParts(words)
    return requestRules.flatMap((rule) => readBy(rule, words, parts) ?? [])
  })
}

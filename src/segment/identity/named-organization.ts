import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { isOrganizationName } from '../../names/organization-names.ts'
import { formsOf, keysOf, kindWords, languageBySmallWords } from '../text/document-words.ts'
import { structureTable } from '../text/tables.ts'
import { isShouted } from './true-case.ts'

const heads = new Set(structureTable.organizationWords.map(nameKey))
const small = new Set([...keysOf('openEnds'), ...keysOf('articles')].flatMap((key) => key.split(' ')))
const joiners = new Set(keysOf('joiners'))
const linkers = new Set(structureTable.organizationLinkers)
const kinds = kindWords.flatMap(({ title }) => title)
const startsWithKind = (text: string) => kinds.some((words) => `${nameKey(text)} `.startsWith(`${words} `))
/** A name of an organization has no more words. */
const maxNameWords = 20

/** An article before a name, with what parts it from that. */
export const leadingArticle = new RegExp(`^(?:${anyOf(formsOf('articles'))})(?:\\s+|['’])(?=\\p{L})`, 'iu')
/** A name without the article before it: "L'Université de …"; one that is part of it stays ("Los Andes Foundation"). */
export function withoutArticle(name: string): string {
  const rest = name.replace(leadingArticle, '')
  return heads.has(nameKey(rest).split(' ')[0] ?? '') || isOrganizationName(rest) ? rest : name
}

const endOf = (word: RegExpExecArray | undefined) => (word?.index ?? 0) + (word?.[0].length ?? 0)
const isCapital = (word: string) => /^\p{Lu}/u.test(word)
/** Whether every word but small ones has a capital, as in headlines in English alone: capitals tell no name there. */
const isHeadline = (title: string, words: RegExpExecArray[]) =>
  (languageBySmallWords(title) ?? 'en') === 'en' &&
  words.every(({ 0: word }) => isCapital(word) || word.length <= maxSmallChars || /^\d/.test(word))
const maxSmallChars = 4

/** The acronym before what kind of document a line says it is: "OECD report to the Council"; null where none is. */
export function acronymBeforeKind(line: string): string | null {
  const [acronym = '', ...rest] = line.split(' ')
  return structureTable.organizationAcronyms.includes(acronym) && startsWithKind(rest.join(' '))
    ? acronym
    : null
}

/**
 * The name of an organization within a title: capitalised words about one that organizations are called by, or what
 * stands before a colon and begins with such a word; null where there is none.
 */
export function organizationWithin(title: string): string | null {
  if (isShouted(title)) return null
  const [opening = '', after] = title.split(/(?:(?<!\s)\s+)?:\s+/, 2)
  const first = nameKey(opening).split(' ')
  if (after !== undefined && heads.has(first[0] ?? '') && first.length > 1 && first.length <= maxNameWords)
    return opening
  const acronym = acronymBeforeKind(title)
  if (acronym !== null) return acronym
  const words = [...title.matchAll(/[\p{L}\p{M}\p{N}-]+/gu)]
  const at = words.findIndex(({ 0: word }) => isCapital(word) && heads.has(nameKey(word)))
  if (at < 0) return null
  let [from, to] = [at, at]
  // To the left only what is capitalised without a word between: "Design Institute".
  const isParted = (next: number) => /[:;.,–—(]/.test(title.slice(endOf(words[next - 1]), words[next]?.index))
  while (from > 0 && isCapital(words[from - 1]?.[0] ?? '') && !isParted(from)) from -= 1
  // "Kappa and Togo Open Network of …": where a name begins in the midst of a headline, nothing tells.
  const before = nameKey(words[from - 1]?.[0] ?? '')
  const headline = isHeadline(title, words)
  if (from < at && from > 0 && joiners.has(before) && headline) return null
  // Nor does it tell where one ends, but that "of" goes on with it.
  const goesOn = !headline || linkers.has(nameKey(words[at + 1]?.[0] ?? ''))
  for (let next = at + 1; goesOn && next < Math.min(words.length, at + maxNameWords); next++) {
    const word = words[next]?.[0] ?? ''
    if (isParted(next)) break
    if (isCapital(word)) to = next
    else if (!small.has(nameKey(word))) break
  }
  if (from === to) return null
  const end = endOf(words[to])
  // "The Office's programme" is not by it.
  return /^['’]s(?!\p{L})/u.test(title.slice(end)) ? null : title.slice(words[from]?.index ?? 0, end)
}

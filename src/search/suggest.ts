import { tokenize } from '../analyse/tokenize.ts'
import { detectQueryLanguage } from '../detect/detect-query-language.ts'
import type { Lexicon } from '../engine/lexicon.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import { conceptMatcher, conceptTerm } from '../translate/concept-matcher.ts'
import { languageProfiles } from '../translate/language-profile.ts'

const maxSuggestions = 8
/** Terms of more words are completed from their last ones. */
const maxWords = 4
/** Fewer letters begin too many terms. */
const minTyped = 3

/** A name or heading of the documents that a query may be completed to. */
export interface SuggestedText {
  text: string
  /** Folded words, for finding it by the beginning of any of them. */
  key: string
}

export function suggestedText(text: string): SuggestedText {
  return { text, key: ` ${foldDiacritics(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}` }
}

interface SuggestedTerm extends SuggestedText {
  language: ContentLanguage
  /** The index terms of the concept that it names. */
  terms: string[]
}

let terms: readonly SuggestedTerm[] | undefined
/** The usual names of all concepts, in every language. */
function suggestedTerms(): readonly SuggestedTerm[] {
  terms ??= [...conceptMatcher().concepts.values()].flatMap(({ id, forms }) =>
    contentLanguages.flatMap((language) => {
      const [usual] = forms[language]
      const termsOfConcept = [conceptTerm(id, false), conceptTerm(id, true)]
      return usual && !usual.ambiguous
        ? [{ ...suggestedText(usual.text), language, terms: termsOfConcept }]
        : []
    }),
  )
  return terms
}

/** The last words of a text, all of them first: what may be the beginning of a name in the middle of a query. */
function endsOf(typed: string): string[] {
  const words = typed.split(' ')
  return words.slice(-maxWords).map((_, i, last) => last.slice(i).join(' '))
}

/** A key as `suggestedText` makes it, without the blank before it. */
const foldedWords = (text: string) => suggestedText(text).key.trim()

/**
 * Completions of what was typed so far, best first: names and headings of the documents that hold it, terms of the
 * field in the query's language that the documents name in any, then the last word completed by words of the index.
 * Each of them has hits.
 */
export function suggest(q: string, lexicon: Lexicon, texts: SuggestedText[]): string[] {
  const typed = foldedWords(q)
  if (typed === '') return []
  const held = texts
    .map(({ text, key }) => ({ text, at: key.indexOf(` ${typed}`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0) || a.text.length - b.text.length)
    .map(({ text }) => text)
  const lastWord = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u.exec(q)
  const before = q.slice(0, lastWord?.index ?? q.length)
  const { language } = detectQueryLanguage(tokenize(before), languageProfiles())
  const completed = lexicon
    .withPrefix(foldDiacritics(lastWord?.[0] ?? ''), lastWord ? 3 * maxSuggestions : 0)
    .sort((a, b) => Number((b.counts[language] ?? 0) > 0) - Number((a.counts[language] ?? 0) > 0))
    .map((entry) => before + entry.display)
  const named = lastWord === null ? [] : namesFor(q, typed, language, lexicon)
  const seen = new Set([foldDiacritics(q.trim())])
  const half = maxSuggestions / 2
  return [...held.slice(0, half), ...named.slice(0, half - 1), ...completed, ...held.slice(half)]
    .filter((text) => {
      const key = foldDiacritics(text)
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, maxSuggestions)
}

/** The query with its last words completed to terms of its language that any document names, the shortest first. */
function namesFor(q: string, typed: string, language: PassageLanguage, lexicon: Lexicon): string[] {
  const ends = endsOf(typed).filter((end) => end.length >= minTyped)
  return ends.flatMap((end) =>
    suggestedTerms()
      .filter((term) => term.key.startsWith(` ${end}`) && (language === 'und' || term.language === language))
      .filter((term) => term.terms.some((own) => lexicon.documentFrequency(own) > 0))
      .sort((a, b) => a.text.length - b.text.length)
      .map(({ text }) => `${beforeLast(q, end.split(' ').length)}${text}`),
  )
}

/** What stands before the last words of a query, as it was typed. */
function beforeLast(q: string, words: number): string {
  const starts = [...q.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index }) => index)
  return q.slice(0, starts.at(-words) ?? 0)
}

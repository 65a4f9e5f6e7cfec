import { detectQueryLanguage } from '../detect/detect-query-language.ts'
import type { Lexicon } from '../engine/lexicon.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import type { Suggestion, SuggestionKind } from '../model/suggestion.ts'
import { conceptMatcher, conceptTerm } from '../translate/concept-matcher.ts'
import { languageProfiles } from '../translate/language-profile.ts'
import { nameKeyOf, type SuggestedName } from './suggested-names.ts'

const maxSuggestions = 8
/** Of what is opened rather than searched, and of what only ends the query. */
const maxOpened = 2
/** Terms of more words are completed from their last ones. */
const maxWords = 4
/** Fewer letters begin too many terms. */
const minTyped = 3

interface SuggestedTerm {
  text: string
  key: string
  kind: 'term' | 'country'
  language: ContentLanguage
  /** The index terms of the concept that it names. */
  terms: string[]
}

let terms: readonly SuggestedTerm[] | undefined
/** The usual names of all concepts, in every language. */
function suggestedTerms(): readonly SuggestedTerm[] {
  terms ??= [...conceptMatcher().concepts()].flatMap(({ id, forms }) =>
    contentLanguages.flatMap((language) => {
      const [usual] = forms[language]
      const termsOfConcept = [conceptTerm(id, false), conceptTerm(id, true)]
      return usual && !usual.ambiguous
        ? [
            {
              text: usual.text,
              key: nameKeyOf(usual.text),
              kind: id.startsWith('country:') ? 'country' : 'term',
              language,
              terms: termsOfConcept,
            },
          ]
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

const suggestion = (text: string, kind: SuggestionKind): Suggestion => ({ text, kind, documentId: null })

/** Symbols by their beginning, whatever parts their pieces; names by the beginning of any of their words. */
const fits = ({ kind, key }: SuggestedName, typed: string) =>
  kind === 'symbol' ? key.startsWith(` ${typed}`) : key.includes(` ${typed}`)

/** Names that hold what was typed, those that begin with it first; of several names of a thing the reader's own. */
function heldNames(typed: string, names: readonly SuggestedName[], reader: ContentLanguage): SuggestedName[] {
  const told = new Set<string>()
  const begins = ({ key }: SuggestedName) => Number(!key.startsWith(` ${typed}`))
  const others = (name: SuggestedName) => Number(name.of !== undefined && name.reader !== reader)
  return names
    .filter((name) => fits(name, typed))
    .sort((a, b) => begins(a) - begins(b) || others(a) - others(b) || a.text.length - b.text.length)
    .filter(({ of }) => of === undefined || told.size < told.add(of).size)
}

/**
 * Completions of what was typed so far, best first, at most eight: names and headings of the documents that hold it,
 * terms of the field in the query's language that the documents name in any, then the last word completed by words of
 * the index. Each of them has hits. Countries are told in the reader's language.
 */
export function suggest(
  q: string,
  lexicon: Lexicon,
  names: readonly SuggestedName[],
  reader: ContentLanguage = 'en',
): Suggestion[] {
  const typed = nameKeyOf(q).trim()
  if (typed === '') return []
  const held = heldNames(typed, names, reader).map(({ text, kind, documentId }) => ({
    text,
    kind,
    documentId,
  }))
  const symbols = held.filter(({ kind }) => kind === 'symbol').slice(0, maxOpened)
  const shown = new Set(symbols.map(({ documentId }) => documentId))
  const titles = held.filter(({ kind, documentId }) => kind === 'document' && !shown.has(documentId))
  const searched = held.filter(({ documentId }) => documentId === null)
  const lastWord = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u.exec(q)
  const before = q.slice(0, lastWord?.index ?? q.length)
  const { language } = detectQueryLanguage(before, languageProfiles())
  const completed = lexicon
    .withPrefix(foldDiacritics(lastWord?.[0] ?? ''), lastWord ? 3 * maxSuggestions : 0)
    .sort((a, b) => Number((b.counts[language] ?? 0) > 0) - Number((a.counts[language] ?? 0) > 0))
    .map((entry) => suggestion(before + entry.display, 'word'))
  const terms = lastWord === null ? [] : namesFor(q, typed, language, lexicon)
  const last = before.trim() === '' ? [] : endingNames(q, names, reader)
  const seen = new Set([foldDiacritics(q.trim())])
  return [
    ...symbols,
    ...searched.slice(0, maxSuggestions / 2),
    ...last,
    ...terms.slice(0, maxSuggestions / 2 - 1),
    ...titles.slice(0, maxOpened),
    ...completed,
    ...searched.slice(maxSuggestions / 2),
  ]
    .filter(({ text }) => {
      const key = foldDiacritics(text)
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, maxSuggestions)
}

/** The query with its last word completed to countries: "workshops in gha". */
function endingNames(q: string, names: readonly SuggestedName[], reader: ContentLanguage): Suggestion[] {
  const [end = ''] = endsOf(nameKeyOf(q).trim()).slice(-1)
  if (end.length < minTyped) return []
  const countries = heldNames(
    end,
    names.filter(({ kind }) => kind === 'country'),
    reader,
  )
  return countries
    .filter(({ key }) => key.startsWith(` ${end}`))
    .slice(0, maxOpened)
    .map(({ text }) => suggestion(`${beforeLast(q, 1)}${text}`, 'country'))
}

/** The query with its last words completed to terms of its language that any document names, the shortest first. */
function namesFor(q: string, typed: string, language: PassageLanguage, lexicon: Lexicon): Suggestion[] {
  const ends = endsOf(typed).filter((end) => end.length >= minTyped)
  return ends.flatMap((end) =>
    suggestedTerms()
      .filter((term) => term.key.startsWith(` ${end}`) && (language === 'und' || term.language === language))
      .filter((term) => term.terms.some((own) => lexicon.documentFrequency(own) > 0))
      .sort((a, b) => a.text.length - b.text.length)
      .map(({ text, kind }) => suggestion(`${beforeLast(q, end.split(' ').length)}${text}`, kind)),
  )
}

/** What stands before the last words of a query, as it was typed. */
function beforeLast(q: string, words: number): string {
  const starts = [...q.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index }) => index)
  return q.slice(0, starts.at(-words) ?? 0)
}

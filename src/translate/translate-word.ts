import { stem, stemTerm } from '../analyse/analyser.ts'
import type { Token } from '../analyse/token.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { areFalseFriends } from './false-friends.ts'
import { lookUp, type TranslationTable } from './learned-translations.ts'

/** Where a translation comes from. */
export type TranslationOrigin = 'name' | 'concept' | 'dictionary' | 'learned' | 'cognate' | 'documents'

/** An index term of another language that may stand for a query word. */
export interface WordTranslation {
  term: string
  language: ContentLanguage
  weight: number
  origin: TranslationOrigin
}

/** What translating needs to know of the index. */
export interface TranslationIndex {
  cognates(folded: string, language: ContentLanguage): { terms: string[] }[]
}

/** How far each source is trusted. */
const weights = { dictionary: 0.8, learned: 1, documents: 1, cognate: 0.5 }

/** The tables that words are looked up in. */
export interface TranslationTables {
  dictionary: TranslationTable
  /** Learned from aligned law. */
  shipped: TranslationTable
  /** Learned from the user's own twin documents. */
  own: TranslationTable
}

function fromTable(
  table: TranslationTable,
  token: Token,
  from: ContentLanguage,
  to: ContentLanguage,
  origin: 'dictionary' | 'learned' | 'documents',
): WordTranslation[] {
  const own = stem(token.form, from)
  return lookUp(table, { form: token.form, folded: token.folded, stem: own }, from, to)
    .filter((translation) => !areFalseFriends(from, own, to, translation.stem))
    .map(({ stem: target, probability }) => ({
      term: stemTerm(to, target),
      language: to,
      weight: probability * weights[origin],
      origin,
    }))
}

/** What a word of one language was learned to be in the others, whether or not the index has it. */
export function learnedTranslations(
  token: Token,
  from: ContentLanguage,
  tables: TranslationTables,
): WordTranslation[] {
  return contentLanguages
    .filter((to) => to !== from)
    .flatMap((to) => [
      ...fromTable(tables.own, token, from, to, 'documents'),
      ...fromTable(tables.shipped, token, from, to, 'learned'),
      ...fromTable(tables.dictionary, token, from, to, 'dictionary'),
    ])
}

/** The words of other languages that look like cognates of a word, false friends aside. */
export function cognateTranslations(
  token: Token,
  from: ContentLanguage,
  index: TranslationIndex,
): WordTranslation[] {
  const own = stem(token.form, from)
  return contentLanguages
    .filter((to) => to !== from)
    .flatMap((to) =>
      [...new Set(index.cognates(token.folded, to).flatMap((entry) => entry.terms))]
        .filter((term) => term.startsWith(`${to}:`) && !areFalseFriends(from, own, to, term.slice(3)))
        .map((term) => ({ term, language: to, weight: weights.cognate, origin: 'cognate' as const })),
    )
}

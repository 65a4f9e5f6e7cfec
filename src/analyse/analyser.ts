import { createHash } from 'node:crypto'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFrench } from '@orama/stemmers/french'
import { stemmer as stemSpanish } from '@orama/stemmers/spanish'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import { analyserTables, isStopWord, sharedSpelling } from './tables.ts'
import type { Token } from './token.ts'

/** Raise it with every change of what the analyser gives; the tables are part of it by themselves. */
const revision = 8

/** Changes whenever the same text could give other terms: an index of another version is refused. */
export const analyserVersion = `${revision}-${createHash('sha256').update(analyserTables).digest('hex').slice(0, 12)}`

const stemmers: Record<ContentLanguage, (word: string) => string> = {
  fr: stemFrench,
  en: stemEnglish,
  es: stemSpanish,
}

const stems = Object.fromEntries(
  contentLanguages.map((language) => [
    language,
    remembered((form) => {
      const spelled = sharedSpelling(form, language)
      return foldDiacritics(stemmers[language](spelled.replaceAll('œ', 'oe').replaceAll('æ', 'ae')))
    }),
  ]),
) as Record<ContentLanguage, (form: string) => string>

/** The stem of a word (Snowball) in one spelling, folded after stemming since the French and Spanish rules need the accents. */
export const stem = (form: string, language: ContentLanguage): string => stems[language](form)

/** Term of a stem or acronym in one language. Languages share no terms: French "formation" is not the English one. */
export const stemTerm = (language: PassageLanguage, value: string) => `${language}:${value}`
/** The stem that a term of a stem is of. */
export const stemOf = (term: string) => term.slice(term.indexOf(':') + 1)
/** Term of a word as written, by which the exact form, accents and all, ranks before others of its stem. */
export const exactTerm = (language: PassageLanguage, form: string) => `${language}=${form}`
/** Terms that all languages share: figures, whole addresses, words of addresses. */
export const numberTerm = (digits: string) => `#${digits}`
export const addressTerm = (address: string) => `@${address}`
export const addressPartTerm = (folded: string) => `/${folded}`

/** The site of an address: that of a page, and where a mailbox is. */
const hostOf = (address: string) => address.slice(address.indexOf('@') + 1).split('/')[0] ?? address

/** The terms of each form of a word, made once: a corpus has many words and few forms. */
const wordTerms = Object.fromEntries(
  contentLanguages.map((language) => [
    language,
    remembered((form): readonly string[] => {
      if (isStopWord(form, language)) return []
      const stemmed = stem(form, language)
      const own = stemTerm(language, stemmed)
      return form === stemmed ? [own] : [own, exactTerm(language, form)]
    }),
  ]),
) as Record<ContentLanguage, (form: string) => readonly string[]>

function termsOfWord({ form, folded }: Token, language: PassageLanguage): readonly string[] {
  if (folded.length < 2) return []
  return language === 'und' ? [stemTerm('und', folded)] : wordTerms[language](form)
}

/**
 * The index terms of a token when it is read in a language, the telling one first; none for a function word or a
 * single letter. `und` is read without stemming.
 */
export function termsOf(token: Token, language: PassageLanguage): readonly string[] {
  switch (token.kind) {
    case 'number':
      return [numberTerm(token.form)]
    case 'address':
      return [...new Set([token.form, hostOf(token.form)])].map(addressTerm)
    case 'address-part':
      return [addressPartTerm(token.folded)]
    case 'acronym':
      // Capitals may also be mere emphasis: the word is found either way.
      return [...new Set([stemTerm(language, token.folded), ...termsOfWord(token, language)])]
    case 'word':
      return termsOfWord(token, language)
  }
}

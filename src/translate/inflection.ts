import type { ContentLanguage } from '../model/language.ts'

/** Feminine and plural endings that change more than a letter, on folded words. */
const french: [RegExp, string][] = [
  [/(?<=..)(?:eus|eu)$/, 'eu'],
  [/(?<=..)iv$/, 'if'],
  [/(?<=..)([nlt])\1$/, '$1'],
]
const english: [RegExp, string][] = [
  [/(?<=..)ies$/, 'y'],
  [/(?<=(?:s|x|z|ch|sh|..g?o))es$/, ''],
  [/(?<=[^sui])s$/, ''],
]

/** Feminine endings of French adjectives, which no noun has beside another noun in the masculine. */
const adjectives: [RegExp, string][] = [
  [/ive$/, 'if'],
  [/iere$/, 'ier'],
  [/(?<=[ae])l{1,2}e$/, 'l'],
  [/ienne$/, 'ien'],
]

const singulars: Record<ContentLanguage, (folded: string) => string> = {
  fr(folded) {
    const one = /..aux$/.test(folded) ? folded.replace(/aux$/, 'al') : folded.replace(/[sx]$/, '')
    const rule = adjectives.find(([ending]) => ending.test(one))
    return rule ? one.replace(...rule) : one
  },
  en(folded) {
    const rule = english.find(([ending]) => ending.test(folded))
    return rule && folded.length > 3 ? folded.replace(...rule) : folded
  },
  es: (folded) =>
    folded
      .replace(/(?<=.[aeiou])ces$/, 'z')
      .replace(/(?<=[bcdfgjlmnrtyz])es$/, '')
      .replace(/s$/, ''),
}

const genderless: Record<ContentLanguage, (singular: string) => string> = {
  fr(singular) {
    const masculine = singular.replace(/e{1,2}$/, '')
    const base = masculine.length >= 3 ? masculine : singular
    return french.reduce((word, [ending, replacement]) => word.replace(ending, replacement), base)
  },
  en: (singular) => singular,
  es: (singular) => (singular.length > 3 ? singular.replace(/[oae]$/, '').replace(/c$/, 'z') : singular),
}

/** A folded word without its number: `équipes` gives `equipe`. Nouns and participles keep their gender: `saisie`, `saisi`. */
export const singular = (folded: string, language: ContentLanguage) => singulars[language](folded)

/**
 * A folded word without its number and gender: `accréditées` gives `accredit`, `workshops` gives `workshop`. Derived
 * words stay apart, as a stemmer would not keep them: `équipe` and `équipement`, `scientist` and `scientific`.
 */
export function uninflected(folded: string, language: ContentLanguage): string {
  return genderless[language](singular(folded, language))
}

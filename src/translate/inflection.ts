import type { ContentLanguage } from '../model/language.ts'

/** Feminine and plural endings that change more than a letter, on folded words. */
const french: [RegExp, string][] = [
  [/(?<=..)aux$/, 'al'],
  [/(?<=..)(?:eus|eu)$/, 'eu'],
  [/(?<=..)iv$/, 'if'],
  [/(?<=..)([nlt])\1$/, '$1'],
]
const english: [RegExp, string][] = [
  [/(?<=..)ies$/, 'y'],
  [/(?<=(?:s|x|z|ch|sh|..g?o))es$/, ''],
  [/(?<=[^sui])s$/, ''],
]

const inflections: Record<ContentLanguage, (folded: string) => string> = {
  fr(folded) {
    const singular = folded.endsWith('aux')
      ? folded.replace(french[0]?.[0] ?? '', 'al')
      : folded.replace(/[sx]$/, '')
    const masculine = singular.replace(/e{1,2}$/, '')
    const base = masculine.length >= 3 ? masculine : singular
    return french.slice(1).reduce((word, [ending, replacement]) => word.replace(ending, replacement), base)
  },
  en(folded) {
    const rule = english.find(([ending]) => ending.test(folded))
    return rule && folded.length > 3 ? folded.replace(...rule) : folded
  },
  es(folded) {
    const singular = folded.replace(/(?<=[bcdfgjlmnrtyz])es$/, '').replace(/s$/, '')
    return singular.length > 3 ? singular.replace(/[oae]$/, '') : singular
  },
}

/**
 * A folded word without its number and gender: `accréditées` gives `accredit`, `workshops` gives `workshop`. Derived
 * words stay apart, as a stemmer would not keep them: `équipe` and `équipement`, `scientist` and `scientific`.
 */
export function uninflected(folded: string, language: ContentLanguage): string {
  return inflections[language](folded)
}

import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/analyse/tokenize.ts'
import { detectQueryLanguage } from '../../src/detect/detect-query-language.ts'
import type { ContentLanguage } from '../../src/model/language.ts'
import { languageProfiles } from '../../src/translate/language-profile.ts'

const told = (query: string, ui?: ContentLanguage) =>
  detectQueryLanguage(tokenize(query), languageProfiles(), ui)

describe('the language of a query', () => {
  it.each([
    ['fr', 'saisies douanières'],
    ['fr', 'qui a payé la formation'],
    ['fr', 'propriete intellectuelle'],
    ['fr', 'ils boivent trop'],
    ['en', 'seized goods'],
    ['en', 'customs training in spring'],
    ['en', 'they drank too much'],
    ['en', 'wounded soldiers'],
    ['es', 'mercancías incautadas'],
    ['es', 'formacion de los jueces'],
    ['es', 'quisiera beber algo'],
    ['es', 'heridos graves'],
  ] as const)('is surely %s: %s', (language, query) => {
    for (const ui of [undefined, 'fr', 'en'] as const) {
      const { language: found, confidence } = told(query, ui)
      expect(found).toBe(language)
      expect(confidence).toBeGreaterThanOrEqual(0.95)
    }
  })

  it.each([
    ['fr', 'débroussaillement'],
    ['fr', 'réensemencèrent'],
    ['es', 'desbrozarían'],
    ['es', 'hormigoneras'],
    ['en', 'unfathomably'],
    ['en', 'hedgehoggish'],
  ] as const)('is told by the letters of a word that no table has: %s %s', (language, word) => {
    expect(languageProfiles()[language].knows(word)).toBe(false)
    for (const ui of ['fr', 'en'] as const) expect(told(word, ui).language).toBe(language)
  })

  it('is unsure where languages share the words, and the interface breaks the tie', () => {
    for (const word of ['WIPO', 'Kigali', 'Pangea', 'production', 'capital']) {
      expect(told(word).confidence).toBeLessThan(0.95)
    }
    expect(told('Kigali', 'en').language).toBe('en')
    expect(told('Kigali', 'fr').language).toBe('fr')
  })

  it('is not known without words', () => {
    expect(told('2019')).toEqual({ language: 'und', confidence: 0 })
    expect(told('2019', 'fr').language).toBe('fr')
  })
})

import { describe, expect, it } from 'vitest'
import { detectQueryLanguage } from '../../src/detect/detect-query-language.ts'
import type { ContentLanguage } from '../../src/model/language.ts'
import { languageProfiles } from '../../src/translate/language-profile.ts'

const told = (query: string, ui?: ContentLanguage) => detectQueryLanguage(query, languageProfiles(), ui)

describe('the language of a query', () => {
  it.each(['qwerty asdf', 'xkcdqz', 'Zeltania', 'ADPIC OMC', 'UNHCR', 'wbvtrx hfgjd'])(
    'is told by no letters that no language has: %s',
    (query) => {
      for (const ui of [undefined, 'en'] as const) expect(told(query, ui).confidence).toBeLessThan(0.95)
    },
  )

  it.each([
    ['fr', 'saisies douanières'],
    ['fr', 'qui a payé la formation'],
    ['fr', 'propriete intellectuelle'],
    ['fr', 'ils boivent trop'],
    ['fr', "atelier d'automne"],
    ['fr', 'séminaire Costa Rica'],
    ['en', 'seized goods'],
    ['en', 'customs training in spring'],
    ['en', 'they drank too much'],
    ['en', 'wounded soldiers'],
    ['en', 'El Salvador customs'],
    ['en', "training Cote d'Ivoire"],
    ['en', 'puerto rico trademarks'],
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

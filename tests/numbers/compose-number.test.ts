import { describe, expect, it } from 'vitest'
import type { ContentLanguage } from '../../src/model/language.ts'
import { composeNumbers } from '../../src/numbers/compose-number.ts'

const valuesOf = (text: string, language: ContentLanguage) =>
  composeNumbers(text.split(' '), language).map(({ value }) => value)

describe('composeNumbers', () => {
  it.each<[ContentLanguage, string, number[]]>([
    ['en', 'one hundred and twenty', [120]],
    ['en', 'five thousand two hundred and six', [5206]],
    ['en', 'one million two hundred thousand', [1_200_000]],
    ['en', 'a hundred', [100]],
    ['en', 'two hundred thousand and one', [200_001]],
    ['fr', 'deux cents', [200]],
    ['fr', 'quatre vingt dix sept', [97]],
    ['fr', 'quatre vingts', [80]],
    ['fr', 'soixante et onze', [71]],
    ['fr', 'septante deux', [72]],
    ['fr', 'nonante et un', [91]],
    ['fr', 'mille deux cent trente quatre', [1234]],
    ['fr', 'deux millions trois cent mille', [2_300_000]],
    ['es', 'treinta y cinco', [35]],
    ['es', 'doscientos cuarenta y siete', [247]],
    ['es', 'cien mil', [100_000]],
    ['es', 'mil millones', [1_000_000_000]],
    ['es', 'mil doscientos millones', [1_200_000_000]],
    ['es', 'tres mil quinientos millones doscientos mil uno', [3_500_200_001]],
  ])('%s: %s', (language, text, values) => {
    expect(valuesOf(text, language)).toEqual(values)
  })

  it.each<[ContentLanguage, string, number[]]>([
    ['en', 'one hundred and two hundred', [100, 200]],
    ['en', 'twenty and thirty', [20, 30]],
    ['en', 'two three', [2, 3]],
    ['fr', 'vingt et trente', [20, 30]],
    ['fr', 'cent et deux cents', [100, 200]],
    ['es', 'cien y doscientos', [100, 200]],
    ['en', 'officers and judges', []],
  ])('keeps numbers apart in %s: %s', (language, text, values) => {
    expect(valuesOf(text, language)).toEqual(values)
  })
})

import { expect, it } from 'vitest'
import { tokenize } from '../../src/analyse/tokenize.ts'
import type { ContentLanguage } from '../../src/model/language.ts'
import { conceptMatcher } from '../../src/translate/concept-matcher.ts'

const countries = (text: string, language: ContentLanguage, inQuery = false) =>
  conceptMatcher()
    .find(text, tokenize(text), language, inQuery)
    .filter(({ concept }) => concept.id.startsWith('country:'))
    .map(({ concept }) => concept.id.slice('country:'.length))

it.each([
  ['en', 'The Portuguese version was issued in Japanese, Korean and Chinese.'],
  ['en', 'Original: French'],
  ['en', 'Handouts were translated into Spanish last week.'],
  ['en', 'He spoke Russian.'],
  ['fr', 'Le manuel existe en portugais et en russe.'],
  ['en', 'The Portuguese summary was lost.'],
  ['fr', 'Portugais uniquement.'],
  ['fr', "Traduit de l'espagnol vers le français"],
  ['fr', 'La langue chinoise'],
  ['fr', 'La version française et les textes italiens'],
  ['es', 'Solo en portugués'],
  ['es', 'La versión francesa y la traducción japonesa'],
  ['es', 'Traducido del ruso al inglés'],
] as const)('%s "%s" speaks of languages and names no country', (language, text) => {
  expect(countries(text, language)).toEqual([])
})

it.each([
  ['en', 'The Portuguese customs seized shoes in Spanish waters.', ['PRT', 'ESP']],
  ['en', 'A Russian delegation spoke Chinese.', ['RUS']],
  ['fr', 'La douane espagnole et les experts japonais', ['ESP', 'JPN']],
  ['es', 'La aduana francesa, en el puerto chino', ['FRA', 'CHN']],
] as const)('%s "%s" names the countries of people and things', (language, text, codes) => {
  expect(countries(text, language)).toEqual(codes)
})

it('takes a language alone for its country in a query, where it may be meant', () => {
  expect(countries('Portuguese', 'en', true)).toEqual(['PRT'])
  expect(countries('Portuguese.', 'en')).toEqual([])
})

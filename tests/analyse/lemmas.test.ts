import { expect, it } from 'vitest'
import { stem } from '../../src/analyse/analyser.ts'
import { lemmasOf, relatedStemsOf } from '../../src/analyse/lemmas.ts'
import type { ContentLanguage } from '../../src/model/language.ts'

it.each<[ContentLanguage, string, string]>([
  ['en', 'took', 'take'],
  ['en', 'sought', 'seek'],
  ['en', 'women', 'woman'],
  ['en', 'criteria', 'criterion'],
  ['fr', 'peuvent', 'pouvoir'],
  ['fr', 'obtint', 'obtenir'],
  ['fr', 'yeux', 'œil'],
  ['fr', 'autorisent', 'autoriser'],
  ['es', 'quiso', 'querer'],
  ['es', 'durmió', 'dormir'],
  ['es', 'jueces', 'juez'],
  ['es', 'busque', 'buscar'],
])('%s: %s is of %s, both ways', (language, form, lemma) => {
  expect(lemmasOf(form, language)).toContain(lemma)
  expect(relatedStemsOf(form, language).get(stem(lemma, language))).toBeGreaterThan(0)
  expect(relatedStemsOf(lemma, language).get(stem(form, language))).toBeGreaterThan(0)
})

it.each<[ContentLanguage, string, string]>([
  ['fr', 'directrices', 'directeur'],
  ['fr', 'transmissions', 'transmission'],
  ['fr', 'convoi', 'convois'],
  ['es', 'tarea', 'tareas'],
  ['es', 'jóvenes', 'joven'],
  ['es', 'altavoces', 'altavoz'],
])('%s: %s and %s are one word by their endings', (language, a, b) => {
  expect(relatedStemsOf(a, language).get(stem(b, language))).toBeGreaterThan(0)
  expect(relatedStemsOf(b, language).get(stem(a, language))).toBeGreaterThan(0)
})

it('takes a form that is a word of its own for its lemma less surely', () => {
  const certainty = (form: string, lemma: string, language: ContentLanguage) =>
    relatedStemsOf(form, language).get(stem(lemma, language)) ?? 0
  expect(certainty('saw', 'see', 'en')).toBeLessThan(certainty('seen', 'see', 'en'))
  expect(certainty('vino', 'venir', 'es')).toBeLessThan(certainty('vengo', 'venir', 'es'))
})

it('knows one form by another of the same word', () => {
  expect(relatedStemsOf('voulut', 'fr').get(stem('veulent', 'fr'))).toBeGreaterThan(0)
  expect(relatedStemsOf('harbour', 'en').size).toBe(0)
})

it('takes a word for none that only shares its stem', () => {
  expect(relatedStemsOf('loi', 'fr').has(stem('loyers', 'fr'))).toBe(false)
  expect(relatedStemsOf('loyer', 'fr').has(stem('loyers', 'fr'))).toBe(true)
})

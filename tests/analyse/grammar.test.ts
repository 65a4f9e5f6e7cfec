import { expect, it } from 'vitest'
import { takesUp } from '../../src/analyse/grammar.ts'

it.each([
  ['It was led by the customs service.', 'en'],
  ['These workshops were held in Lima.', 'en'],
  ['« Ces ateliers ont réuni 40 agents. »', 'fr'],
  ["Celles-ci n'ont pas été saisies.", 'fr'],
  ['In May 2019, it was held in Lima.', 'en'],
  ['Dichas actividades terminaron en mayo.', 'es'],
] as const)('%s takes up the sentence before it', (sentence, language) => {
  expect(takesUp(sentence, language)).toBe(true)
})

it.each([
  ['Italy paid for the course.', 'en'],
  ['In May 2019, Peru held it again.', 'en'],
  ['Cesar directed the office.', 'fr'],
  ['Sudán recibió ayuda.', 'es'],
  ['Sa', 'und'],
] as const)('%s is understood by itself', (sentence, language) => {
  expect(takesUp(sentence, language)).toBe(false)
})

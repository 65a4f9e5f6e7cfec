import { describe, expect, it } from 'vitest'
import type { SetQuestion } from '../../src/evaluation/question-sets.ts'
import type { ContentLanguage } from '../../src/model/language.ts'
import { askOfName, exchangeWord, seededRandom } from '../../src/training/near-misses.ts'

const asked = (text: string, context: string, ...answers: string[]): SetQuestion => ({
  id: text,
  text,
  answers,
  context,
  article: 'article',
})
const questions: [ContentLanguage, SetQuestion, SetQuestion][] = [
  [
    'en',
    asked(
      'How many inspectors did Lagos train in 2016?',
      'The city of Lagos trained 210 inspectors in 2016. A museum of glass opened in Abuja during 1998.',
      '210',
    ),
    asked('When did Toledo build its bridge in 1871?', 'The bridge of Toledo was built in 1871.', '1871'),
  ],
  [
    'fr',
    asked(
      "Combien d'inspecteurs Dakar a-t-elle formés en 2016 ?",
      'La ville de Dakar a formé 210 inspecteurs en 2016. Un musée du verre a ouvert à Thiès en 1998.',
      '210',
    ),
    asked('Quand Tolède a-t-elle bâti le pont en 1871 ?', 'Le pont de Tolède fut bâti en 1871.', '1871'),
  ],
  [
    'es',
    asked(
      '¿Cuántos inspectores formó Bogotá en 2016?',
      'La ciudad de Bogotá formó 210 inspectores en 2016. Un museo del vidrio se abrió en Cali en 1998.',
      '210',
    ),
    asked('¿Cuándo construyó Toledo su puente en 1871?', 'El puente de Toledo se construyó en 1871.', '1871'),
  ],
]
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const seeds = Array.from({ length: 20 }, (_, seed) => seed)

describe.each(questions)('in %s', (language, question, other) => {
  it.each([
    ['a word of its own paragraph', undefined],
    ['a word of another question', other],
  ])('exchanges %s and leaves the form of the question', (_, stranger) => {
    for (const seed of seeds) {
      const exchanged = exchangeWord(question, language, seededRandom(seed), stranger)
      expect(exchanged).not.toBeNull()
      const [before, after] = [words(question.text), words(exchanged ?? '')]
      expect(after).toHaveLength(before.length)
      const changed = before.flatMap((word, i) => (word === after[i] ? [] : [i]))
      expect(changed).toHaveLength(1)
      const [at = 0] = changed
      expect(at).toBeGreaterThan(0)
      // A name for a name, a figure for a figure; never what answers.
      const kind = (word = '') => (/\d/.test(word) ? 'number' : /^\p{Lu}/u.test(word) ? 'name' : 'word')
      expect(kind(after[at])).toBe(kind(before[at]))
      expect(question.answers).not.toContain(after[at])
      if (stranger) expect(question.context).not.toContain(after[at])
    }
  })

  it('gives the same for the same seed, and several questions for several', () => {
    const all = seeds.map((seed) => exchangeWord(question, language, seededRandom(seed), other))
    expect(seeds.map((seed) => exchangeWord(question, language, seededRandom(seed), other))).toEqual(all)
    expect(new Set(all).size).toBeGreaterThan(1)
  })
})

it('asks what is asked of something else of what a question names', () => {
  const own = asked('Who designed the Lighthouse Gallery?', 'Anna designed the Lighthouse Gallery.', 'Anna')
  const elsewhere = asked('What is the capital of New Zealand?', 'It is Wellington.', 'Wellington')
  const nameless = asked('Who trained them?', 'Somebody trained them.', 'Somebody')
  const random = seededRandom(1)
  expect(askOfName(own, elsewhere, 'en', random)).toBe('What is the capital of Lighthouse Gallery?')
  expect(askOfName(own, nameless, 'en', random)).toBeNull()
})

it('exchanges nothing where nothing else is said', () => {
  const question = asked('Who trained them?', 'Anna trained them.', 'Anna')
  expect(exchangeWord(question, 'en', seededRandom(1))).toBeNull()
})

it('random numbers are spread between 0 and 1', () => {
  const random = seededRandom(7)
  const drawn = Array.from({ length: 400 }, random)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThan(1)
  expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1)
})

import { expect, it } from 'vitest'
import { stem, stemTerm } from '../../src/analyse/analyser.ts'
import { meanVector, similarity, storeWordVectors, wordStem } from '../../src/evidence/word-vectors.ts'
import type { ContentLanguage } from '../../src/model/language.ts'

const vector = (language: ContentLanguage, word: string) =>
  wordStem(stemTerm(language, stem(word, language)))?.vector

/** A word, one that means much the same, and one that doesn't. */
it.each<[ContentLanguage, string, ContentLanguage, string, ContentLanguage, string]>([
  ['en', 'seizure', 'en', 'confiscation', 'en', 'banana'],
  ['en', 'teacher', 'en', 'school', 'en', 'harbour'],
  ['fr', 'saisir', 'en', 'seize', 'en', 'banana'],
  ['fr', 'atelier', 'en', 'workshop', 'en', 'poison'],
  ['es', 'incautar', 'en', 'seize', 'en', 'banana'],
  ['es', 'médico', 'fr', 'médecin', 'fr', 'navire'],
  ['es', 'puerto', 'fr', 'port', 'fr', 'poisson'],
])('%s %s is nearer to %s %s than to %s %s', (l1, word, l2, alike, l3, other) => {
  const own = vector(l1, word)
  expect(own).toBeDefined()
  expect(vector(l3, other)).toBeDefined()
  expect(similarity(own, vector(l2, alike))).toBeGreaterThan(similarity(own, vector(l3, other)) + 0.2)
})

it('a word is as near to itself as can be, and no unknown word is near to any', () => {
  const own = vector('en', 'seizure')
  expect(similarity(own, own)).toBeCloseTo(1, 1)
  expect(similarity(own, wordStem('en:qwrtzpl')?.vector)).toBe(0)
})

it('the direction of several words lies near each of them, and nearest to the heaviest', () => {
  const [ship, court] = [vector('en', 'ship'), vector('en', 'court')]
  const mean = meanVector([
    { vector: ship, weight: 3 },
    { vector: undefined, weight: 9 },
    { vector: court, weight: 1 },
  ])
  expect(similarity(mean, mean)).toBeCloseTo(1, 5)
  expect(similarity(mean, ship)).toBeGreaterThan(similarity(mean, court))
  expect(similarity(mean, court)).toBeGreaterThan(similarity(ship, court))
  expect(meanVector([{ vector: undefined, weight: 1 }])).toBeUndefined()
})

it('is stored in the order of the terms, whatever the order of learning', () => {
  const [a, b] = [
    { vector: Float64Array.of(1, 0), specificity: 0.2 },
    { vector: Float64Array.of(0, -1), specificity: 1 },
  ]
  const stored = storeWordVectors(
    new Map([
      ['fr:b', b],
      ['en:a', a],
    ]),
  )
  expect(stored.split('\n').map((line) => line.split('\t')[0])).toEqual(['en:a', 'fr:b', ''])
  expect(stored).toBe(
    storeWordVectors(
      new Map([
        ['en:a', a],
        ['fr:b', b],
      ]),
    ),
  )
})

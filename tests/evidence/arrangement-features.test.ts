import { beforeAll, expect, it } from 'vitest'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { arrangementFeatures } from '../../src/evidence/arrangement-features.ts'
import type { ReadSentence } from '../../src/evidence/read-passage.ts'
import type { ContentLanguage } from '../../src/model/language.ts'
import { readBeside } from '../answer/sentences/ranked-sentence.ts'
import { corpusOf } from '../fixtures/documents.ts'

const port = `PORT NOTES

1. The ferry company of Port Vila sold 12 wooden barges in 1994. The mayor of Port Moresby bought a steel crane.
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'port.txt': port })).corpus
})
const first = (question: string, language: ContentLanguage = 'en') => {
  const { input, passages } = readBeside(corpus, question, language, ['port:p1'])
  return arrangementFeatures(input.question, passages[0]?.sentences[0] as ReadSentence)
}

it('a question in the words of the sentence has nothing in the place of others', () => {
  const features = first('Which ferry company of Port Vila sold barges in 1994?')
  expect(features['names-broken']).toBe(0)
  for (const kind of ['name', 'number', 'word']) expect(features[`replaced-${kind}`]).toBe(0)
})

it('a name of which the sentence has but a part is broken', () => {
  expect(first('What did the ferry company of Port Moresby sell?')['names-broken']).toBe(1)
})

it('words that stand beside each other in the question alone are no pair', () => {
  expect(first('Which were the steel barges?')['pairs-broken']).toBeGreaterThan(0)
  expect(first('Which were the wooden barges?')['pairs-broken']).toBe(0)
})

it.each<[string, string, string, ContentLanguage]>([
  ['How many steel barges were sold?', 'How many wooden barges were sold?', 'replaced-word', 'en'],
  ['Who sold barges in 1987?', 'Who sold barges in 1994?', 'replaced-number', 'en'],
  ['Who sold the 30 barges?', 'Who sold the 12 barges?', 'replaced-number', 'en'],
])('another word of its kind stands in the place of one: %s', (other, own, feature, language) => {
  expect(first(other, language)[feature]).toBeGreaterThan(0.2)
  expect(first(own, language)[feature]).toBe(0)
})

import { beforeAll, describe, expect, it } from 'vitest'
import { answerFeatures } from '../../../src/answer/sentences/answer-features.ts'
import { answerModel } from '../../../src/answer/sentences/answer-model.ts'
import { chooseQuotation } from '../../../src/answer/sentences/choose-quotation.ts'
import { confidenceFeatures } from '../../../src/answer/sentences/confidence-features.ts'
import { sentenceValue } from '../../../src/answer/sentences/sentence-value.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { passageContexts } from '../../../src/evidence/passage-context.ts'
import {
  logistic,
  rankSentences,
  softmax,
  type Weights,
  weigh,
} from '../../../src/evidence/rank-sentences.ts'
import type { ContentLanguage } from '../../../src/model/language.ts'
import { corpusOf } from '../../fixtures/documents.ts'
import { readBeside, textOf } from './ranked-sentence.ts'

const harbour = `HARBOUR REPORT OF NORLAND

1 LABORATORIES

1. The weather was mild. Two inspectors opened a laboratory in Accra in March 2017. Lorries were repainted.

2 SCHOOLS

2. The school in Dakar trained 36 teachers. A bus was bought. It is blue.
`
const other = `MINT REPORT

1. Coins are struck in the capital.
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'harbour.txt': harbour, 'mint.txt': other })).corpus
})
const both = ['harbour:p1', 'harbour:p2']
const beside = (question: string, ids = both, language: ContentLanguage = 'en') =>
  readBeside(corpus, question, language, ids)

/** By words held alone: what any ranker must make of them. */
const byWords: Weights = { covered: 5 }
const rankedFor = (question: string, language?: ContentLanguage) => {
  const { input, passages } = beside(question, both, language)
  const ranked = rankSentences(passages, (passage, at) => answerFeatures(input, passage, at), byWords)
  const quotation = chooseQuotation(ranked)
  if (!quotation) throw new Error('No quotation')
  return { input, ranked, quotation }
}

it('passages keep their order, with their share of the best score and by how much it leads', () => {
  const { passages } = beside('Where was the laboratory opened?')
  expect(passages.map(({ rank, relativeScore, lead }) => [rank, relativeScore, lead])).toEqual([
    [0, 1, 0.5],
    [1, 0.5, 0.5],
  ])
  expect(passages.map(({ sentences }) => sentences.length)).toEqual([3, 3])
  expect(beside('Where was the laboratory opened?', []).passages).toEqual([])
})

it('words of the title and of headings count as context, those of a sentence as its own', () => {
  const { input, passages } = beside('How many teachers do the schools of Norland have?')
  const at = (word: string) => input.question.terms.findIndex(({ text }) => text === word)
  const [, school] = passages
  expect(school?.context[at('Norland')]).toBeGreaterThan(0)
  expect(school?.context[at('schools')]).toBeGreaterThan(0)
  expect(school?.strengths[at('Norland')]).toBe(0)
  expect(school?.strengths[at('teachers')]).toBeGreaterThan(0)
  expect(passages[0]?.context[at('schools')]).toBe(0)
})

it('a passage stands under the title of its document and its headings, and under no others', () => {
  const contextOf = passageContexts(corpus)
  const of = (id: string) => contextOf([...corpus.contents()].find((one) => one.id === id) as never).title
  expect(of('harbour:p2')).toMatch(/NORLAND[\s\S]*SCHOOLS/i)
  expect(of('harbour:p2')).not.toMatch(/LABORATORIES|MINT/i)
  expect(of('mint:p1')).not.toMatch(/NORLAND/i)
})

it.each<[string, ContentLanguage]>([
  ['Where did inspectors open a laboratory?', 'en'],
  ['Où des inspecteurs ont-ils ouvert un laboratoire ?', 'fr'],
  ['¿Dónde abrieron los inspectores un laboratorio?', 'es'],
])('the sentence that holds the words of a question comes first: %s', (question, language) => {
  const { ranked } = rankedFor(question, language)
  expect(ranked).toHaveLength(6)
  expect(textOf(ranked[0] as never)).toContain('opened a laboratory')
  expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6)
  for (const [i, { score }] of ranked.slice(1).entries())
    expect(score).toBeLessThanOrEqual(ranked[i]?.score ?? 0)
})

it('of equals the one found first comes first', () => {
  const { input, passages } = beside('What about xylophones?')
  expect(
    rankSentences(passages, (passage, at) => answerFeatures(input, passage, at), {}).map(
      ({ passage, at }) => [passage.rank, at],
    ),
  ).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
  ])
})

it('weighs features by name, and turns scores into probabilities without overflow', () => {
  expect(weigh({ a: 2, unknown: 9 }, { a: 3, bias: 1 })).toBe(7)
  expect(logistic(0)).toBe(0.5)
  expect(softmax([1000, 1000, -1000])).toEqual([0.5, 0.5, 0])
})

it.each<[string, string, string, ContentLanguage]>([
  [
    'How many teachers did the school in Dakar train?',
    'How many teachers did the school in Lomé train?',
    'name',
    'en',
  ],
  [
    'Combien d’enseignants l’école de Dakar a-t-elle formés ?',
    'Combien d’enseignants l’école de Lomé a-t-elle formés ?',
    'name',
    'fr',
  ],
  [
    '¿Cuántos profesores formó la escuela de Dakar?',
    '¿Cuántos profesores formó la escuela de Lomé?',
    'name',
    'es',
  ],
  [
    'Which laboratory was opened in Accra in 2017?',
    'Which laboratory was opened in Accra in 2009?',
    'number',
    'en',
  ],
])(
  'what the text lacks of a question is told, and makes it less sure: %s',
  (right, wrong, lacking, language) => {
    const of = (question: string) => {
      const { input, ranked, quotation } = rankedFor(question, language)
      return confidenceFeatures(input, ranked, quotation, null)
    }
    const lacks = (features: Record<string, number>) =>
      Object.entries(features).filter(([name, value]) => name.startsWith(`lacks-${lacking}-`) && value > 0)
    const [own, missed] = [of(right), of(wrong)]
    expect(lacks(own)).toEqual([])
    expect(lacks(missed).length).toBeGreaterThan(0)
    expect(missed['covered-context']).toBeLessThan(own['covered-context'] as number)
    const sure = (features: Record<string, number>) => logistic(weigh(features, answerModel.answerable.few))
    expect(sure(missed)).toBeLessThan(sure(own))
  },
)

it('the value of the quotation is of the type that is asked for', () => {
  const of = (question: string) => {
    const { input, quotation } = rankedFor(question)
    return sentenceValue(input, quotation)?.chosen.value.text ?? null
  }
  expect(of('How many teachers did the school in Dakar train?')).toBe('36')
  expect(of('When was the laboratory in Accra opened?')).toBe('March 2017')
  expect(of('Where was a laboratory opened by inspectors?')).toBe('Accra')
  expect(of('What is the e-mail address of the school in Dakar?')).toBeNull()
})

describe('names', () => {
  const francs = `# Cuenta de gastos del Togo

1. Le budget est de 300 francs suisses. La police de Lomé a aidé le Kenya en 2017.
`
  let accounts: Corpus
  beforeAll(async () => {
    accounts = (await corpusOf({ 'accounts.txt': francs })).corpus
  })
  const strengthOf = (question: string, word: string, language: ContentLanguage = 'fr') => {
    const { input, passages } = readBeside(accounts, question, language, ['accounts:p1'])
    const at = input.question.terms.findIndex(({ text }) => text === word)
    expect(at).toBeGreaterThanOrEqual(0)
    const [passage] = passages
    return { said: passage?.strengths[at] ?? 0, above: passage?.context[at] ?? 0 }
  }

  it.each<[string, string, ContentLanguage]>([
    ['Quel est le budget de la France ?', 'France', 'fr'],
    ['What help did the US give?', 'US', 'en'],
  ])('a word in small letters is no name that looks like it: %s', (question, word, language) => {
    expect(strengthOf(question, word, language)).toEqual({ said: 0, above: 0 })
  })

  it.each<[string, string, ContentLanguage]>([
    ['What did the police of Togo do?', 'Togo', 'en'],
    ['Qu’a fait la police togolaise ?', 'togolaise', 'fr'],
  ])(
    'a passage stands under the names of its title, in whatever language: %s',
    (question, word, language) => {
      expect(strengthOf(question, word, language)).toMatchObject({ said: 0, above: 1 })
    },
  )

  const otherOf = (question: string) => {
    const { input, passages } = readBeside(accounts, question, 'fr', ['accounts:p1'])
    const ranked = rankSentences(passages, (passage, at) => answerFeatures(input, passage, at), byWords)
    const quotation = chooseQuotation(ranked)
    const features = confidenceFeatures(input, ranked, quotation as never, null)
    return Object.keys(features).filter((name) => name.startsWith('other-') && features[name] === 1)
  }
  it.each([
    ['Qui la police de Lomé a-t-elle aidé en 2017 ?', []],
    ['La police de Lomé a-t-elle aidé le Mali ?', ['other-country']],
    ['Qui la police de Lomé a-t-elle aidé en 2011 ?', ['other-year']],
    ['La police togolaise a-t-elle aidé à Lomé ?', []],
  ])('another country or year than the one asked about is told: %s', (question, others) => {
    expect(otherOf(question)).toEqual(others)
  })

  it.each([
    ['How many votes passed the seed act of Malawi?', 0],
    ['How many votes passed the seed act of Zambia?', 1],
  ])('how a document begins tells what it is about: %s', async (question, gone) => {
    const text = `# Technical cooperation

1. Malawi asked for help in 2019.

2. A mission of three experts came in March.

3. The roads were wet.

4. The seed act was passed by 109 votes.

5. Radios spoke of it.

6. Farmers came to see.

7. The mission left in May.

8. It was late.
`
    const { corpus: act } = await corpusOf({ 'act.txt': text })
    const { input, passages } = readBeside(act, question, 'en', ['act:p4'])
    const ranked = rankSentences(passages, (passage, at) => answerFeatures(input, passage, at), byWords)
    const features = confidenceFeatures(input, ranked, chooseQuotation(ranked) as never, null)
    expect(Math.ceil(features['names-gone'] as number)).toBe(gone)
  })
})

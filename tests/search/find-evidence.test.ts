import { beforeAll, expect, it } from 'vitest'

import type { Corpus } from '../../src/corpus/corpus.ts'
import { corpusOf } from '../fixtures/documents.ts'

const text = `# Notes

1. The weather was mild. Police officers seized 300 pirated films in Accra in March 2017. Lorries were repainted.
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'notes.txt': text })).corpus
})

it.each([
  'How many pirated films did police officers seize in Accra?',
  'Combien de films piratés les policiers ont-ils saisis à Accra ?',
  '¿Cuántas películas pirateadas incautaron los policías en Accra?',
])('the sentence that bears a question out is the surest: %s', async (question) => {
  const sentences = (await corpus.evidence('notes:p1', question)) ?? []
  expect(sentences.map((sentence) => sentence.text)).toEqual([
    'The weather was mild.',
    'Police officers seized 300 pirated films in Accra in March 2017.',
    'Lorries were repainted.',
  ])
  const passage = [...corpus.contents()].find(({ id }) => id === 'notes:p1')
  for (const { start, end, text: quoted, score } of sentences) {
    expect(passage?.text.slice(start, end)).toBe(quoted)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
  expect(sentences[1]?.selected).toBe(true)
  expect(sentences[1]?.score).toBeGreaterThan(Math.max(sentences[0]?.score ?? 1, sentences[2]?.score ?? 1))
})

it('nothing bears out what a passage doesn’t speak of', async () => {
  const sentences = (await corpus.evidence('notes:p1', 'Which orchestra plays the violin concerto?')) ?? []
  expect(sentences.filter(({ selected }) => selected)).toEqual([])
})

it('there is no evidence in a passage that there is not', async () => {
  expect(await corpus.evidence('notes:p9', 'Lorries?')).toBeNull()
})

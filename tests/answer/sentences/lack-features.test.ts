import { beforeAll, expect, it } from 'vitest'
import { lackFeatures } from '../../../src/answer/sentences/lack-features.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import type { CandidatePassage } from '../../../src/evidence/candidate-passages.ts'
import { corpusOf } from '../../fixtures/documents.ts'
import { ranked, readBeside } from './ranked-sentence.ts'

const quarry = `QUARRY OF SANDERLAND

1. A bridge was built over the gorge. It was 40 metres long. The foreman Hubert Lang hired 25 masons in 1931. Goats grazed there.
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'quarry.txt': quarry })).corpus
})
/** What is lacking of a question in a sentence of the quarry's paragraph. */
function lacking(question: string, at: number): string[] {
  const { input, passages } = readBeside(corpus, question, 'en', ['quarry:p1'])
  const passage = passages[0] as CandidatePassage
  const features = lackFeatures(input.question, { passage, sentences: [ranked(passage, at, 1)] }, passages)
  return Object.entries(features)
    .filter(([name, value]) => /^lacks-(?:name|number|word)-/.test(name) && value > 0.2)
    .map(([name]) => name.replace('lacks-', ''))
    .sort()
}

it('a sentence that says all of a question lacks nothing', () => {
  expect(lacking('Who hired 25 masons in 1931?', 2)).toEqual([])
})

it.each([
  ['Who hired the goats in 1931?', ['word-after', 'word-alone']],
  ['What did Hubert Lang hire in 1868?', ['number-gone']],
  ['Which masons of Sanderland were hired in 1931?', ['name-title']],
  ['Which masons were hired for the gorge in 1931?', ['word-alone', 'word-elsewhere']],
  ['Who hired 25 xylophonists in 1931?', ['word-gone']],
])('tells where a word stands that it lacks: %s', (question, places) => {
  expect(lacking(question, 2)).toEqual(places)
})

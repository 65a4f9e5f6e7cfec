import { beforeAll, expect, it } from 'vitest'
import { knowledgeOf } from '../../../src/answer/knowledge/knowledge.ts'
import { correctQuestion } from '../../../src/answer/question/correct-question.ts'
import { understand } from '../../../src/answer/question/understand.ts'
import { missingWords } from '../../../src/answer/refuse.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { corpusOf } from '../../fixtures/documents.ts'

let corpus: Corpus
beforeAll(async () => {
  const report = `IP/C/W/701

REPORT OF THE OFFICE

1. The office trained 240 examiners in Niger and in the Bahamas. Customs made 12 arrests.

2. L'atelier a réuni des examinateurs du Sénégal. La viande saisie a été détruite.

3. El curso para jueces se celebró en el Paraguay.
`
  corpus = (await corpusOf({ 'report.txt': report })).corpus
})
const mended = (question: string) =>
  correctQuestion(question, knowledgeOf(corpus), (text) => corpus.plan(text)).text

it.each([
  ['how many examners were traned in the Bahmas', 'how many examiners were trained in the bahamas'],
  ["combien d'examinatuers au Sénegal", "combien d'examinateurs au sénegal"],
  ['¿cuantos jueces asistieorn al crso?', '¿cuantos jueces asistieron al curso?'],
  ['qand a eu leiu latelier', "quand a eu lieu l'atelier"],
  // As they sound, and by the word before.
  ['ke jueces asistieron', 'que jueces asistieron'],
  ['wen were examiners trained', 'when were examiners trained'],
  ['how meny examiners', 'how many examiners'],
])('%s is read as %s', (typed, meant) => {
  expect(mended(typed).toLowerCase()).toBe(meant)
})

it.each([
  // Words of a language, whether or not the documents have them.
  ['what was meant by the joke'],
  ['raconte une blague'],
  ["I haven't read the report"],
  ['¿qué taller fue aplazado?'],
  // Names, figures and acronyms that nothing knows.
  ['Who is Nigel Smith?'],
  ['Where is Betaland?'],
  ['in the 1700s'],
  ['What is the ABQT?'],
  // Nothing is near enough.
  ['asdf qwer'],
])('%s stays as it is', (question) => {
  expect(mended(question)).toBe(question)
})

it.each([
  ['How many dentists qualfied?', 'qualfied'],
  ["Combien de dentistes diplomés l'office a-t-il ?", 'dentistes'],
  ['¿Cuántos dentistas diplomdos hubo?', 'diplomdos'],
])('what a refusal of %s misses is told as typed', async (question, typed) => {
  const knowledge = knowledgeOf(corpus)
  const { narrativeTerms } = await understand(question, corpus, knowledge)
  const missing = missingWords(narrativeTerms, knowledge)
  expect(missing).toContain(typed)
  for (const word of missing) expect(question).toContain(word)
})

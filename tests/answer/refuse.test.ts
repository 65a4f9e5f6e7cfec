import { beforeAll, expect, it } from 'vitest'
import { frameOf } from '../../src/answer/conversation/complete-question.ts'
import { knowledgeOf } from '../../src/answer/knowledge/knowledge.ts'
import { selectRecords } from '../../src/answer/knowledge/select-records.ts'
import { understand } from '../../src/answer/question/understand.ts'
import { refuse } from '../../src/answer/refuse.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { corpusOf } from '../fixtures/documents.ts'

const report = `IP/C/W/702

REPORT OF ZETALAND ON TECHNICAL COOPERATION

1 PLANT VARIETIES

1. The office trained 240 examiners in search methods.

ANNEX

Name of programme or project	National Seminar
Date and end date	3 March 2019 - 5 March 2019
Beneficiary country or countries	Peru
Technical cooperation provider(s)	Andean Development Office
Contact point for further information	Ms. Clara Ruiz (clara.ruiz@office.example)
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'report.txt': report })).corpus
})
/** What a refusal of a question says, whether or not it would be refused. */
async function textOf(question: string): Promise<string> {
  const knowledge = knowledgeOf(corpus)
  const frame = frameOf(await understand(question, corpus, knowledge), [], knowledge)
  return refuse(frame, selectRecords(frame.filter, knowledge), knowledge).text
}

it.each([
  // In the title, a heading, a symbol, a label of a record.
  ['How many dentists does Zetaland employ?', 'Zetaland'],
  ['Combien de dentistes pour les variétés de plantes ?', 'variétés'],
  ['Are dentists named in IP/C/W/702?', '702'],
  ['¿Quién es el dentista de contacto en Betalandia?', 'contacto'],
])('a refusal of "%s" says of no printed word that it was not found', async (question, printed) => {
  const text = await textOf(question)
  expect(text.toLowerCase()).toContain('denti')
  expect(text).not.toContain(printed)
})

it.each([
  ['Which activities took place in Chile?', /No activity for Chile/],
  ['Quelles activités ont eu lieu au Chili ?', /Aucune activité.*Chili/],
  ['¿Qué actividades se celebraron en Chile?', /ninguna actividad para Chile/],
  ['Which activities took place in 2016?', /3 March 2019 to 5 March 2019/],
])('an absence of activities is told of a question about activities: %s', async (question, told) => {
  expect(await textOf(question)).toMatch(told)
})

it.each([
  ['How many dentists practise in Chile?'],
  ['Combien de dentistes exercent au Chili ?'],
  ['¿Cuántos dentistas ejercen en Chile?'],
])('and of no other: %s', async (question) => {
  expect(await textOf(question)).not.toMatch(/No activity|Aucune activité|ninguna actividad/)
})

it('says of a record that it leaves a field empty only where it does', async () => {
  expect(await textOf('What was the outcome of the seminar in Peru?')).toMatch(/leaves this field empty/)
  expect(await textOf('What did the seminar in Peru cost?')).toMatch(/doesn't give it/)
  expect(await textOf('Which dentist provided the seminar in Peru?')).not.toMatch(/leaves this field empty/)
})

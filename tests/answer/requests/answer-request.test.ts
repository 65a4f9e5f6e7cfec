import { expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const harbour = `HARBOUR AUTHORITY OF NORLAND

TECHNICAL COOPERATION ACTIVITIES: REPORT FOR 2021

IP/C/W/901

This document reproduces a communication dated 14 May 2021 from the Harbour Authority of Norland (HAN).

INTRODUCTION

1. The Harbour Authority of Norland (HAN) trains customs officers in the detection of counterfeit spare parts.

2. Ms Clara Whitfield directs the regional office in Ghana, which employs 14 people.

LABORATORIES

3. Two laboratories were opened in Accra in March 2020. They test spare parts for cars and lorries.
`
const mint = `MINT OF VALMONT

TECHNICAL COOPERATION ACTIVITIES: REPORT FOR 2022

IP/C/W/955

This document reproduces a communication dated 3 June 2022 from the Mint of Valmont.

1. The Mint of Valmont trained police officers in Dakar.
`
const one = async (...questions: string[]) => {
  const { corpus } = await corpusOf({ 'harbour.txt': harbour })
  return (await answerQuestion(questions, corpus)).answer
}
const two = async (...questions: string[]) => {
  const { corpus } = await corpusOf({ 'harbour.txt': harbour, 'mint.txt': mint })
  return (await answerQuestion(questions, corpus)).answer
}
const cited = ({ citations }: { citations: { passageId: string }[] }) => [
  ...new Set(citations.map(({ passageId }) => passageId)),
]

it.each([
  'What does paragraph 2 say?',
  '¶ 2',
  'que dit le paragraphe 2 ?',
  '¿Qué dice el párrafo 2?',
  'the second paragraph',
])('shows a paragraph by its number: %s', async (question) => {
  const answer = await one(question)
  expect(answer.citations).toMatchObject([{ passageId: 'harbour:p2' }])
  expect(answer.citations[0]?.quote).toMatch(/^Ms Clara Whitfield directs .* 14 people\.$/)
})

it('says which numbers there are where one is none', async () => {
  const answer = await one('paragraph 42')
  expect(answer).toMatchObject({ kind: 'none', citations: [] })
  expect(answer.text).toContain('paragraph 3')
})

it('shows a number of each document that has it, unless one is named', async () => {
  expect(cited(await two('paragraph 1'))).toEqual(['harbour:p1', 'mint:p1'])
  expect(cited(await two('paragraph 1 of the Valmont report'))).toEqual(['mint:p1'])
  expect(cited(await two('What is the document IP/C/W/955 about?', 'paragraph 1'))).toEqual(['mint:p1'])
})

it('quotes of a paragraph what it says about a subject, or says that it says nothing', async () => {
  expect((await one('What does paragraph 3 say about lorries?')).citations[0]?.quote).toMatch(/^They test/)
  expect(await one('What does paragraph 3 say about bananas?')).toMatchObject({ kind: 'none', citations: [] })
})

it.each(['Summarise the document', 'De quoi parle ce document ?', '¿De qué trata el documento?'])(
  'outlines a document by its own words: %s',
  async (question) => {
    const answer = await one(question)
    expect(answer.kind).toBe('list')
    expect(answer.text).toContain('LABORATORIES')
    expect(cited(answer)).toEqual(['harbour:p1', 'harbour:p3'])
  },
)

it('tells what the cover says: issuer, date, symbol', async () => {
  expect((await one('Who issued this document?')).value).toMatch(/harbour authority of norland/i)
  expect((await one('When was this document issued?')).text).toContain('14 May 2021')
  expect((await one("What is the document's symbol?")).value).toBe('IP/C/W/901')
})

it.each(['What does HAN stand for?', 'Que veut dire HAN ?', '¿Qué significa HAN?'])(
  'spells an acronym out from the text: %s',
  async (question) => {
    expect(await one(question)).toMatchObject({ kind: 'value', value: 'Harbour Authority of Norland' })
  },
)

it('lists documents, and those on a subject', async () => {
  expect((await two('What documents do you have?')).items).toHaveLength(2)
  expect((await two('Which documents mention Dakar?')).items.map(({ passageId }) => passageId)).toEqual([
    'mint:u1',
  ])
})

it('finds everything on a subject, and nothing where there is nothing', async () => {
  expect(cited(await one('List everything about spare parts'))).toEqual(['harbour:p1', 'harbour:p3'])
  expect(await one('Tell me everything about bananas')).toMatchObject({ kind: 'none', citations: [] })
})

it.each(['Who are you?', '¿Quién eres?', 'Quelles langues parles-tu ?', 'You are useless!', 'Thanks a lot'])(
  'answers what is no question about documents without a quotation: %s',
  async (question) => {
    expect(await one(question)).toMatchObject({ kind: 'none', citations: [] })
  },
)

it('shows the source of the last answer, and says so where there is none', async () => {
  const answer = await one('Who directs the regional office in Ghana?', 'What is your source?')
  expect(cited(answer)).toEqual(['harbour:p2'])
  expect(await one('What is your source?')).toMatchObject({ kind: 'none', citations: [] })
})

it('translates nothing: it says so and quotes', async () => {
  const answer = await one('Translate paragraph 2 into French')
  expect(cited(answer)).toEqual(['harbour:p2'])
  expect(answer.text).toMatch(/version dans cette langue/)
})

it('answers both questions of a message, its courtesies aside', async () => {
  const answer = await one(
    'Hello! Could you tell me who directs the office in Ghana and how many people it employs? Thanks!',
  )
  expect(cited(answer)).toEqual(['harbour:p2'])
  expect(answer.text).toContain('Clara Whitfield')
})

it('a lead-in behind a question word is part of the question', async () => {
  expect((await two('Which documents can I search here?')).items).toHaveLength(2)
})

it('all about one passage is that passage, whole', async () => {
  const { text, citations } = await two('Give me all the information on spare parts for lorries')
  expect(citations.map(({ passageId }) => passageId)).toEqual(['harbour:p3'])
  expect(text).toContain('Two laboratories were opened in Accra in March 2020.')
})

it('a document of another language goes by its author as the reader calls him', async () => {
  const customs = `ORGANISATION MONDIALE DES DOUANES (OMD)

ACTIVITÉS DE COOPÉRATION TECHNIQUE: RAPPORT DE 2019

IP/C/W/655

Le présent document contient les renseignements que l'Organisation mondiale des douanes (OMD) a communiqués.

1. L'OMD forme des douaniers à la détection des contrefaçons.
`
  const { corpus } = await corpusOf({ 'douanes.txt': customs, 'mint.txt': mint })
  const told = async (question: string) => (await answerQuestion([question], corpus)).answer.text
  expect(await told('What does paragraph 1 of IP/C/W/655 say?')).toContain(
    'paragraph 1 of World Customs Organization, IP/C/W/655',
  )
  expect(await told('¿Qué dice el párrafo 1 de IP/C/W/655?')).toContain('Organización Mundial de Aduanas')
})

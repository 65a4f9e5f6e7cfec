import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { frameOf } from '../../../src/answer/conversation/complete-question.ts'
import { knowledgeOf } from '../../../src/answer/knowledge/knowledge.ts'
import { understand } from '../../../src/answer/question/understand.ts'
import { answerFromText } from '../../../src/answer/sentences/answer-from-text.ts'
import { createRetriever } from '../../../src/answer/sentences/retriever.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const harbour = `# Harbour authority of Norland

1. Ms Clara Whitfield directs the regional office in Ghana. The office employs 14 people. It moved to a new building in March 2018.

2. The laboratory in Dakar tested 340 samples of spare parts in 2020. No counterfeit was found in the samples of tyres.

3. Officers learn how to recognise false labels because labels are the first thing that buyers see.
`
const bureau = `# Bureau de la propriété de Valmont

1. M. Paul Arnaud dirige le bureau régional au Togo. Le bureau emploie 22 personnes.

2. Le musée du port a reçu 5 200 visiteurs en 2019. La cour d'appel n'a pas rejeté la plainte des pêcheurs.
`
const oficina = `# Oficina de patentes de Zamora

1. La Sra. Ana Robles dirige la oficina regional en Bolivia. La oficina emplea a 31 personas.

2. El archivo de la ciudad conserva 8.400 mapas. El curso de encuadernación no se organizó en 2016. Se publicó el catálogo de mapas antiguos.
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'harbour.txt': harbour, 'bureau.txt': bureau, 'oficina.txt': oficina })).corpus
})

async function fromText(question: string, documents: readonly string[] = []) {
  const knowledge = knowledgeOf(corpus, documents)
  const frame = frameOf(await understand(question, corpus, knowledge), [], knowledge)
  return answerFromText(frame, { corpus, knowledge, documents, retrieve: createRetriever(corpus) })
}
const quotesOf = (draft: Awaited<ReturnType<typeof fromText>>) =>
  draft?.quotes.map(({ passage, start, end }) => `${passage.id} ${passage.text.slice(start, end)}`) ?? []

it.each([
  ['How many people does the office in Ghana employ?', '14', /^harbour:p1 .*14 people/],
  ['Combien de visiteurs le musée du port a-t-il reçus en 2019 ?', '5 200', /^bureau:p2 Le musée/],
  ['¿Cuántos mapas conserva el archivo de la ciudad?', '8.400', /^oficina:p2 El archivo/],
  ['How many visitors did the museum of the port receive in 2019?', '5 200', /^bureau:p2 Le musée/],
])('tells a value with the sentence that says so: %s', async (question, value, quoted) => {
  const draft = await fromText(question)
  expect(draft).toMatchObject({ kind: 'value', value })
  expect(quotesOf(draft)[0]).toMatch(quoted)
  expect(draft?.text).toContain(value)
  expect(draft?.focusPassages).toEqual([quotesOf(draft)[0]?.split(' ')[0]])
})

it.each([
  'Why does the office employ 14 people?',
  'What is the salary of Ms Clara Whitfield?',
  'Pourquoi M. Paul Arnaud dirige-t-il le bureau régional au Togo ?',
  '¿Cuánto costó el curso de encuadernación?',
])('shows only what comes nearest where no reason or price is told: %s', async (question) => {
  expect(await fromText(question)).toMatchObject({ kind: 'closest', value: null })
})

it.each([
  ['¿Qué no se organizó en 2016?', /no se organizó/],
  ['Which samples of tyres were not counterfeit?', /No counterfeit/],
])('what a question denies is answered by what denies it: %s', async (question, quoted) => {
  const draft = await fromText(question)
  expect(draft?.kind).not.toBe('closest')
  expect(quotesOf(draft)[0]).toMatch(quoted)
})

it('what a question denies is not answered by what only holds its words', async () => {
  expect(await fromText('Which people does the regional office in Ghana not employ?')).toMatchObject({
    kind: 'closest',
  })
})

it('quotes the passage where no value answers', async () => {
  const draft = await fromText('Why do officers learn how to recognise false labels?')
  expect(draft).toMatchObject({ kind: 'passage', value: null })
  expect(quotesOf(draft)).toEqual([
    'harbour:p3 Officers learn how to recognise false labels because labels are the first thing that buyers see.',
  ])
})

describe('questions of yes or no', () => {
  it.each([
    ['Does Ms Clara Whitfield direct the regional office in Ghana?', 'yes'],
    ['Est-ce que M. Paul Arnaud dirige le bureau régional au Togo ?', 'oui'],
    ['¿Se publicó el catálogo de mapas antiguos?', 'sí'],
    ["La cour d'appel a-t-elle rejeté la plainte des pêcheurs ?", 'non'],
    ['¿Se organizó el curso de encuadernación en 2016?', 'no'],
  ])('%s', async (question, value) => {
    const draft = await fromText(question)
    expect(draft?.value).toBe(value)
    expect(draft?.quotes.length).toBeGreaterThan(0)
  })

  it.each([
    'Does Ms Clara Whitfield direct the regional office in Chad?',
    'Est-ce que M. Paul Arnaud dirige le bureau régional au Tchad ?',
    '¿Se publicó el catálogo de libros antiguos?',
  ])('what is said of another is no yes: %s', async (question) => {
    const draft = await fromText(question)
    expect(draft?.value ?? null).toBeNull()
  })
})

it.each([
  'Who directs the aquarium in Gabon?',
  'Qui dirige le bureau régional au Gabon ?',
  '¿Cuántos mapas destruyó el archivo de Lisboa?',
])('claims nothing of what is only near: %s', async (question) => {
  const draft = await fromText(question)
  expect(draft === null || draft.kind === 'closest').toBe(true)
  expect(draft?.value ?? null).toBeNull()
  const passages = (draft?.quotes ?? []).map(({ passage }) => passage.id)
  expect(new Set(passages).size).toBe(passages.length)
  expect(passages.length).toBeLessThanOrEqual(3)
  for (const { passage, start, end } of draft?.quotes ?? [])
    expect(draft?.text).toContain(passage.text.slice(start, end))
})

it.each([
  ['Who directs the regional office in Gabon?', 'Gabon', 'regional'],
  ['Qui dirige le bureau régional au Gabon ?', 'Gabon', 'bureau'],
  ['¿Quién dirige la oficina regional en Gabón?', 'Gabón', 'oficina'],
])('tells which words what comes nearest does not hold: %s', async (question, unsaid, said) => {
  const draft = await fromText(question)
  expect(draft?.kind).toBe('closest')
  const last = draft?.text.slice(draft.text.lastIndexOf(':')) ?? ''
  expect(last).toContain(unsaid)
  expect(last).not.toContain(said)
})

it.each([
  'Which orchestra won the lottery?',
  'Quel orchestre a gagné au loto ?',
  '¿Qué orquesta tocó el violín?',
])('says nothing where nothing is near: %s', async (question) => {
  expect(await fromText(question)).toBeNull()
})

it('keeps to the documents that it is given', async () => {
  expect(quotesOf(await fromText('Who directs the regional office?', ['bureau']))[0]).toMatch(/^bureau:p1 /)
  expect(quotesOf(await fromText('Who directs the regional office?', ['oficina']))[0]).toMatch(/^oficina:p1 /)
})

it.each([
  [
    ['Who directs the regional office in Togo?', 'How many people does the office employ?'],
    '22',
    'bureau:p1',
  ],
  [
    ['Qui dirige le bureau régional en Bolivie ?', 'Combien de personnes le bureau emploie-t-il ?'],
    '31',
    'oficina:p1',
  ],
  [
    ['¿Quién dirige la oficina regional en Ghana?', '¿Cuántas personas emplea la oficina?'],
    '14',
    'harbour:p1',
  ],
])('what follows is looked for where the last answer stood: %j', async (questions, value, cited) => {
  const { answer } = await answerQuestion(questions, corpus)
  expect(answer.text).toContain(value)
  expect(answer.citations.map(({ passageId }) => passageId)).toEqual([cited])
})

describe('a name that the passage of an answer does not say', () => {
  const filler = [
    'Bread is dear.',
    'Flour comes by ship.',
    'The harbour is full.',
    'Ovens are old.',
    'Sacks are heavy.',
  ]
  const millers = (others: string[]) =>
    `# Price of flour\n\n${[
      ...filler,
      ...others,
      'The millers were received by the prime minister on 17 May 2024.',
    ]
      .map((text, i) => `${i + 1}. ${text}`)
      .join('\n\n')}\n`
  const kindOf = async (text: string) => {
    const { corpus } = await corpusOf({ 'flour.txt': text, 'harbour.txt': harbour })
    const { answer } = await answerQuestion(
      ['When were the millers of Senegal received by the prime minister?'],
      corpus,
    )
    return answer.kind
  }

  it('is held where its document says it again and again', async () => {
    const others = ['Senegal mills wheat.', 'The bakers of Senegal protest.']
    expect(await kindOf(millers(others))).toBe('value')
  })

  it('is not held where its document says it nowhere, or once', async () => {
    expect(await kindOf(millers(['Wheat is milled.', 'The bakers protest.']))).toBe('closest')
    expect(await kindOf(millers(['Wheat is milled.', 'The bakers of Senegal protest.']))).toBe('closest')
  })
})

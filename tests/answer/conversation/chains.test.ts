import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import { corpusOf, omd2019, openIndexOf } from '../../fixtures/documents.ts'

const offices = `# Offices

1. Ms Clara Whitfield directs the regional office in Ghana. She took office in 2017. The office employs 14 people.

2. Mr Pedro Salas directs the regional office in Peru. He took office in 2021. The office employs 9 people.

3. In 2020, 340 samples were tested.

4. In 2021, 512 samples were tested.
`
const bureaux = `# Bureaux

1. Mme Claire Blanchet dirige le bureau régional au Ghana. Le bureau emploie 14 personnes.

2. M. Pedro Salas dirige le bureau régional au Pérou. Le bureau emploie 9 personnes.

3. En 2020, 340 échantillons ont été analysés.

4. En 2021, 512 échantillons ont été analysés.
`
const asked = async (text: string, ...questions: string[]) => {
  const { corpus } = await corpusOf({ 'doc.txt': text })
  return answerQuestion(questions, corpus)
}
const cited = ({ answer }: { answer: { citations: { passageId: string }[] } }) => [
  ...new Set(answer.citations.map(({ passageId }) => passageId)),
]

describe('what the text answered goes on by words', () => {
  it.each([
    [offices, ['Who directs the regional office in Ghana?', 'and in Peru?']],
    [offices, ['Who directs the regional office in Ghana?', 'no, I meant Peru']],
    [bureaux, ['Qui dirige le bureau régional au Ghana ?', 'et au Pérou ?']],
  ])('a country gives way to a country: %#', async (text, questions) => {
    const response = await asked(text, ...questions)
    expect(cited(response)).toEqual(['doc:p2'])
    expect(response.interpretation.carriedOver).not.toEqual([])
  })

  it.each([
    [offices, ['How many samples were tested in 2020?', 'and in 2021?']],
    [offices, ['How many samples were tested in 2020?', 'and the year after?']],
    [bureaux, ["Combien d'échantillons ont été analysés en 2020 ?", "et l'année suivante ?"]],
  ])('a year gives way to a year: %#', async (text, questions) => {
    expect(cited(await asked(text, ...questions))).toEqual(['doc:p4'])
  })

  it.each([
    [offices, ['Who is Clara Whitfield?', 'when did she take office?']],
    [offices, ['Tell me about the regional office in Ghana', 'how many people does it employ?']],
  ])('a pronoun stands for the topic: %#', async (text, questions) => {
    expect(cited(await asked(text, ...questions))).toEqual(['doc:p1'])
  })

  it('carries nothing over where that is left out', async () => {
    const { corpus } = await corpusOf({ 'doc.txt': offices })
    const questions = ['Who directs the regional office in Ghana?', 'and in Peru?']
    const response = await answerQuestion(questions, corpus, { without: ['carried'] })
    expect(response.interpretation.carriedOver).toEqual([])
  })
})

describe('what records answered goes on by conditions', async () => {
  const { corpus } = await openIndexOf([omd2019])
  const ask = (...questions: string[]) => answerQuestion(questions, corpus)

  it.each([
    [['Quelles activités en avril ?', 'la première'], ['omd-2019:r5']],
    [['Quelles activités en avril ?', 'la première', "qui l'a fournie ?"], ['omd-2019:r5']],
    [['Which activities took place in May 2019?', 'the second one, who attended?'], ['omd-2019:r8']],
    [
      ['Which activities took place in May 2019?', 'and the month after?'],
      ['omd-2019:r10', 'omd-2019:r11'],
    ],
    [['Quels ateliers ont eu lieu en 2018 ?', 'lequel était le plus court ?'], ['omd-2019:r3']],
    [['Which was the last activity?', 'who provided it?', 'and the first?'], ['omd-2019:r1']],
    [['Which activities took place in June 2019?', 'and the one before?'], ['omd-2019:r9']],
    [['When was the workshop in Senegal?', 'no, I meant Ghana'], ['omd-2019:r4']],
    [
      ['When was the workshop in Senegal?', 'no, I meant Kenya'],
      ['omd-2019:r7', 'omd-2019:r8'],
    ],
  ])('%j', async (questions, ids) => {
    expect(cited(await ask(...questions))).toEqual(ids)
  })

  it('compares what was spoken of with what is named', async () => {
    const first = 'When was the workshop in Ghana?'
    const compared = async (second: string) => (await ask(first, second)).answer.value
    expect(await compared('was it longer than the one in Armenia?')).toBe('yes')
    expect(await compared('was it shorter than the one in Armenia?')).toBe('no')
    expect((await ask('Was the lunar workshop longer than the one in Ghana?')).answer.value).toBeNull()
  })

  it('tells the last answer in another language', async () => {
    const response = await ask('When was the workshop in Ghana?', 'en français, s’il te plaît')
    expect(response.language).toBe('fr')
    expect(cited(response)).toEqual(['omd-2019:r4'])
    expect(response.answer.value).toMatch(/janvier/)
  })

  it('finds nothing more where all was told', async () => {
    const response = await ask('When was the workshop in Ghana?', 'what else?')
    expect(response.answer).toMatchObject({ kind: 'none', citations: [] })
    expect(response.answer.text).not.toMatch(/occur/)
  })
})

import { expect, it } from 'vitest'
import { joinAnswers } from '../../../src/answer/requests/join-answers.ts'
import { splitQuestions } from '../../../src/answer/requests/split-questions.ts'
import { readMessage } from '../../../src/answer/requests/strip-courtesy.ts'
import { draft } from '../../../src/answer/wording/draft.ts'

it.each([
  [
    'Hello, could you please tell me who ran the course in Lima? Many thanks in advance!',
    'who ran the course in Lima?',
  ],
  ['Good morning. I am writing a note. When was the course in Lima?', 'When was the course in Lima?'],
  [
    'I would be very grateful if you could tell me when the course in Lima ended',
    'when the course in Lima ended',
  ],
  [
    "Bonjour, je prépare une note ; pourriez-vous s'il vous plaît m'indiquer les dates du cours de Lima ? Merci d'avance.",
    'les dates du cours de Lima ?',
  ],
  ['Nous souhaiterions savoir qui a donné le cours à Lima', 'qui a donné le cours à Lima'],
  ['Hola, ¿podría decirme quién dio el curso en Lima? Muchas gracias', 'quién dio el curso en Lima?'],
  ['Buenos días. Quisiera saber cuándo fue el curso', 'cuándo fue el curso'],
  ['Quisiéramos saber, si fuera posible, quién dio el curso', 'quién dio el curso'],
  [
    'Mon service souhaiterait connaître, dans la mesure du possible, les dates du cours. Bien à vous',
    'les dates du cours.',
  ],
  ['Je me permets donc de vous demander qui a donné le cours', 'qui a donné le cours'],
  ['Thanks for this great tool. My director wants to know who gave the course', 'who gave the course'],
])('takes courtesies off %s', (message, question) => {
  expect(readMessage(message).question).toBe(question)
})

it('keeps apart what is said before the question', () => {
  const { question, context } = readMessage(
    'A colleague claims that Lima had a course; would you be so kind as to tell us when that course was held?',
  )
  expect(question).toBe('when that course was held?')
  expect(context).toContain('Lima had a course')
})

it.each([
  'Thank you very much',
  'Bonjour',
  '¡Muchas gracias!',
  'Who provided the course in Lima?',
  'Can you tell me if a course was held in Lima?',
  'Kenya. When was the course?',
])('leaves %s', (message) => {
  expect(readMessage(message).question).toBe(message)
})

it.each([
  [
    'When did the course in Lima start and who provided it?',
    ['When did the course in Lima start', 'who provided it?'],
  ],
  [
    'Qui a donné le cours à Lima et quand a-t-il pris fin ?',
    ['Qui a donné le cours à Lima', 'quand a-t-il pris fin ?'],
  ],
  [
    'Who directs the office in Accra? And where is it?',
    ['Who directs the office in Accra?', 'And where is it?'],
  ],
])('splits %s', (message, questions) => {
  expect(splitQuestions(message)).toEqual(questions)
})

it.each([
  'When and where was the course held?',
  'Who is the expert who trained judges and who wrote the manual?',
  'Which countries took part in the courses of 2018 and 2019?',
  'Which workshops were held in Ghana and Senegal?',
])('does not split %s', (message) => {
  expect(splitQuestions(message)).toEqual([message])
})

it('says the same answer once, and keeps what one half is not told', () => {
  const said = (kind: 'passage' | 'none', text: string) => draft({ kind, intent: 'x', text })
  expect(joinAnswers([said('passage', 'a'), said('passage', 'a')]).text).toBe('a')
  expect(joinAnswers([said('passage', 'a'), said('none', 'b')])).toMatchObject({
    kind: 'passage',
    text: 'a\nb',
  })
  expect(joinAnswers([said('none', 'a'), said('none', 'b')]).kind).toBe('none')
})

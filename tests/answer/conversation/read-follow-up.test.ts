import { expect, it } from 'vitest'
import type { ConversationState } from '../../../src/answer/conversation/conversation-state.ts'
import { followUpRows } from '../../../src/answer/conversation/follow-up-words.ts'
import type { Turn } from '../../../src/answer/conversation/frame.ts'
import { readFollowUp } from '../../../src/answer/conversation/read-follow-up.ts'
import type { PassageEntry } from '../../../src/answer/knowledge/passage-entry.ts'
import { contentLanguages } from '../../../src/model/language.ts'
import { cuePattern, questionWords } from '../../../src/model/question-words.ts'

const results = ['r1', 'r2', 'r3'].map((id) => ({ passage: { id } }) as unknown as PassageEntry)
const state: ConversationState = {
  last: {} as Turn,
  results,
  other: null,
  previous: null,
  next: null,
  documentId: null,
  year: 2019,
  month: '2019-12',
}

const corrections: [string, string][] = [
  ['No, I meant Kenya', 'Kenya'],
  ['sorry, in Peru', 'in Peru'],
  ['Actually Kenya', 'Kenya'],
  ['Kenya instead', 'Kenya'],
  ['non, je voulais dire le Kenya', 'le Kenya'],
  ['Non, au Pérou', 'au Pérou'],
  ['plutôt le Kenya', 'le Kenya'],
  ['le Kenya en fait', 'le Kenya'],
  ['no, quise decir Kenia', 'Kenia'],
  ['Perdón, en Perú', 'en Perú'],
  ['mejor Kenia', 'Kenia'],
  ['Kenia más bien', 'Kenia'],
]
it.each(corrections)('takes the correction off %s', (text, left) => {
  expect(readFollowUp(text, state, 'en')).toEqual({ text: left, corrects: true, picked: null })
})

const picks: [string, string, string][] = [
  ['the second one, where?', 'r2', 'where?'],
  ['the last one', 'r3', ''],
  ['Where was the third of them?', 'r3', 'Where was?'],
  ['the latter?', 'r3', ''],
  ['la première', 'r1', ''],
  ['la deuxième activité, pour quels pays ?', 'r2', 'pour quels pays ?'],
  ['quand a eu lieu la dernière ?', 'r3', 'quand a eu lieu?'],
  ['la segunda, ¿dónde?', 'r2', '¿dónde?'],
  ['el último', 'r3', ''],
  ['la primera de ellas', 'r1', ''],
  ['the first item', 'r1', ''],
  ['la troisième de celles-ci', 'r3', ''],
  ['la segunda actividad', 'r2', ''],
]
it.each(picks)('picks one of the last results: %s', (text, id, left) => {
  const { picked, text: rest } = readFollowUp(text, state, 'en')
  expect(picked?.passage.id).toBe(id)
  expect(rest.replace(/\s+(?=\?)/g, '')).toBe(left.replace(/\s+(?=\?)/g, ''))
})

const beside: [string, string][] = [
  ['and the next one', 'r3'],
  ['the previous one?', 'r1'],
  ['et la suivante ?', 'r3'],
  ['la précédente', 'r1'],
  ['¿y la siguiente?', 'r3'],
  ['el anterior', 'r1'],
]
it.each(beside)('points at what stands beside the only result: %s', (text, id) => {
  const [previous, result, next] = results as [PassageEntry, PassageEntry, PassageEntry]
  const { picked } = readFollowUp(text, { ...state, results: [result], previous, next }, 'en')
  expect(picked?.passage.id).toBe(id)
})

const others = ['and the other one?', "et l'autre ?", '¿y el otro?']
it.each(others)('points at the other of two: %s', (text) => {
  const [picked, other] = results as [PassageEntry, PassageEntry]
  expect(readFollowUp(text, { ...state, results: [picked, other], other }, 'en').picked).toBe(other)
})

const times: [string, string][] = [
  ['and the year before?', 'and 2018?'],
  ['the following year', '2020'],
  ['and the month after?', 'and January 2020?'],
  ['and the previous month?', 'and November 2019?'],
  ["et l'année suivante ?", 'et 2020 ?'],
  ["et l'année d'avant ?", 'et 2018 ?'],
  ['et le mois précédent ?', 'et novembre 2019 ?'],
  ['et le mois suivant ?', 'et janvier 2020 ?'],
  ['¿y el año anterior?', '¿y 2018?'],
  ['¿y el año siguiente?', '¿y 2020?'],
  ['¿y el mes siguiente?', '¿y enero de 2020?'],
  ['¿y el mes anterior?', '¿y noviembre de 2019?'],
]
it.each(times)('puts the time before or after in figures: %s', (text, dated) => {
  const languages = contentLanguages.map((language) => readFollowUp(text, state, language).text)
  expect(languages).toContain(dated)
})

it.each([
  'When was the workshop in Ghana?',
  'the second workshop in Ghana',
  'Which was the first national workshop?',
  '¿No hubo talleres en Perú?',
  'No workshop was held in Peru?',
  'the fifth one',
  "Quelle est la première activité de l'année ?",
])('leaves %s', (text) => {
  expect(readFollowUp(text, state, 'en')).toEqual({ text, corrects: false, picked: null })
})

it('takes the next one for what is to come where more is asked', () => {
  const [result, next] = results as [PassageEntry, PassageEntry]
  const text = 'Where will the next one be held?'
  expect(readFollowUp(text, { ...state, results: [result], next }, 'en')).toMatchObject({
    text,
    picked: null,
  })
})

it('leans on nothing before the first answer', () => {
  const none = { ...state, last: null, results: [] }
  expect(readFollowUp('the second one', none, 'en')).toMatchObject({ text: 'the second one', picked: null })
})

it('has no row that no example needs', () => {
  const asked = [...corrections, ...picks, ...beside, ...times].map(([text]) => text)
  const examples = [...asked, ...others].map((text) => questionWords(text).key)
  const idle = contentLanguages.flatMap((language) =>
    Object.entries(followUpRows[language]).flatMap(([name, rows]) =>
      rows
        .filter((row) => name !== 'prepositions' && !examples.some((key) => key.match(cuePattern([row]))))
        .map((row) => `${language} ${name}: ${row}`),
    ),
  )
  expect(idle).toEqual([])
})

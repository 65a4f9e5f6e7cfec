import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expectedTypes } from '../../../src/answer/question/expected-types.ts'
import { chooseValue } from '../../../src/answer/sentences/choose-value.ts'
import { readValueQuestion } from '../../../src/answer/sentences/value-question.ts'
import type { ContentLanguage } from '../../../src/model/language.ts'

const chosenIn = (sentence: string, question: string, language: ContentLanguage) => {
  const asked = readValueQuestion(question, language, expectedTypes(question, language))
  return chooseValue(sentence, language, asked)?.value.text ?? null
}

interface Example {
  language: ContentLanguage
  sentence: string
  question: string
  value: string
}
const examples = readFileSync(
  new URL('../../../data/tables/learned/value-examples.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Example)

describe('chooseValue on examples', () => {
  it.each(examples)('$language: $sentence $question', ({ language, sentence, question, value }) => {
    expect(chosenIn(sentence, question, language)).toBe(value)
  })
})

describe('chooseValue', () => {
  it.each<[ContentLanguage, string, string]>([
    ['en', 'The registry of IP/C/W/52 was moved.', 'How many registries were moved?'],
    ['en', 'The treasurer’s report was read aloud.', 'Who is the treasurer?'],
    ['fr', 'Le rapport du trésorier a été lu.', 'Quand le rapport a-t-il été lu ?'],
    ['es', 'El informe fue leído en voz alta.', '¿Cuánto costó el informe?'],
  ])('gives none in %s where there is none: %s', (language, sentence, question) => {
    expect(chosenIn(sentence, question, language)).toBeNull()
  })

  it('gives none that the question says itself', () => {
    expect(chosenIn('The fair of 2019 was held.', 'When was the fair of 2019 held?', 'en')).toBeNull()
  })
})

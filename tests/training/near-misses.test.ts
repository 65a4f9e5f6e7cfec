import { describe, expect, it } from 'vitest'
import type { SetQuestion } from '../../src/evaluation/question-sets.ts'
import type { ContentLanguage } from '../../src/model/language.ts'
import { exchangeWord, seededRandom } from '../../src/training/near-misses.ts'

const questions: [ContentLanguage, SetQuestion][] = [
  [
    'en',
    {
      id: '1',
      text: 'How many seizures did Ghana report in 2019?',
      answers: ['forty'],
      context: 'Ghana reported forty seizures in 2019. The harbour of Lomé was dredged by engineers in 1987.',
      article: 'a',
    },
  ],
  [
    'fr',
    {
      id: '2',
      text: 'Combien de saisies le Ghana a-t-il signalées en 2019 ?',
      answers: ['quarante'],
      context:
        'Le Ghana a signalé quarante saisies en 2019. Le port de Lomé fut dragué par des ingénieurs en 1987.',
      article: 'a',
    },
  ],
  [
    'es',
    {
      id: '3',
      text: '¿Cuántas incautaciones comunicó Ghana en 2019?',
      answers: ['cuarenta'],
      context:
        'Ghana comunicó cuarenta incautaciones en 2019. El puerto de Lomé fue dragado por ingenieros en 1987.',
      article: 'a',
    },
  ],
]
const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u)

describe.each(questions)('near misses in %s', (language, question) => {
  it('exchange one word for another that the question does not have', () => {
    const made = new Set<string>()
    const random = seededRandom(3)
    for (let i = 0; i < 40; i++) made.add(exchangeWord(question, language, random) ?? '')
    expect(made.size).toBeGreaterThan(1)
    for (const text of made) {
      const [before, after] = [wordsOf(question.text), wordsOf(text)]
      const changed = after.filter((word, i) => word !== before[i])
      expect(after).toHaveLength(before.length)
      expect(changed).toHaveLength(1)
      expect(before).not.toContain(changed[0])
      // The question itself stays: its first word asks.
      expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    }
    expect([...made].some((text) => text.includes('1987'))).toBe(true)
  })

  it('take figures for figures and names for names from elsewhere, and are the same for a seed', () => {
    const other = { ...question, text: 'Bhutan 1834', context: 'In Bhutan 1834.', article: 'b' }
    const made = exchangeWord(question, language, seededRandom(5), other)
    expect(made).toMatch(/Bhutan|1834/)
    expect(made).not.toMatch(/Ghana.*2019/)
    expect(exchangeWord(question, language, seededRandom(5), other)).toBe(made)
  })
})

it('a question with nothing to exchange makes no near miss', () => {
  const question = { id: '4', text: 'Why?', answers: [], context: 'Because.', article: 'a' }
  expect(exchangeWord(question, 'en', seededRandom(1))).toBeNull()
})

import { expect, it } from 'vitest'
import { startQuestions } from '../../src/answer/start-questions.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { EngineUnavailableError } from '../../src/errors.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

it('asks again where the engine was away, and keeps what it was answered', async () => {
  const { corpus } = await openIndexOf([omd2019])
  let away = true
  let searches = 0
  const flickering: Corpus = {
    ...corpus,
    async retrieve(...asked) {
      searches += 1
      if (away) throw new EngineUnavailableError('it is away')
      return corpus.retrieve(...asked)
    },
    async holders(terms) {
      if (away) throw new EngineUnavailableError('it is away')
      return corpus.holders(terms)
    },
  }
  await expect(startQuestions(flickering, 'en')).rejects.toThrow(EngineUnavailableError)
  away = false
  const questions = await startQuestions(flickering, 'en')
  expect(questions.length).toBeGreaterThan(0)
  const before = searches
  expect(await startQuestions(flickering, 'en')).toBe(questions)
  expect(searches).toBe(before)
})

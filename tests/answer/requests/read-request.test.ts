import { describe, expect, it } from 'vitest'
import { readRequests } from '../../../src/answer/requests/read-request.ts'
import { requestRows, wordClasses } from '../../../src/answer/requests/request-tables.ts'
import { contentLanguages } from '../../../src/model/language.ts'
import { cuePattern, questionWords } from '../../../src/model/question-words.ts'
import { leaves, takes } from './request-examples.ts'

/** Classes that are taken off before requests are read: `strip-courtesy.test.ts` and `split-questions.test.ts`. */
const others = new Set(['courtesy', 'leadIn', 'embedded', 'firstPerson', 'joins', 'relatives', 'negation'])

/** Kinds whose words may name a document, or else the question is none: what is left decides. */
const readSurely = (text: string, language: (typeof contentLanguages)[number]) =>
  readRequests(text, language).filter(({ rest, restIs, kind, after }) => {
    if (after) return false
    if (restIs === 'document') return rest === ''
    if (kind === 'acronym') return /^\p{Lu}{2,}$/u.test(rest)
    return kind !== 'section'
  })

describe.each(contentLanguages)('requests in %s', (language) => {
  it.each(takes[language])('reads %s', (kind, examples) => {
    for (const example of examples) {
      const kinds = readRequests(example, language).map((request) => request.kind)
      expect(kinds, example).toContain(kind)
    }
  })

  it('leaves questions about what documents say', () => {
    for (const question of leaves[language]) expect(readSurely(question, language), question).toEqual([])
  })

  it('has no row that no example needs', () => {
    const keys = takes[language]
      .flatMap(([, examples]) => examples)
      .map((text) => questionWords(text.replace('¶', ' pilcrow ')).key)
    const idle = wordClasses
      .filter((name) => !others.has(name))
      .flatMap((name) =>
        (requestRows[language][name] ?? [])
          .filter((row) => {
            const pattern = cuePattern([row])
            return !keys.some((key) => [...key.matchAll(pattern)].length > 0)
          })
          .map((row) => `${name}: ${row}`),
      )
    expect(idle).toEqual([])
  })
})

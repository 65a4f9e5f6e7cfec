import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { CuePatterns } from '../../../src/answer/question/cue-patterns.ts'
import { cues } from '../../../src/answer/question/cue-tables.ts'
import { findCue } from '../../../src/answer/question/find-cues.ts'
import { type ContentLanguage, contentLanguages } from '../../../src/model/language.ts'
import { questionWords } from '../../../src/model/question-words.ts'

type Examples = Record<ContentLanguage, [needs: string, leaves: string]>
const examples = JSON.parse(readFileSync(new URL('cue-examples.json', import.meta.url), 'utf8')) as Record<
  string,
  Examples
>

/** Every row of the question tables by its path: `asks/when`, `filler`. */
const rows = new Map<string, CuePatterns>(
  Object.entries(cues).flatMap(([key, entry]): [string, CuePatterns][] =>
    entry instanceof Map
      ? [...entry].map(([id, patterns]): [string, CuePatterns] => [`${key}/${id}`, patterns])
      : [[key, entry as CuePatterns]],
  ),
)

it('every row of the question tables has examples, and every example its row', () => {
  expect(Object.keys(examples).sort()).toEqual([...rows.keys()].sort())
})

const cases = Object.entries(examples).flatMap(([path, byLanguage]) =>
  contentLanguages.map((language) => [path, language, ...byLanguage[language]] as const),
)
it.each(cases)('%s (%s) is in "%s", not in "%s"', (path, language, needs, leaves) => {
  const patterns = rows.get(path) as CuePatterns
  const found = (text: string) => findCue(path, patterns, questionWords(text), [language]).length > 0
  expect(found(needs)).toBe(true)
  expect(found(leaves)).toBe(false)
})

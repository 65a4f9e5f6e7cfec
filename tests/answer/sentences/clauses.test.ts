import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clauseWords, costBetween, findBoundaries } from '../../../src/answer/sentences/clauses.ts'
import { tablesDir } from '../../../src/config.ts'
import { foldInPlace } from '../../../src/model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../../src/model/language.ts'

const tables = await Promise.all(
  contentLanguages.map(async (language) => {
    const text = await readFile(join(tablesDir, 'languages', language, 'clauses.json'), 'utf8')
    return {
      language,
      rows: JSON.parse(text) as Record<'breaks' | 'joins' | 'negations' | 'unsure', string[]>,
    }
  }),
)

describe.each(tables)('in $language', ({ language, rows }) => {
  it.each(['breaks', 'joins', 'negations', 'unsure'] as const)('every row of %s is found in text', (list) => {
    const find = clauseWords(language)[list]
    const missed = rows[list].filter((row) => find(foldInPlace(`Lorem ${row} ipsum`)).length === 0)
    // "n't" and « n' » stand in a word.
    expect(missed.filter((row) => !row.includes("'"))).toEqual([])
  })
})

it.each<[ContentLanguage, string, string, string, string]>([
  ['en', 'The hall holds 40 people, while the yard holds 900 people.', 'hall', '40', '900'],
  ['fr', 'La salle reçoit 40 personnes ; la cour en reçoit 900.', 'salle', '40', '900'],
  ['es', 'La sala recibe 40 personas; el patio recibe 900.', 'sala', '40', '900'],
])('what stands in the clause of a word is nearer to it (%s)', (language, sentence, word, own, other) => {
  const text = foldInPlace(sentence)
  const boundaries = findBoundaries(text, language)
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  expect(costBetween(boundaries, at(word), at(own))).toBe(0)
  expect(costBetween(boundaries, at(word), at(other))).toBeGreaterThanOrEqual(0.8)
  expect(costBetween(boundaries, at(other), at(word))).toBe(costBetween(boundaries, at(word), at(other)))
})
